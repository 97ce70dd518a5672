import type { Past, PastEntry } from '../rulebook/past.js'
import type { FortressIndex } from './fortress.js'
import type { Screening } from './screening.js'

function vetoesOf({ date, findings }: FortressIndex | Screening): readonly PastEntry[] {
  return findings.flatMap(({ code, verdict, about }) =>
    (code === 'fortress-veto' || code === 'negative-veto') && verdict === 'fails' && about !== undefined
      ? [{ veto: about, on: date }]
      : [],
  )
}

/** What an index adds to the past of a village: its grade if that is decided, and the vetoes that applied. */
export function pastOfIndex(index: FortressIndex): readonly PastEntry[] {
  const { grade, date: on } = index
  return [...(grade === 'undetermined' ? [] : [{ grade, on }]), ...vetoesOf(index)]
}

/** What a screening adds to the past of a village: its level if that is decided, the hits, the vetoes that applied. */
export function pastOfScreening(screening: Screening): readonly PastEntry[] {
  const { risk, hits, date: on } = screening
  const level = risk === 'none' || risk === 'undetermined' ? [] : [{ level: risk, on }]
  return [...level, ...hits.map(({ item }) => ({ item, on })), ...vetoesOf(screening)]
}

/** The past with further entries. */
export function withEntries(past: Past | undefined, entries: readonly PastEntry[]): Past {
  return { ...past, entries: [...(past?.entries ?? []), ...entries] }
}

/** The past after a listing or an exit: without warning levels (预警清零), so that no warning leads to a list twice. */
export function withoutWarnings(past: Past | undefined): Past | undefined {
  return past && { ...past, entries: past.entries.filter((entry) => !('level' in entry)) }
}
