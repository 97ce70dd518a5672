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

/** What a grading adds to the past of a village: its grade where it is decided, and the vetoes that applied. */
export function pastOfIndex(index: FortressIndex): readonly PastEntry[] {
  const { grade, date: on } = index
  return [...(grade === 'undetermined' ? [] : [{ grade, on }]), ...vetoesOf(index)]
}

/**
 * What a screening adds to the past of a village: its warning level where it is decided, what hit, and the vetoes
 * that applied.
 */
export function pastOfScreening(screening: Screening): readonly PastEntry[] {
  const { risk, hits, date: on } = screening
  const level = risk === 'none' || risk === 'undetermined' ? [] : [{ level: risk, on }]
  return [...level, ...hits.map(({ item }) => ({ item, on })), ...vetoesOf(screening)]
}

/** The past with more in it; nothing is taken away. */
export function withEntries(past: Past | undefined, entries: readonly PastEntry[]): Past {
  return { ...past, entries: [...(past?.entries ?? []), ...entries] }
}

/**
 * The past after a listing or an exit: the warnings that led there are spent (预警清零), so that they do not lead to the
 * same list twice; all else stays.
 */
export function withoutWarnings(past: Past | undefined): Past | undefined {
  return past && { ...past, entries: past.entries.filter((entry) => !('level' in entry)) }
}
