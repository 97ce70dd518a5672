import type { CivilDate } from '../../src/core/date.js'
import type { Item } from '../../src/rulebook/checklist.js'
import type { Condition } from '../../src/rulebook/condition.js'
import { type Answer, NEVER, type Test } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { elapsed } from './elapsed.js'
import type { Outcome } from './outcome.js'
import type { Answers } from './roster.js'

/** Totals, grade, deductions and risks of a village in one array of integers, which the next village overwrites. */
export interface PlainLoop {
  readonly judge: (fortress: Answers, negative: Answers) => Int32Array
  readonly outcome: (judged: Int32Array) => Outcome
}

// Compares an answer with a test's value; NaN where they do not fit, so that no comparison holds.
function order(test: Exclude<Test, { is: unknown } | { in: unknown }>, answer: Answer, asOf: CivilDate): number {
  const { value } = test
  if (typeof value === 'number') return typeof answer === 'number' ? answer - value : Number.NaN
  if ('whole' in value) {
    return typeof answer === 'object' ? answer.part * value.whole - value.part * answer.whole : Number.NaN
  }
  return typeof answer === 'string' && answer !== NEVER ? elapsed(answer, value, asOf) : Number.NaN
}

function passes(test: Test, answer: Answer, asOf: CivilDate): boolean {
  if ('is' in test) return answer === test.is
  if ('in' in test) return typeof answer === 'string' && test.in.includes(answer)
  const found = order(test, answer, asOf)
  switch (test.op) {
    case 'at-least':
      return found >= 0
    case 'more-than':
      return found > 0
    case 'at-most':
      return found <= 0
    case 'less-than':
      return found < 0
  }
}

/** The race runs under the default rulebook and covers the forms that it uses. */
export function notCompared(): Error {
  return new Error('the bench compares the forms that the default rulebook uses')
}

function points({ scoring }: Item, answer: Answer, asOf: CivilDate): number {
  if ('bands' in scoring) {
    for (const band of scoring.bands) if (passes(band.when, answer, asOf)) return band.points
    return 0
  }
  if (!('perOccurrence' in scoring)) throw notCompared()
  const times = typeof answer === 'number' ? answer : answer === true ? 1 : 0
  return Math.min(scoring.cap, scoring.perOccurrence * times)
}

function holds(condition: Condition, answers: Answers, asOf: CivilDate): boolean {
  if ('item' in condition) return passes(condition.test, answers[condition.item] ?? NEVER, asOf)
  if ('not' in condition) return !holds(condition.not, answers, asOf)
  if ('all' in condition) {
    for (const part of condition.all) if (!holds(part, answers, asOf)) return false
    return true
  }
  if (!('any' in condition)) throw notCompared()
  for (const part of condition.any) if (holds(part, answers, asOf)) return true
  return false
}

/**
 * A hand-written loop over the rulebook's data for villages with an answer to every item: no findings, no bounds, no
 * parsing, no allocation. No general library can be faster, so it shows the cost of explanations.
 */
export function plainLoop({ fortress, negative }: Rulebook, asOf: CivilDate): PlainLoop {
  const cuts = fortress.grades.value
  const types = negative.problemTypes.map(({ id }) => id)
  const levels = negative.levels.value
  const rankOf = (level: string | undefined): number => levels.findIndex(({ id }) => id === level) + 1
  const weakest = cuts.length - 1
  const caps = fortress.vetoes.map(({ when, gradeAtMost }) => ({
    when,
    grade: cuts.findIndex(({ id }) => id === gradeAtMost),
  }))
  const hits = negative.items.map((item) => ({
    item,
    type: types.indexOf(item.problemType),
    floor: rankOf(item.risk),
  }))
  const raises = negative.vetoes.map(({ when, problemType, riskAtLeast }) => ({
    when,
    type: types.indexOf(problemType),
    floor: rankOf(riskAtLeast),
  }))
  // The total, the index of the grade (best first), the deduction of each type, the rank of each type's risk.
  const judged = new Int32Array(2 + 2 * types.length)
  const risksFrom = 2 + types.length
  const at = (place: number): number => judged[place] ?? 0

  const grade = (answers: Answers): void => {
    let earned = 0
    let bonus = 0
    for (const item of fortress.items) {
      const got = points(item, answers[item.id] ?? NEVER, asOf)
      if (item.bonus === true) bonus += got
      else earned += got
    }
    const total = earned + Math.min(bonus, fortress.bonusCap.value)
    let found = weakest
    for (let place = weakest; place >= 0; place -= 1) {
      const when = cuts[place]?.when
      if (when === undefined || passes(when, total, asOf)) found = place
    }
    for (const cap of caps) if (cap.grade > found && holds(cap.when, answers, asOf)) found = cap.grade
    judged[0] = total
    judged[1] = found
  }

  const screen = (answers: Answers): void => {
    for (const { item, type, floor } of hits) {
      const cost = points(item, answers[item.id] ?? NEVER, asOf)
      if (cost === 0) continue
      judged[2 + type] = at(2 + type) + cost
      if (floor > at(risksFrom + type)) judged[risksFrom + type] = floor
    }
    for (const { when, type, floor } of raises) {
      if (floor > at(risksFrom + type) && holds(when, answers, asOf)) judged[risksFrom + type] = floor
    }
    for (let type = 0; type < types.length; type += 1) {
      for (let rank = levels.length; rank > at(risksFrom + type); rank -= 1) {
        const when = levels[rank - 1]?.when
        if (when !== undefined && passes(when, at(2 + type), asOf)) judged[risksFrom + type] = rank
      }
    }
  }

  return {
    judge: (fortressAnswers, negativeAnswers) => {
      judged.fill(0)
      grade(fortressAnswers)
      screen(negativeAnswers)
      return judged
    },
    outcome: ([total = 0, place = 0, ...rest]) => ({
      total,
      grade: cuts[place]?.id ?? '',
      deductions: rest.slice(0, types.length),
      risks: rest.slice(types.length).map((rank) => levels[rank - 1]?.id ?? 'none'),
    }),
  }
}
