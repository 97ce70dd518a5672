import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'
import type { Case } from '../lifecycle/case.js'
import { type LimitStatus, limitsOf } from '../lifecycle/limits.js'
import type { LimitOutcome } from '../rulebook/limit.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { explain } from './explain.js'
import { type Named, named } from './named.js'
import { sideText } from './value-text.js'

/** A time limit that runs for a case, or has passed (整顿期限). */
export interface LimitView extends Named {
  /** Absent for a limit of the whole episode. */
  readonly stage?: Named
  readonly from: CivilDate
  /** The last day within it. */
  readonly due: CivilDate
  readonly status: Named & { readonly id: LimitStatus }
  readonly outcome: LimitOutcome
  /** What follows, in words. */
  readonly follows: string
  readonly sentence: string
  readonly cites: readonly Citation[]
}

/** The time limits that concern a case on a day, in the reader’s language. */
export function limitViews(theCase: Case, rulebook: Rulebook, today: CivilDate, locale: Locale): readonly LimitView[] {
  return limitsOf(theCase.state, rulebook, today).map(({ limit, from, due, status, finding }) => ({
    ...named(limit.id, 'limit', locale, rulebook),
    ...(limit.stage === 'episode' ? {} : { stage: named(limit.stage, 'state', locale) }),
    from,
    due,
    status: { id: status, label: named(status, 'limit-status', locale).label },
    outcome: limit.then,
    follows: sideText({ ...limit.then }, { locale, rulebook, code: 'limit-takes-effect', side: 'required' }, {}),
    sentence: explain(finding, locale, rulebook),
    cites: finding.cites,
  }))
}
