import type { Missing, Verdict } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { TOTAL } from '../rulebook/condition.js'
import { widest } from './bounds.js'
import type { ChecklistFinding, Judged, SectionPoints } from './checklist.js'
import { allMissing } from './findings.js'

const kindMissing: Missing = { what: 'village-kind', from: 'township-committee' }

/** One outcome for a village that may be of several kinds: every figure and finding covers all of them (D2). */
export function overKinds(kinds: readonly Judged[]): Judged {
  const [first] = kinds
  if (first === undefined) throw new Error('invariant: a rulebook without a kind of village')
  if (kinds.length === 1) return first
  return {
    min: alike(
      kinds,
      ({ min }) => min,
      (all) => Math.min(...all),
    ),
    max: alike(
      kinds,
      ({ max }) => max,
      (all) => Math.max(...all),
    ),
    sections: alike(kinds, ({ sections }) => sections, widestOf),
    parts: alike(kinds, ({ parts }) => parts, widestOf),
    bonus: widest(kinds.map(({ bonus }) => bonus)),
    total: widestOf(kinds.map((kind) => kind.total)),
    verdicts: alike(kinds, ({ verdicts }) => verdicts, sameVerdict),
    explained: lazy(() => {
      const all = kinds.map(({ explained }) => explained())
      return {
        items: alike(all, ({ items }) => items, findingOverKinds),
        vetoes: alike(all, ({ vetoes }) => vetoes, vetoOverKinds),
      }
    }),
  }
}

/** Lists of all kinds, made into one list: what is at the same place of each is merged. */
export function alike<K, T>(
  kinds: readonly K[],
  list: (kind: K) => readonly T[],
  merge: (same: readonly T[], first: T) => T,
): readonly T[] {
  const [own = [], ...others] = kinds.map(list)
  return own.map((first, place) => merge([first, ...others.map((other) => other[place] ?? first)], first))
}

const widestOf = (same: readonly SectionPoints[]): SectionPoints => ({
  id: same[0]?.id ?? TOTAL,
  ...widest(same),
  of: Math.max(...same.map(({ of }) => of)),
})

const sameVerdict = (same: readonly (Verdict | undefined)[]): Verdict | undefined =>
  same.every((one) => one === same[0]) ? same[0] : 'unknown'

/** One finding for a village whose kind is not known: the same for every kind that it may be of, or unknown (D2). */
export function findingOverKinds(same: readonly ChecklistFinding[], first: ChecklistFinding): ChecklistFinding {
  if (same.every((one) => sameJson(one, first))) return first
  const { because: _, ...rest } = first
  return { ...rest, verdict: 'unknown', found: null, missing: [kindMissing, ...allMissing(same)] }
}

// Decided if the veto applies to every kind that the village may be of, or to none.
function vetoOverKinds(all: readonly (ChecklistFinding | undefined)[]): ChecklistFinding | undefined {
  const same = all.filter((one) => one !== undefined)
  const [first] = same
  if (first === undefined) return undefined
  const decided = first.verdict !== 'unknown' && same.every((one) => one.verdict === first.verdict)
  // A finding with facts says more than one that only says that the veto does not concern the kind.
  return decided
    ? (same.find(({ found }) => found === null || !('kind' in found)) ?? first)
    : findingOverKinds(same, first)
}
