import { sameJson } from '../core/json.js'
import type { RiskVeto } from '../rulebook/checklist.js'
import type { Condition } from '../rulebook/condition.js'
import type { PastTest } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Path } from '../rulebook/visit.js'
import type { LintRule } from './lint-rule.js'

interface Warning {
  readonly path: Path
  readonly veto: RiskVeto
  readonly test: PastTest
  readonly rank: number
}

// The warnings of which each alone is enough.
function enoughAlone(condition: Condition, path: Path): readonly (readonly [Path, PastTest])[] {
  if ('any' in condition) return condition.any.flatMap((part, at) => enoughAlone(part, [...path, 'any', at]))
  return 'past' in condition ? [[path, condition]] : []
}

function warningsOf({ negative: { vetoes, levels } }: Rulebook): readonly Warning[] {
  return vetoes.flatMap((veto, index) =>
    enoughAlone(veto.when, ['negative', 'vetoes', index, 'when']).flatMap(([path, test]) => {
      const level = 'level' in test.past ? test.past.level : undefined
      const rank = levels.value.findIndex(({ id }) => id === level)
      return rank < 0 || test.test.op !== 'at-least' ? [] : [{ path, veto, test, rank }]
    }),
  )
}

function sameConsequence(a: RiskVeto, b: RiskVeto): boolean {
  return a.problemType === b.problemType && a.list === b.list && a.riskAtLeast === b.riskAtLeast
}

/** A graver warning (红牌) of which it takes more than of a milder one (黄牌) for the same consequence. */
export const warningsOrder: LintRule = {
  code: 'warnings-order',
  severity: 'error',
  good: ['预警越重，所需次数不会越多', 'a graver warning never has to be given more often than a milder one'],
  fix: ['改次数，使较重预警的次数不多于较轻的', 'let the graver warning need no more than the milder one'],
  cites: ['M2.5', 'D13'],
  find: (rulebook) => {
    const all = warningsOf(rulebook)
    return all.flatMap(({ path, veto, test, rank }) => {
      const fewer = all.find(
        (other) =>
          other.rank < rank &&
          other.test.test.value < test.test.value &&
          sameConsequence(other.veto, veto) &&
          sameJson(other.test.within, test.within),
      )
      return fewer === undefined
        ? []
        : [{ path: [...path, 'test', 'value'], required: { atMost: fewer.test.test.value }, found: test.test.value }]
    })
  },
}
