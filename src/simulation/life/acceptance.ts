import { exitCheck } from '../../acceptance/exit.js'
import { decisiveTotals, outcomeOf, outcomesFor, type Scores, sheetOf, totalOf } from '../../acceptance/sheet.js'
import { reviewerOf } from '../../acceptance/slice.js'
import { daysBetween } from '../../core/calendar.js'
import { situationOf } from '../../lifecycle/case.js'
import { type ReviewLevel, reviewTerms, type Sheet, type SheetOutcome } from '../../rulebook/acceptance.js'
import type { Term } from '../../rulebook/term.js'
import { drawPoll } from '../poll.js'
import { below, between, chance, type Luck, luckOf, pick } from '../random.js'
import { type Life, readBoth, type Script, step, wait, wrong } from './life.js'
import { setback } from './rectification.js'

const COUNTY = 'county-organization-department'
const CITY = 'city-organization-department'
const TOWNSHIP = 'township-committee'
const VILLAGE = 'village-organization'

/** The number of people present; the same throughout a life. */
function peopleIn({ seed, case: theCase }: Life): number {
  return between(luckOf(seed, theCase.village.code, 'people'), 120, 900)
}

function all(terms: readonly Term[]): Record<string, boolean> {
  return Object.fromEntries(terms.map(({ id }) => [id, true]))
}

/** The evidence for an exit: the survey and both checklists (M5.1, M5.3, D16). */
export function* evidence(life: Life): Script {
  yield step('record-survey', COUNTY, { survey: drawPoll(life.rulebook.exit.survey, life.luck, peopleIn(life), true) })
  yield* readBoth(life)
}

/** Step 1: self-check, report, ballot, application; or back to rectifying (A1.1 to A1.5). */
export function* villageStep(life: Life): Script {
  const { luck } = life
  const { measures, problems } = life.case.state.rectification
  yield* wait(life, between(luck, 3, 12))
  yield step('evaluate-self', VILLAGE, {
    measures: measures.map(({ id }) => id),
    problems: problems.map(({ id }) => id),
  })
  yield* wait(life, between(luck, 3, 10))
  yield* congress(life)
}

/** The congress, its ballot and the application, also once more after the village has consolidated (A1.3 to A1.5). */
export function* congress(life: Life): Script {
  const { luck, rulebook } = life
  const ballot = (passing: boolean) => drawPoll(rulebook.acceptance.ballot, luck, peopleIn(life), passing)
  if (chance(luck, 60)) yield wrong('hold-congress', VILLAGE, { secretaryReported: false, ballot: ballot(true) })
  if (chance(luck, 160)) {
    yield step('hold-congress', VILLAGE, { secretaryReported: true, ballot: ballot(false) })
    yield wrong('apply-to-township', VILLAGE)
    // The rulebook may say what a ballot that falls short leads to by itself.
    if (life.case.state.at !== 'acceptance.balloted') {
      yield* wait(life, between(luck, 30, 60))
      return
    }
    if (chance(luck, 400)) {
      yield step('resume-rectifying', VILLAGE, { why: '民主测评未过半数，继续整顿' })
      yield* wait(life, between(luck, 30, 60))
      return
    }
    yield* wait(life, between(luck, 15, 30))
  }
  yield step('hold-congress', VILLAGE, { secretaryReported: true, ballot: ballot(true) })
  // A ballot may reach its passing line and still fall short of what the rulebook asks for here.
  if (life.case.state.at !== 'acceptance.balloted') return
  yield* wait(life, between(luck, 1, 7))
  yield step('apply-to-township', VILLAGE)
}

/** The outcome of a level’s review, and its scores where the level has a mark sheet. */
interface Review {
  readonly outcome: SheetOutcome['outcome']
  readonly scores?: Scores
}

/** Draws an outcome that is possible on a level’s mark sheet, mostly a pass; without a sheet, pass or fail. */
function review({ rulebook, luck }: Life, level: ReviewLevel, failing: number): Review {
  const sheet = sheetOf(rulebook.acceptance, level)
  if (sheet === undefined) return { outcome: chance(luck, failing) ? 'fail' : 'pass' }
  const drawn = chance(luck, failing) ? 'fail' : chance(luck, CONSOLIDATING) ? 'consolidate' : 'pass'
  const scores = drawScores(sheet, luck, drawn)
  if (scores !== undefined) return { outcome: drawn, scores }
  const passing = drawScores(sheet, luck, 'pass')
  return passing === undefined ? { outcome: 'pass' } : { outcome: 'pass', scores: passing }
}

/** How many of a thousand reviews by a mark sheet end in consolidation. */
const CONSOLIDATING = 200

function scored({ scores }: Review): { readonly scores?: Scores } {
  return scores === undefined ? {} : { scores }
}

/** Step 2: the township assesses, its committee approves, it applies; or it sends the case back (A2.1, A2.2). */
export function* townshipStep(life: Life): Script {
  const { luck, rulebook } = life
  const criteria = all(reviewTerms(rulebook.acceptance, 'township'))
  yield* wait(life, between(luck, 5, 15))
  if (chance(luck, 50)) yield wrong('pass-first-check', TOWNSHIP, { criteria: {} })
  const found = review(life, 'township', 90)
  if (found.outcome === 'consolidate') {
    yield step('consolidate-by-township', TOWNSHIP, { ...scored(found), why: '评估得分未达合格，限期巩固' })
    return
  }
  if (found.outcome === 'fail') {
    yield step('return-by-township', TOWNSHIP, { ...scored(found), why: '整顿成效不明显，退回继续整顿' })
    yield* wait(life, between(luck, 20, 50))
    return
  }
  yield step('pass-first-check', TOWNSHIP, { criteria, ...scored(found) })
  yield* wait(life, between(luck, 3, 10))
  if (chance(luck, 40)) yield wrong('apply-to-county', TOWNSHIP, { meeting: { approved: false, on: life.date } })
  yield step('apply-to-county', TOWNSHIP, { meeting: { approved: true, on: life.date } })
}

/**
 * Step 3: the county accepts, now and then after a gap or a consolidation; or it sends the case back (A3.1 to A3.3).
 */
export function* countyStep(life: Life): Script {
  const { luck, rulebook } = life
  const methods = all(rulebook.acceptance.countyMethods.value)
  yield* wait(life, between(luck, 5, 20))
  if (chance(luck, 70)) {
    yield* setback(life)
    return
  }
  if (chance(luck, 50)) yield wrong('pass-by-city', CITY, { methods: all(reviewTerms(rulebook.acceptance, 'city')) })
  const sheet = sheetOf(rulebook.acceptance, 'county') !== undefined
  const found = sheet ? review(life, 'county', 90) : { outcome: 'pass' as const }
  if (found.outcome === 'consolidate') {
    yield step('consolidate-by-county', COUNTY, { ...scored(found), why: '验收得分未达合格，限期巩固' })
    return
  }
  if (found.outcome === 'fail') {
    yield step('return-by-county', COUNTY, { ...scored(found), why: '验收得分不合格，退回继续整顿' })
    yield* wait(life, between(luck, 20, 50))
    return
  }
  if (!sheet && chance(luck, 220)) {
    yield step('find-gap', COUNTY, { gaps: [{ id: 'g1', text: '群众反映的个别事项尚未办结' }] })
    if (chance(luck, 250)) yield wrong('review-again', COUNTY, { closed: [] })
    yield* wait(life, between(luck, 15, 45))
    yield step('review-again', COUNTY, { closed: ['g1'] })
    yield* wait(life, between(luck, 3, 10))
  }
  if (chance(luck, 40)) yield { ...wrong('accept-by-county', COUNTY, { methods, ...scored(found) }), unit: '000000' }
  yield step('accept-by-county', COUNTY, { methods, ...scored(found) })
  yield* wait(life, between(luck, 2, 10))
  yield step('draw-up-summary', COUNTY, { summary: true, ledger: true })
}

/**
 * Consolidating: the level that sent the village here reviews again, from the day it set, if it set one (A3.2, D14).
 */
export function* consolidated(life: Life): Script {
  const { acceptance } = life.case.state
  const reviewer = reviewerOf(acceptance)
  const again = step('review-again', reviewer, { closed: acceptance.gaps.map(({ id }) => id) })
  const until = acceptance.consolidating?.until
  if (until !== undefined && life.date < until && chance(life.luck, 150)) yield { ...again, mustBeRefused: true }
  const days = until === undefined ? 15 : Math.max(0, daysBetween(life.date, until))
  yield* wait(life, between(life.luck, days, days + 30))
  yield again
}

/** Step 4: the city reviews, village by village; or it sends the case back (A4.1). */
export function* cityStep(life: Life): Script {
  const { luck, rulebook } = life
  const methods = all(reviewTerms(rulebook.acceptance, 'city'))
  yield* wait(life, between(luck, 10, 30))
  if (chance(luck, 60)) yield wrong('pass-by-city', COUNTY, { methods })
  const found = review(life, 'city', 90)
  if (found.outcome === 'consolidate') {
    yield step('consolidate-by-city', CITY, { ...scored(found), why: '复盘得分未达合格，限期巩固' })
    return
  }
  if (found.outcome === 'fail') {
    yield step('return-by-city', CITY, { ...scored(found), why: '复盘发现整顿质量不高，退回整改' })
    yield* wait(life, between(luck, 20, 50))
    return
  }
  yield step('pass-by-city', CITY, { methods, ...scored(found) })
}

/** The village leaves its list once M5.1 holds on the day; evidence that is too old is gathered again first (D16). */
export function* leave(life: Life, type: 'exit-list' | 'leave-prevention'): Script {
  const holds = (): boolean =>
    exitCheck(situationOf(life.case, life.rulebook, [life.rulebook]), life.date).verdict === 'holds'
  const { at } = life.case.state
  yield* wait(life, between(life.luck, 2, 10))
  for (let tries = 0; !holds() && tries < MOST_TRIES; tries += 1) {
    if (tries === 0) yield wrong(type, COUNTY)
    else yield* wait(life, 30)
    yield* evidence(life)
    // The rulebook may say that the survey sends the village back.
    if (life.case.state.at !== at) return
  }
  yield step(type, COUNTY)
}

const MOST_TRIES = 12

/** Scores whose total gives an outcome, on or next to its thresholds; undefined where no total does. */
function drawScores(sheet: Sheet, luck: Luck, outcome: SheetOutcome['outcome']): Scores | undefined {
  const { min, max } = totalOf(sheet, {})
  const total = pick(
    luck,
    decisiveTotals(sheet, min, max).filter((one) => outcomeOf(sheet, one)?.outcome === outcome),
  )
  if (total === undefined) return undefined
  const scores = spread(sheet, luck, total)
  const [reached] = outcomesFor(sheet, scores)
  if (reached?.outcome === outcome) return scores
  // A group misses its minimum: full marks pass wherever anything does.
  const full = Object.fromEntries(sheet.criteria.map(({ id, most }) => [id, most]))
  const [best] = outcomesFor(sheet, full)
  return best?.outcome === outcome ? full : undefined
}

/** Spreads a total over the criteria at random, none beyond its maximum. */
function spread({ criteria }: Sheet, luck: Luck, total: number): Scores {
  let left = total
  let room = criteria.reduce((sum, { most }) => sum + most, 0)
  return Object.fromEntries(
    criteria.map(({ id, most }) => {
      room -= most
      const [least, upTo] = [Math.max(0, left - room), Math.min(most, left)]
      const score = least + below(luck, upTo - least + 1)
      left -= score
      return [id, score]
    }),
  )
}
