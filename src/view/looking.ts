import { type Actor, ROLE_LEVEL, type Role, unitOf } from '../core/actor.js'
import { parseDate } from '../core/date.js'
import type { Occasion } from '../core/event.js'
import type { Locale } from '../core/label.js'
import { readActor } from '../core/read-actor.js'
import { err, ok, type Result } from '../core/result.js'
import type { DutyRecord, Tenure } from '../duties/query.js'
import type { Case } from '../lifecycle/case.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { namesOf } from './case-names.js'
import type { Wording } from './case-words.js'
import type { Names } from './teller.js'
import { type Named, named } from './terms.js'
import type { Words } from './wording.js'

/** Who looks at a case, on which day, and in which language. */
export interface ViewQuery {
  readonly actor: Actor
  /** A civil date `YYYY-MM-DD`; the library reads no clock (D1). */
  readonly today: string
  /** A language tag (BCP 47): every `zh` is Chinese, all else English. */
  readonly locale: string
  /** The rulebook versions that the case names, and the one in force. */
  readonly rulebooks: readonly Rulebook[]
  /** Records of duties done or waived, for `duties`. */
  readonly records?: readonly DutyRecord[]
  /** Terms that no event of the case tells: acting holders (D30), and what a handover of a post came to. */
  readonly holders?: readonly Tenure[]
  /** The names of villages, units and holders, by code. */
  readonly names?: Names
  /** Sentences of the embedding system's own, or in further languages. */
  readonly words?: Words
}

/** A body or post, and the code of its unit. */
export interface Body extends Named {
  readonly unit: string
}

/** A body with jurisdiction over a village, by the village's code (D23). */
export function bodyOver(village: string, role: Role, locale: Locale): Body {
  return { ...named(role, 'role', locale), unit: unitOf(village, ROLE_LEVEL[role]) }
}

/** Who would act and when. An interface passes on what its user typed, so both are parsed, whatever their types say. */
export function occasionOf({ actor, today }: Pick<ViewQuery, 'actor' | 'today'>): Result<Occasion> {
  const who = readActor(actor, '/actor')
  const when = parseDate(today, '/today')
  if (who.ok && when.ok) return ok({ actor: who.value, date: when.value })
  return err({ reasons: [...(who.ok ? [] : who.error.reasons), ...(when.ok ? [] : when.error.reasons)] })
}

/** What the sentences about a case draw on: the names that it gives itself, and those that were handed in. */
export function wordingOf(
  theCase: Case,
  { names, today, words }: Pick<ViewQuery, 'names' | 'today' | 'words'>,
): Wording {
  const own = { names: { ...namesOf(theCase), ...names }, today }
  return words === undefined ? own : { ...own, words }
}
