import { pastOf } from '../rulebook/condition.js'
import type { Past, PastEntry, PastRound, RoundKind } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { FortressIndex } from './fortress.js'
import { vetoesBehind } from './on-demand.js'
import { remember } from './remember.js'
import type { RiskBounds, RiskId } from './risk.js'
import type { Screening } from './screening.js'

function vetoesOf(verdict: FortressIndex | Screening): readonly PastEntry[] {
  return vetoesBehind(verdict).map((veto) => ({ veto, on: verdict.date }))
}

/** What an index adds to the past of a village: its grade if that is decided, and the vetoes that applied. */
export function pastOfIndex(index: FortressIndex): readonly PastEntry[] {
  const { grade, date: on } = index
  return [...(grade === 'undetermined' ? [] : [{ grade, on }]), ...vetoesOf(index)]
}

function decided({ min, max }: RiskBounds): RiskId | undefined {
  return min === max && min !== 'none' ? min : undefined
}

/**
 * What a screening adds to the past of a village: its level if that is decided, and beside it the level that was raised
 * by a veto that leaves the counted one; the hits; the vetoes that applied.
 */
export function pastOfScreening(screening: Screening): readonly PastEntry[] {
  const { counted, risks, hits, date: on } = screening
  const entries: PastEntry[] = []
  const [first, second] = [decided(counted), decided(risks)]
  if (first !== undefined) entries.push({ level: first, on })
  if (second !== undefined && second !== first) entries.push({ level: second, on })
  for (const { item } of hits) entries.push({ item, on })
  entries.push(...vetoesOf(screening))
  return entries
}

/** Whether a rulebook asks for rounds in a row, so that the past has to keep the rounds. */
const keepsRounds = /*@__PURE__*/ remember(({ fortress, negative }: Rulebook) =>
  [...fortress.vetoes, ...negative.vetoes].some(({ when }) => pastOf(when).some(({ inARow }) => inARow === true)),
)

function withRound(past: Past, round: PastRound): Past {
  // If no round is on record, there may have been some before this one that no rule asked for.
  const { held, ...since } = past.rounds ?? { since: round.on, held: [] }
  const others = held.filter(({ round: kind, on }) => kind !== round.round || on !== round.on)
  return { ...past, rounds: { ...since, held: [...others, round] } }
}

/** Whether an entry comes from the readings of one checklist. A listing comes from neither. */
function isOf(rulebook: Rulebook, kind: RoundKind, entry: PastEntry): boolean {
  if ('list' in entry) return false
  if ('veto' in entry) {
    const { vetoes } = kind === 'assessment' ? rulebook.fortress : rulebook.negative
    return vetoes.some(({ id }) => id === entry.veto)
  }
  return 'grade' in entry === (kind === 'assessment')
}

/**
 * The past with what a reading of a day found. A later reading of the same checklist on the same day takes the place of
 * the earlier one: the day counts once (D6).
 */
export function withReading(rulebook: Rulebook, before: Past | undefined, found: FortressIndex | Screening): Past {
  const kind = 'grade' in found ? 'assessment' : 'screening'
  const entries: PastEntry[] = []
  for (const entry of before?.entries ?? []) {
    if (entry.on !== found.date || !isOf(rulebook, kind, entry)) entries.push(entry)
  }
  entries.push(...('grade' in found ? pastOfIndex(found) : pastOfScreening(found)))
  const past = { ...before, entries }
  if (!keepsRounds(rulebook)) return past
  const open = found.missing.length > 0 ? { open: true as const } : {}
  return withRound(past, { round: kind, on: found.date, ...open })
}

/** The past with further entries. */
export function withEntries(past: Past | undefined, entries: readonly PastEntry[]): Past {
  return { ...past, entries: [...(past?.entries ?? []), ...entries] }
}

/**
 * The past after a listing or an exit: without warning levels (预警清零), so that no warning leads to a list twice, unless
 * the rulebook has them count on.
 */
export function spent({ identification }: Rulebook, by: 'listing' | 'exit', past: Past | undefined): Past | undefined {
  const wipes = identification.warningsSpentBy?.value ?? ['listing', 'exit']
  if (past === undefined || !wipes.includes(by)) return past
  return { ...past, entries: past.entries.filter((entry) => !('level' in entry)) }
}
