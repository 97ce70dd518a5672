import type { Verdict } from '../core/finding.js'
import { isAsStrict, type ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Bounds } from './bounds.js'
import { remember } from './remember.js'
import { type RiskBounds, riskRank, riskScale } from './risk.js'

/** The mildest and the strictest list that a screening can still turn out to lead to (D2). */
export interface ListBounds {
  readonly mildest: ListName
  readonly strictest: ListName
}

/** A list that a veto calls for by itself: for certain, or perhaps, as long as facts are missing. */
export interface ForcedList {
  readonly veto: string
  readonly problemType: string
  readonly list: Exclude<ListName, 'none'>
  readonly certain: boolean
}

/** The risk of one problem type. */
interface RiskOfType {
  readonly problemType: string
  readonly risk: RiskBounds
}

const stricter = (a: ListName, b: ListName): ListName => (a === b || isAsStrict(a, b) ? a : b)
const milder = (a: ListName, b: ListName): ListName => (a === b || isAsStrict(a, b) ? b : a)

// The listing table by problem type, and by the rank of the risk: made once for all villages.
const listsByRank = /*@__PURE__*/ remember((rulebook: Rulebook) => {
  const { value } = rulebook.identification.listing
  return new Map(
    rulebook.negative.problemTypes.map(({ id }) => {
      const rows = value.filter(({ problemType }) => problemType === id)
      const listAt = riskScale(rulebook).map(
        (level): ListName => rows.find(({ risk }) => risk === level)?.list ?? 'none',
      )
      return [id, listAt] as const
    }),
  )
})

/** The lists that one problem type leads to: by the listing table, and by vetoes that call for a list (D8). */
export function listsOfType(
  rulebook: Rulebook,
  { problemType, risk }: RiskOfType,
  forced: readonly ForcedList[],
): ListBounds {
  const ranks = { min: riskRank(rulebook, risk.min), max: riskRank(rulebook, risk.max) }
  return listsOfRank(rulebook, problemType, ranks, forced)
}

/** The same, by the rank of the risk. */
export function listsOfRank(
  rulebook: Rulebook,
  problemType: string,
  { min, max }: Bounds,
  forced: readonly ForcedList[],
): ListBounds {
  const listAt = listsByRank(rulebook).get(problemType) ?? []
  let mildest: ListName = 'weak-lax'
  let strictest: ListName = 'none'
  // Every level in between counts: the table of a rulebook may give a higher level a milder list.
  for (let rank = min; rank <= max; rank += 1) {
    const list = listAt[rank]
    if (list === undefined) continue
    mildest = milder(mildest, list)
    strictest = stricter(strictest, list)
  }
  // A veto that calls for a list by itself can only make the list stricter.
  for (const { problemType: own, list, certain } of forced) {
    if (own !== problemType) continue
    if (certain) mildest = stricter(mildest, list)
    strictest = stricter(strictest, list)
  }
  return { mildest, strictest }
}

/** The strictest of the lists that some problem types lead to: it wins (D8). */
export function strictestOf(all: readonly ListBounds[]): ListBounds {
  let mildest: ListName = 'none'
  let strictest: ListName = 'none'
  for (const one of all) {
    mildest = stricter(mildest, one.mildest)
    strictest = stricter(strictest, one.strictest)
  }
  return { mildest, strictest }
}

/** Whether a screening leads to a list or to a stricter one. */
export function leadsTo({ mildest, strictest }: ListBounds, list: ListName): Verdict {
  if (isAsStrict(mildest, list)) return 'holds'
  return isAsStrict(strictest, list) ? 'unknown' : 'fails'
}
