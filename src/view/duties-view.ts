import { type Actor, governs } from '../core/actor.js'
import { groupBy } from '../core/group.js'
import { localeOf } from '../core/label.js'
import type { Case } from '../lifecycle/case.js'
import { type DueListQuery, type Owed, owedOn, owedRow } from './due-list.js'
import { type DutyAction, mayDo } from './duty-forms.js'
import { type Body, wordingOf } from './looking.js'
import { named } from './terms.js'

/**
 * A duty that one body or post owes, however often: overdue, due, or standing (D20). The row is that of the earliest
 * occurrence, which a record of the duty serves first. `may` is what this actor can do about it, as in `dutyActions`.
 */
export interface DutyRow extends DutyAction {
  /** How many occurrences are owed. */
  readonly times: number
  /** Overdue since before the village left its list, until it is done or waived. */
  readonly onLeaving?: true
}

/** What another body or post owes, in figures. */
export interface DutyCounts {
  readonly by: Body & { readonly holder?: string }
  readonly overdue: number
  readonly due: number
  readonly standing: number
}

/** The duties about a village: this actor's one by one, those of others in figures. */
export interface DutiesView {
  /** Overdue first, then due, then standing. */
  readonly mine: readonly DutyRow[]
  readonly others: readonly DutyCounts[]
}

/** The duties that are owed on a day, those of an actor apart from those of others (D19, D20). */
export function dutiesView(theCase: Case, query: DueListQuery, actor: Actor | undefined): DutiesView {
  const wording = wordingOf(theCase, query)
  const locale = localeOf(query.locale)
  const isMine = ({ one: { occurrence } }: Owed): boolean =>
    actor !== undefined &&
    occurrence.owner === actor.role &&
    governs(actor.unit, occurrence.unit) &&
    (actor.ref === undefined || occurrence.holder === undefined || occurrence.holder === actor.ref)
  const owed = owedOn(theCase, query)
  const mine = groupBy(owed.filter(isMine), ({ one: { occurrence }, status, onLeaving }) =>
    [occurrence.duty, status, onLeaving, occurrence.post, occurrence.unit, occurrence.holder].join(),
  )
  const others = groupBy(
    owed.filter((one) => !isMine(one)),
    ({ one: { occurrence } }) => [occurrence.owner, occurrence.unit, occurrence.holder].join(),
  )
  return {
    mine: [...mine.values()].flatMap((group) =>
      group.slice(0, 1).map((first) => ({
        ...owedRow(first, query.locale, wording),
        may: actor === undefined ? [] : mayDo(first, actor),
        times: group.length,
        ...(first.onLeaving === true ? { onLeaving: true as const } : {}),
      })),
    ),
    others: [...others.values()].flatMap((group) =>
      group.slice(0, 1).map(
        ({
          one: {
            occurrence: { owner, unit, holder },
          },
        }) => {
          const count = (which: Owed['status']): number => group.filter(({ status }) => status === which).length
          return {
            by: { ...named(owner, 'role', locale), unit, ...(holder === undefined ? {} : { holder }) },
            overdue: count('overdue'),
            due: count('due'),
            standing: count('standing'),
          }
        },
      ),
    ),
  }
}
