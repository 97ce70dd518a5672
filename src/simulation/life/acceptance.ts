import { exitCheck } from '../../acceptance/exit.js'
import { outcomesFor, type Scores, sheetOf } from '../../acceptance/sheet.js'
import { reviewerOf } from '../../acceptance/slice.js'
import { riskRank } from '../../assessment/risk.js'
import { yearOf } from '../../core/date.js'
import { situationOf } from '../../lifecycle/case.js'
import { controlLevel } from '../../rectification/slice.js'
import { type ReviewLevel, reviewTerms, type SheetOutcome, threeWaysAt } from '../../rulebook/acceptance.js'
import type { PollRules } from '../../rulebook/poll.js'
import type { Term } from '../../rulebook/term.js'
import { heldPoll } from '../held-poll.js'
import { luckOf, share } from '../random.js'
import { contentOf, gravestOf } from '../world.js'
import {
  attempt,
  codeOf,
  conditionNow,
  happens,
  keysFor,
  type Life,
  luckFor,
  mistaken,
  pause,
  readBoth,
  rulesOf,
  type Script,
  screeningOf,
  step,
  waitFor,
  waitUntil,
  wrong,
} from './life.js'
import { setback, workOn } from './rectification.js'

const COUNTY = 'county-organization-department'
const CITY = 'city-organization-department'
const TOWNSHIP = 'township-committee'
const VILLAGE = 'village-organization'

function all(terms: readonly Term[]): Record<string, boolean> {
  return Object.fromEntries(terms.map(({ id }) => [id, true]))
}

/** A poll in the village as it is now. */
function pollNow(life: Life, rules: PollRules, purpose: string) {
  const content = contentOf(life.world, conditionNow(life))
  return heldPoll(life.world, rules, { village: codeOf(life), content, keys: keysFor(life, purpose) })
}

const MOST_POLLS = 8

/** The evidence for an exit: the survey, held again where too few took part, and both checklists (M5.1, M5.3, D16). */
export function* evidence(life: Life): Script {
  for (let tries = 0; tries < MOST_POLLS; tries += 1) {
    const survey = pollNow(life, rulesOf(life).exit.survey, 'survey')
    if (yield attempt('record-survey', COUNTY, { survey })) break
    yield* pause(life, 'congress', 'survey')
  }
  yield* readBoth(life)
}

/** Somebody sees to what stands in the way of a step: a raised risk, a missing fact, or work that is not enough. */
function* unblock(life: Life): Script {
  const rulebook = rulesOf(life)
  const risks = screeningOf(life)?.risks ?? { min: 'none', max: 'none' }
  const control = riskRank(rulebook, controlLevel(life.case.state.rectification) ?? 'none')
  if (riskRank(rulebook, risks.min) > control) {
    yield step('raise-risk', TOWNSHIP, { level: risks.min, why: '负向测评显示风险上升' })
  } else if (riskRank(rulebook, risks.max) > control && life.suppliedIn !== yearOf(life.date)) {
    life.suppliedIn = yearOf(life.date)
    delete life.screened
    yield* pause(life, 'supply')
    yield* readBoth(life)
    return
  }
  yield* pause(life, 'work-on', 'unblock')
  workOn(life, '')
}

/** Step 1: self-check, report, ballot, application; or back to rectifying (A1.1 to A1.5). */
export function* villageStep(life: Life): Script {
  yield* pause(life, 'self-check')
  const { measures, problems } = life.case.state.rectification
  const own = { measures: measures.map(({ id }) => id), problems: problems.map(({ id }) => id) }
  if (!(yield attempt('evaluate-self', VILLAGE, own))) {
    yield* unblock(life)
    return
  }
  yield* pause(life, 'congress')
  yield* congress(life)
}

/** The congress, its ballot and the application, also once more after the village has consolidated (A1.3 to A1.5). */
export function* congress(life: Life): Script {
  const ballot = pollNow(life, rulesOf(life).acceptance.ballot, 'ballot')
  if (mistaken(life, 'congress')) yield wrong('hold-congress', VILLAGE, { secretaryReported: false, ballot })
  if (!(yield attempt('hold-congress', VILLAGE, { secretaryReported: true, ballot }))) {
    // Too few came: the congress is called again.
    yield* pause(life, 'congress', 'again')
    return
  }
  // A ballot may send the village elsewhere by itself.
  if (life.case.state.at !== 'acceptance.balloted') return
  yield* pause(life, 'apply')
  if (yield attempt('apply-to-township', VILLAGE)) return
  if (happens(life, 'resume', 0.5)) yield step('resume-rectifying', VILLAGE, { why: '民主测评未达标，继续整顿' })
  yield* unblock(life)
}

/** The outcome of a level’s review, and its scores where the level has a mark sheet. */
interface Review {
  readonly outcome: SheetOutcome['outcome']
  readonly scores?: Scores
}

/**
 * What a level finds: by its mark sheet what the marks come to; without one, whether it sends the village back, the more
 * likely the more trouble is left.
 */
function review(life: Life, level: ReviewLevel): Review {
  const { acceptance } = rulesOf(life)
  const { reviews } = life.world.behavior
  const grave = gravestOf(conditionNow(life))
  const sheet = sheetOf(acceptance, level)
  if (sheet === undefined) {
    const place = share(luckFor(life, `review ${level}`))
    const back = reviews.strict.value + reviews.sees.value * grave
    if (place >= back) return { outcome: 'pass' }
    return { outcome: threeWaysAt(acceptance, level) !== undefined && place >= back / 2 ? 'consolidate' : 'fail' }
  }
  const keys = keysFor(life, `marks ${level}`)
  const marks = (...own: readonly string[]): number =>
    share(luckOf(life.world.seed, codeOf(life), ...keys, ...own)) * 2 - 1
  const usual = reviews.marks.value - reviews.sees.value * grave + reviews.spread.value * marks()
  const scores = Object.fromEntries(
    sheet.criteria.map(({ id, most }) => {
      const own = Math.min(1, Math.max(0, usual + 0.5 * reviews.spread.value * marks(id)))
      return [id, Math.round(most * own)]
    }),
  )
  const [reached] = outcomesFor(sheet, scores)
  return { outcome: reached?.outcome ?? 'fail', scores }
}

function scored({ scores }: Review): { readonly scores?: Scores } {
  return scores === undefined ? {} : { scores }
}

/** Step 2: the township assesses, its committee approves, it applies; or it sends the case back (A2.1, A2.2). */
export function* townshipStep(life: Life): Script {
  const criteria = all(reviewTerms(rulesOf(life).acceptance, 'township'))
  yield* pause(life, 'review', 'township')
  yield* waitFor(life, 'township-review', TOWNSHIP)
  if (mistaken(life, 'township')) yield wrong('pass-first-check', TOWNSHIP, { criteria: {} })
  const found = review(life, 'township')
  if (found.outcome === 'consolidate') {
    yield step('consolidate-by-township', TOWNSHIP, { ...scored(found), why: '评估得分未达合格，限期巩固' })
    return
  }
  if (found.outcome === 'fail') {
    yield step('return-by-township', TOWNSHIP, { ...scored(found), why: '整顿成效不明显，退回继续整顿' })
    yield* back(life)
    return
  }
  if (!(yield attempt('pass-first-check', TOWNSHIP, { criteria, ...scored(found) }))) {
    yield* unblock(life)
    return
  }
  yield* pause(life, 'apply', 'county')
  yield* committee(life)
}

/** The township’s committee meets, and the township applies to the county (A2.2). */
export function* committee(life: Life): Script {
  if (mistaken(life, 'committee'))
    yield wrong('apply-to-county', TOWNSHIP, { meeting: { approved: false, on: life.date } })
  if (!(yield attempt('apply-to-county', TOWNSHIP, { meeting: { approved: true, on: life.date } })))
    yield* unblock(life)
}

/** A village that was sent back works on. */
function* back(life: Life): Script {
  yield* pause(life, 'work-on', 'back')
  workOn(life, '')
}

/**
 * Step 3: the county accepts, now and then after a gap or a consolidation; or it sends the case back (A3.1 to A3.3).
 */
export function* countyStep(life: Life): Script {
  const rulebook = rulesOf(life)
  const { reviews } = life.world.behavior
  const methods = all(rulebook.acceptance.countyMethods.value)
  yield* pause(life, 'review', 'county')
  yield* waitFor(life, 'county-review', COUNTY)
  if (happens(life, 'setback', reviews.setback.value)) {
    yield* setback(life)
    return
  }
  if (mistaken(life, 'county'))
    yield wrong('pass-by-city', CITY, { methods: all(reviewTerms(rulebook.acceptance, 'city')) })
  const found = review(life, 'county')
  const threeWays =
    sheetOf(rulebook.acceptance, 'county') !== undefined || threeWaysAt(rulebook.acceptance, 'county') !== undefined
  if (found.outcome === 'consolidate') {
    yield step('consolidate-by-county', COUNTY, { ...scored(found), why: '验收得分未达合格，限期巩固' })
    return
  }
  if (found.outcome === 'fail' && threeWays) {
    yield step('return-by-county', COUNTY, { ...scored(found), why: '验收得分不合格，退回继续整顿' })
    yield* back(life)
    return
  }
  const noSheet = sheetOf(rulebook.acceptance, 'county') === undefined
  if (noSheet && (found.outcome === 'fail' || happens(life, 'gap', reviews.gap.value))) {
    yield step('find-gap', COUNTY, { gaps: [{ id: 'g1', text: '群众反映的个别事项尚未办结' }] })
    if (mistaken(life, 'gap')) yield wrong('review-again', COUNTY, { closed: [] })
    return
  }
  if (mistaken(life, 'elsewhere'))
    yield { ...wrong('accept-by-county', COUNTY, { methods, ...scored(found) }), unit: '000000' }
  if (!(yield attempt('accept-by-county', COUNTY, { methods, ...scored(found) }))) {
    yield* unblock(life)
    return
  }
  yield* pause(life, 'apply', 'summary')
  yield* summary(life)
}

/** The county draws up the summary and the ledger (A3.3). */
export function* summary(life: Life): Script {
  if (!(yield attempt('draw-up-summary', COUNTY, { summary: true, ledger: true }))) yield* unblock(life)
}

/**
 * Consolidating: the level that sent the village here reviews again, from the day it set, if it set one (A3.2, D14).
 */
export function* consolidated(life: Life): Script {
  const { acceptance } = life.case.state
  const again = { closed: acceptance.gaps.map(({ id }) => id) }
  const reviewer = reviewerOf(acceptance)
  const until = acceptance.consolidating?.until
  if (until !== undefined && life.date < until && mistaken(life, 'until')) yield wrong('review-again', reviewer, again)
  if (until !== undefined) yield* waitUntil(life, until)
  yield* pause(life, 'consolidate')
  workOn(life, '')
  if (!(yield attempt('review-again', reviewer, again))) yield* unblock(life)
}

/** Step 4: the city reviews, village by village; or it sends the case back (A4.1). */
export function* cityStep(life: Life): Script {
  const methods = all(reviewTerms(rulesOf(life).acceptance, 'city'))
  yield* pause(life, 'review', 'city')
  yield* waitFor(life, 'city-review', COUNTY)
  if (mistaken(life, 'city')) yield wrong('pass-by-city', COUNTY, { methods })
  const found = review(life, 'city')
  if (found.outcome === 'consolidate') {
    yield step('consolidate-by-city', CITY, { ...scored(found), why: '复盘得分未达合格，限期巩固' })
    return
  }
  if (found.outcome === 'fail') {
    yield step('return-by-city', CITY, { ...scored(found), why: '复盘发现整顿质量不高，退回整改' })
    yield* back(life)
    return
  }
  if (!(yield attempt('pass-by-city', CITY, { methods, ...scored(found) }))) yield* unblock(life)
}

const MOST_TRIES = 24

/**
 * The village leaves its list once M5.1 holds on the day. Where the evidence is too old it is gathered again; where it
 * does not suffice, the village works on and is asked again (D16).
 */
export function* leave(life: Life, type: 'exit-list' | 'leave-prevention'): Script {
  const holds = (): boolean =>
    exitCheck(situationOf(life.case, rulesOf(life), life.rulebooks), life.date).verdict === 'holds'
  const { at } = life.case.state
  yield* pause(life, 'leave')
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (holds()) {
      if (yield attempt(type, COUNTY)) return
      yield* unblock(life)
    } else {
      if (mistaken(life, 'leave')) yield wrong(type, COUNTY)
      if (tries > 0) {
        yield* pause(life, 'work-on', 'leave')
        workOn(life, '')
      }
      yield* evidence(life)
    }
    // A rule may have sent the village back.
    if (life.case.state.at !== at) return
  }
}
