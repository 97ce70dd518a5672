import type { CivilDate } from '../core/date.js'
import type { VillageKind } from '../rulebook/checklist.js'
import { judge } from '../rulebook/condition.js'
import { type Answer, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { sampleAnswers } from '../rulebook/sample-answers.js'
import { mostPoints, pointsOf } from '../rulebook/scoring.js'
import { vetoConditions } from './checklist-places.js'
import { outcomesFor } from './condition-outcomes.js'
import type { Ground } from './ground.js'
import type { LintRule } from './lint-rule.js'

const ANY_DAY = '2024-06-15' as CivilDate

// The best answer to an item; undefined where its points do not say which answer is good.
function bestAnswer(ground: Ground, rulebook: Rulebook, id: string, kind: VillageKind): Answer | null | undefined {
  const item = ground.item(id, kind)
  if (item === undefined) return null
  if (mostPoints(item.scoring) === 0) return undefined
  const tests = 'bands' in item.scoring ? item.scoring.bands.map(({ when }) => when) : []
  const sign = rulebook.negative.items.some((one) => one.id === id) ? -1 : 1
  const all = [NEVER, ...sampleAnswers(item.measure, tests, ANY_DAY)].filter(
    (answer) => answer !== NEVER || item.measure.kind === 'date',
  )
  const worth = (answer: Answer): number => sign * (pointsOf(item.scoring, answer, ANY_DAY) ?? Number.NaN)
  return all.reduce<Answer | undefined>(
    (best, answer) => (best === undefined || worth(answer) > worth(best) ? answer : best),
    undefined,
  )
}

/** A veto that applies to a village with the best answer to every item, and with nothing in its past. */
export const firesOnNothing: LintRule = {
  code: 'fires-on-nothing',
  severity: 'error',
  good: ['没有问题、没有前科的村不触发', 'a rule does not fire where nothing has happened'],
  fix: [
    '改条件，使其要求某事发生过，例如“至少一次”',
    'let the condition ask for something that happened, such as at least once',
  ],
  cites: ['D2', 'D6'],
  find: (rulebook) =>
    vetoConditions(rulebook).flatMap(({ ground, path, when }) => {
      const fires = ground.kinds.some(
        (one) =>
          judge(when, {
            asOf: ANY_DAY,
            answer: (item) => bestAnswer(ground, rulebook, item, one),
            points: (id) => {
              const total = ground.total(id, one)
              if (total === undefined) return undefined
              const best = path[0] === 'negative' ? 0 : total.of
              return { min: best, max: best, of: total.of }
            },
            past: () => ({ least: 0, most: 0 }),
          }) === 'holds' &&
          // `veto-always-fires` reports a veto that always applies.
          outcomesFor(ground, when, one).canFail,
      )
      return fires
        ? [
            {
              path,
              required: { something: 'that happened' },
              found: { fires: 'on the best answers and an empty past' },
            },
          ]
        : []
    }),
}
