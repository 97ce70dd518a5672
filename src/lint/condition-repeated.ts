import { sameJson } from '../core/json.js'
import type { GradeVeto, RiskVeto } from '../rulebook/checklist.js'
import type { Condition } from '../rulebook/condition.js'
import type { Path } from '../rulebook/visit.js'
import type { LintPlace, LintRule } from './lint-rule.js'

// A list of parts that has one of them twice.
function repeatedIn(condition: Condition, path: Path): readonly LintPlace[] {
  if ('not' in condition) return repeatedIn(condition.not, [...path, 'not'])
  const [key, parts]: readonly [string, readonly Condition[]] =
    'all' in condition
      ? ['all', condition.all]
      : 'any' in condition
        ? ['any', condition.any]
        : ['of', 'of' in condition ? condition.of : []]
  return parts.flatMap((part, at) => {
    const first = parts.findIndex((other) => sameJson(other, part))
    const here = [...path, key, at]
    return first === at ? repeatedIn(part, here) : [{ path: here, required: { differsFromPlace: first }, found: key }]
  })
}

// What a veto leads to, and for whom: two that differ in it need the same condition twice.
function restOf(veto: GradeVeto | RiskVeto): object {
  const { id: _id, label: _label, when: _when, from: _from, ...rest } = veto
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, key === 'problemType' || key === 'onlyFor' ? value : true]),
  )
}

/** The same condition twice: in two vetoes of a checklist with the same kind of consequence, or in one list of parts. */
export const conditionRepeated: LintRule = {
  code: 'condition-repeated',
  severity: 'error',
  good: ['同一条件只写一次', 'a condition is written once'],
  fix: ['删去重复的条件，或者改成本来要写的条件', 'take one of the two out, or write the condition that was meant'],
  cites: ['D6'],
  find: (rulebook) =>
    (['fortress', 'negative'] as const).flatMap((checklist) => {
      const vetoes: readonly (GradeVeto | RiskVeto)[] = rulebook[checklist].vetoes
      return vetoes.flatMap((veto, index) => {
        const path = [checklist, 'vetoes', index, 'when']
        const first = vetoes.findIndex(
          (other) => sameJson(other.when, veto.when) && sameJson(restOf(other), restOf(veto)),
        )
        if (first === index) return repeatedIn(veto.when, path)
        return [{ path, required: { differsFrom: vetoes[first]?.id ?? null }, found: veto.id }]
      })
    }),
}
