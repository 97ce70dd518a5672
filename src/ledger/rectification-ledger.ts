import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import { kindsOf } from '../identification/episode.js'
import { type Case, villageOf } from '../lifecycle/case.js'
import type { StateId } from '../lifecycle/states.js'
import { controlLevel } from '../rectification/slice.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/**
 * One line of the rectification ledger (整顿台账): an episode of one village, by its case. Counts and codes, no people
 * (D10).
 */
export interface LedgerRow {
  readonly village: string
  readonly name: string
  readonly township: string
  readonly county: string
  readonly episode: number
  readonly list: ListName
  readonly problemTypes: readonly string[]
  /** The kinds of organization that the ledgers are kept by (L4.1). */
  readonly kinds: readonly string[]
  readonly listedOn: CivilDate
  readonly exitedOn: CivilDate | null
  /** The state of an open episode; null for a closed one. */
  readonly state: StateId | null
  readonly control: string | null
  readonly problems: number | null
  readonly solved: number | null
  readonly measures: number | null
  readonly done: number | null
}

function rowsOf(rulebook: Rulebook, theCase: Case): readonly LedgerRow[] {
  const { state } = theCase
  const village = villageOf(theCase)
  return state.episodes.map((episode, index) => {
    // The parts of the state belong to the episode that is open or was closed last.
    const current = index === state.episodes.length - 1
    const { problems, measures } = state.rectification
    const problemTypes = [...new Set(episode.grounds.map((ground) => ground.problemType))]
    return {
      village: village.code,
      name: village.name,
      township: village.code.slice(0, 9),
      county: village.code.slice(0, 6),
      episode: episode.number,
      list: episode.list,
      problemTypes,
      kinds: kindsOf(rulebook, problemTypes),
      listedOn: episode.listedOn,
      exitedOn: episode.exitedOn ?? null,
      state: episode.closedOn === undefined ? state.at : null,
      control: current ? (controlLevel(state.rectification) ?? null) : null,
      problems: current ? problems.length : null,
      solved: current ? problems.filter((one) => one.solvedOn !== undefined).length : null,
      measures: current ? measures.length : null,
      done: current ? measures.filter((one) => one.doneOn !== undefined).length : null,
    }
  })
}

/**
 * The ledger of some villages, derived from their cases, so that it is never behind them (M3.4, R3.2, A3.3): one line
 * for each episode, by village code.
 *
 * @example
 * ```ts
 * import { rectificationLedger } from 'baolei/ledger'
 * import { sampleLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const lived = sampleLife(xining2024)
 * const [row] = lived.ok ? rectificationLedger(xining2024, [lived.value]) : []
 * row?.episode // 1
 * row?.list // 'weak-lax'
 * row?.listedOn // '2024-03-10'
 * ```
 */
export function rectificationLedger(rulebook: Rulebook, cases: readonly Case[]): readonly LedgerRow[] {
  const ordered = [...cases].sort((a, b) => compareTexts(villageOf(a).code, villageOf(b).code))
  return ordered.flatMap((theCase) => rowsOf(rulebook, theCase))
}

/**
 * The ledger by kind of organization (分门别类建立台账, L4.1), in the order of the rulebook: a village of two kinds is in
 * both.
 *
 * @example
 * ```ts
 * import { ledgerByKind } from 'baolei/ledger'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * ledgerByKind(xining2024, [])[0]?.rows // []
 * ```
 */
export function ledgerByKind(
  rulebook: Rulebook,
  rows: readonly LedgerRow[],
): readonly { readonly kind: string; readonly rows: readonly LedgerRow[] }[] {
  return rulebook.rectification.kinds.value.map(({ id }) => ({
    kind: id,
    rows: rows.filter((row) => row.kinds.includes(id)),
  }))
}

/**
 * The ledger by township (挂图作战, R3.2), in the order of the codes.
 *
 * @example
 * ```ts
 * import { ledgerByTownship } from 'baolei/ledger'
 *
 * ledgerByTownship([]) // []
 * ```
 */
export function ledgerByTownship(
  rows: readonly LedgerRow[],
): readonly { readonly township: string; readonly rows: readonly LedgerRow[] }[] {
  return [...new Set(rows.map((row) => row.township))]
    .sort()
    .map((township) => ({ township, rows: rows.filter((row) => row.township === township) }))
}

/**
 * The ledger by village (逐村建立台账, R3.2), in the order of the codes. The name is that of the village's last line.
 *
 * @example
 * ```ts
 * import { ledgerByVillage } from 'baolei/ledger'
 *
 * ledgerByVillage([]) // []
 * ```
 */
export function ledgerByVillage(
  rows: readonly LedgerRow[],
): readonly { readonly village: string; readonly name: string; readonly rows: readonly LedgerRow[] }[] {
  return [...new Map(rows.map((row) => [row.village, row.name]))]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([village, name]) => ({ village, name, rows: rows.filter((row) => row.village === village) }))
}
