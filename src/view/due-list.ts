import type { Citation } from '../core/citation.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import { localeOf } from '../core/label.js'
import { caseEventsOf, listingsOf, pinsOf, tenuresOf } from '../duties/case-listings.js'
import { type DueByOwner, dueBy } from '../duties/due.js'
import type { DutyRecord, Tenure } from '../duties/query.js'
import type { OccurrenceStatus } from '../duties/status.js'
import type { Case } from '../lifecycle/case.js'
import { FOUR_ONES } from '../rectification/four-ones.js'
import { findRulebook } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { lineFor, type Wording, wordsFor } from './case-words.js'
import { wordingOf } from './looking.js'
import type { Names } from './teller.js'
import { type Named, named } from './terms.js'
import type { Words } from './wording.js'

/** A duty that is owed on a day: by whom, and since when. */
export interface OwedDuty {
  /** The id of the occurrence, for a record that waives it. */
  readonly id: string
  readonly duty: Named
  readonly status: Named & { readonly id: 'overdue' | 'due' | 'standing' }
  /** The vacant post that is to be filled (D20). */
  readonly post?: Named
  /** The post or body that owes it, its unit, and the holder of the post if known (D10). */
  readonly by: Named & { readonly unit: string; readonly holder?: string }
  readonly from: CivilDate
  /** The last day for it; absent if it never falls overdue. */
  readonly to?: CivilDate
  /** The duty in one line. */
  readonly line: string
  readonly sentence: string
  readonly cites: readonly Citation[]
}

/** The day, the reader's language, and the records of what is done. */
export interface DueListQuery {
  readonly today: string
  /** A language tag (BCP 47). */
  readonly locale: string
  readonly rulebooks: readonly Rulebook[]
  readonly records?: readonly DutyRecord[]
  /**
   * Terms that no event of the case tells, such as that of an acting holder (D30) or those after a handover. One that
   * begins as a term of the case does, with the same post and holder, replaces it.
   */
  readonly holders?: readonly Tenure[]
  /** The names of villages, units and holders, by code. */
  readonly names?: Names
  /** Sentences of the embedding system's own. */
  readonly words?: Words
}

/** The duties of a case that are owed on a day. */
export interface DueList {
  /** Overdue first, then due, then standing. */
  readonly due: readonly OwedDuty[]
  /** Overdue since before the village left its list, until they are done or waived or the episode is closed (D20). */
  readonly overdueOnLeaving: readonly OwedDuty[]
}

const STATUSES = ['overdue', 'due', 'standing'] as const

/**
 * The duties that are owed on a day because the village is or was listed (D19, D20). Those done, by a record or by an
 * event of the case, those waived and those lapsed are left out. The four ones are filled by events of the case, so
 * that one without a holder is known to be vacant. The rulebook pinned to each episode applies to it (D24). Empty if
 * `today` is malformed.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { dueList } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999901001201', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * dueList(opened.value, { today: '2024-09-01', locale: 'zh-CN', rulebooks: [xining2024] }).due // []: on no list
 * ```
 */
export function dueList(theCase: Case, query: DueListQuery): DueList {
  const wording = wordingOf(theCase, query)
  const owed = owedOn(theCase, query)
  const told = (from: readonly Owed[]): readonly OwedDuty[] => from.map((one) => owedDuty(one, query.locale, wording))
  return {
    due: told(owed.filter(({ onLeaving }) => onLeaving !== true)),
    overdueOnLeaving: told(owed.filter(({ onLeaving }) => onLeaving === true)),
  }
}

/** An occurrence that is owed on a day, before it is put into words. */
export interface Owed {
  readonly one: OccurrenceStatus
  readonly status: OwedDuty['status']['id']
  readonly onLeaving?: true
  readonly rulebook: Rulebook
}

/** The occurrences that are owed on a day: overdue first, then due, then standing; last what was overdue on leaving. */
export function owedOn(theCase: Case, query: DueListQuery): readonly Owed[] {
  const { today, rulebooks, records = [], holders = [] } = query
  // A village that is one no longer owes nothing (D28).
  if (!isCivilDate(today) || theCase.state.at === 'closed') return []
  const listings = listingsOf(theCase).filter(({ from }) => from <= today)
  const begun = ({ role, unit, ref, from }: Tenure): string => [role, unit, ref, from].join()
  const handed = new Set(holders.map(begun))
  const tenures = [...tenuresOf(theCase).filter((one) => !handed.has(begun(one))), ...holders]
  const events = caseEventsOf(theCase)
  const pins = listings.flatMap((listing) => pinsOf(listing).map((pin) => ({ listing, pin })))
  const pinned = new Set(pins.flatMap(({ pin }) => findRulebook(rulebooks, pin.rulebook) ?? []))
  const owned = [...pinned].flatMap((rulebook) => {
    const own = pins.filter(({ pin }) => findRulebook(rulebooks, pin.rulebook) === rulebook)
    const plain = own.map(({ listing: { rulebook: _pinned, moved: _moved, ...listing } }) => listing)
    const { owners } = dueBy(rulebook, { listings: plain, tenures, termsKnown: FOUR_ONES, records, events }, today)
    // If the case moves to a later version within a period, the duty is owed once, by the version at its end (D24).
    const counts = ({ occurrence: { window } }: OccurrenceStatus): boolean =>
      own.some(({ pin: { from, to } }) => endsBetween(window.to, from, to))
    return owners.map((owner) => ({ owner, rulebook, counts }))
  })
  const inStatus = (which: keyof Pick<DueByOwner, 'overdueOnLeaving' | 'overdue' | 'due' | 'standing'>) =>
    owned.flatMap(({ owner, rulebook, counts }) =>
      owner[which]
        .filter(counts)
        .map(
          (one): Owed =>
            which === 'overdueOnLeaving'
              ? { one, status: 'overdue', onLeaving: true, rulebook }
              : { one, status: which, rulebook },
        ),
    )
  return [...STATUSES.flatMap(inStatus), ...inStatus('overdueOnLeaving')]
}

function endsBetween(end: CivilDate | undefined, from: CivilDate | undefined, to: CivilDate | undefined): boolean {
  if (end === undefined) return to === undefined
  return (from === undefined || end >= from) && (to === undefined || end < to)
}

function owedDuty(owed: Owed, tag: string, wording: Wording): OwedDuty {
  const { finding, occurrence } = owed.one
  return {
    ...owedRow(owed, tag, wording),
    sentence: wordsFor(finding, tag, owed.rulebook, wording),
    cites: occurrence.cites,
  }
}

/** An occurrence that is owed, in one line. */
export function owedRow(
  { one: { occurrence, finding }, status, rulebook }: Owed,
  tag: string,
  wording: Wording,
): Omit<OwedDuty, 'sentence' | 'cites'> {
  const locale = localeOf(tag)
  const { id, duty, owner, unit, holder, post, window } = occurrence
  return {
    id,
    duty: named(duty, 'duty', locale, rulebook),
    status: { id: status, label: named(status, 'duty-status', locale).label },
    ...(post === undefined ? {} : { post: named(post, 'role', locale) }),
    by: { ...named(owner, 'role', locale), unit, ...(holder === undefined ? {} : { holder }) },
    from: window.from,
    ...(window.to === undefined ? {} : { to: window.to }),
    line: lineFor(finding, tag, rulebook, wording),
  }
}
