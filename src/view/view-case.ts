import { type Actor, actorSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import type { Occasion } from '../core/event.js'
import type { Locale } from '../core/label.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import type { DutyRecord } from '../duties/record.js'
import { currentEpisode, type Episode } from '../identification/episode.js'
import { type Case, rulebookFor } from '../lifecycle/case.js'
import { nextLookBack } from '../lifecycle/exit.js'
import { owedOn, owesIn, recurrentOn } from '../lifecycle/query.js'
import { findRulebook } from '../rulebook/in-force.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Action, actionsOf } from './actions.js'
import { dueList, type OwedDuty } from './due-list.js'
import { type LimitView, limitViews } from './limits.js'
import { type Named, named } from './named.js'
import { type StateView, stateView, type TimelineRow, timeline } from './timeline.js'

/** Who looks at a case, on which day, in which language. */
export interface ViewQuery {
  readonly actor: Actor
  /** A civil date `YYYY-MM-DD`; the library reads no clock (D1). */
  readonly today: string
  readonly locale: Locale
  /** The versions that the case's references are resolved with. */
  readonly rulebooks: readonly Rulebook[]
  /** What is known to be done of the duties, for `due`. */
  readonly records?: readonly DutyRecord[]
}

/** The open episode: on which list, since when, on what grounds. */
export interface EpisodeView {
  readonly number: number
  readonly listedOn: CivilDate
  readonly exitedOn?: CivilDate
  /** Once it has left its list: when the next look-back falls due (A5.1, D17). */
  readonly lookBack?: { readonly from: CivilDate; readonly to: CivilDate }
  /** The number of the episode that it relapses from (A5.2). */
  readonly follows?: number
  readonly rulebook: RulebookRef
  readonly grounds: readonly { readonly problemType: Named; readonly risk: Named }[]
}

/** The control level in force (防控措施等级, M5.2) and what it means. */
export interface ControlView extends Named {
  readonly measure?: string
  readonly since: CivilDate
}

/** A case as one actor sees it on one day: plain data, in the reader's language. */
export interface CaseView {
  readonly village: Village
  readonly today: string
  readonly state: StateView
  /** The list of the open episode; absent once it has been left. */
  readonly list?: Named
  readonly episode?: EpisodeView
  readonly control?: ControlView
  /** Listed so often within a few years (D17); absent where that cannot be told. */
  readonly recurrent?: boolean
  /** The time limits of the stage and of the episode; empty where the rulebook sets none. */
  readonly limits: readonly LimitView[]
  /** Who owes the next move: first whom a time limit that has passed names. */
  readonly owes: readonly Named[]
  /** Every event that is possible here, what blocks it, and its form. */
  readonly actions: readonly Action[]
  /** Duties owed on the day, overdue first, by whom. */
  readonly due: readonly OwedDuty[]
  readonly timeline: readonly TimelineRow[]
}

/**
 * What a person sees of a case: where it stands, what may happen next, what blocks it, who owes what. The conditions
 * are the ones that `record` goes by: an action that is not allowed would be refused for the same reasons. Never
 * throws; a day or an actor that is malformed blocks every action and says so.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { viewCase } from 'baolei/view'
 *
 * const theCase = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * const actor = { role: 'township-committee', unit: '999999999' } as const
 * const view = viewCase(theCase, { actor, today: '2024-09-01', locale: 'zh-CN' })
 * view.state.label // '未列入名单'
 * view.actions.filter((action) => action.allowed).map((action) => action.label) // ['开展正向测评', '开展负向测评', '报送问题信息']
 * ```
 */
export function viewCase(theCase: Case, query: ViewQuery): CaseView {
  const { today, locale, rulebooks, records = [] } = query
  const occasion = occasionOf(query)
  const episode = currentEpisode(theCase.state.episodes)
  const { at } = theCase.state
  return {
    village: theCase.village,
    today: typeof today === 'string' ? today : '',
    state: stateView(at, locale),
    ...(episode === undefined ? {} : episodeViews(theCase, episode, locale, rulebooks)),
    ...recurrence(theCase, occasion, rulebooks),
    ...owed(theCase, occasion, locale, rulebooks),
    actions: actionsOf(theCase, occasion, locale, rulebooks),
    due: dueList(theCase, { today, locale, rulebooks, records }),
    timeline: timeline(theCase, locale, rulebooks),
  }
}

// An interface hands on what its user typed: both are parsed here, whatever their types say.
function occasionOf({ actor, today }: ViewQuery): Result<Occasion> {
  const who = parseWith(actorSchema(), actor, '/actor')
  const when = parseWith(civilDateSchema(), today, '/today')
  if (who.ok && when.ok) return ok({ actor: who.value, date: when.value })
  return err({ reasons: [...(who.ok ? [] : who.error.reasons), ...(when.ok ? [] : when.error.reasons)] })
}

function episodeViews(
  theCase: Case,
  episode: Episode,
  locale: Locale,
  rulebooks: readonly Rulebook[],
): Pick<CaseView, 'list' | 'episode' | 'control'> {
  const { number, listedOn, exitedOn, follows, grounds, list } = episode
  const rulebook = findRulebook(rulebooks, episode.rulebook)
  const lookBack = nextLookBack(episode)
  const { control } = theCase.state.rectification
  const level = control[control.length - 1]
  return {
    ...(exitedOn === undefined ? { list: named(list, 'list', locale) } : {}),
    episode: {
      number,
      listedOn,
      ...(exitedOn === undefined ? {} : { exitedOn }),
      ...(lookBack === undefined ? {} : { lookBack }),
      ...(follows === undefined ? {} : { follows }),
      rulebook: episode.rulebook,
      grounds: grounds.map(({ problemType, risk }) => ({
        problemType: named(problemType, 'problem-type', locale, rulebook),
        risk: named(risk, 'risk-level', locale, rulebook),
      })),
    },
    ...(level === undefined || exitedOn !== undefined
      ? {}
      : { control: controlView(level.level, level.since, locale, rulebook) }),
  }
}

function controlView(id: string, since: CivilDate, locale: Locale, rulebook: Rulebook | undefined): ControlView {
  const measure = rulebook?.negative.levels.value.find((one) => one.id === id)?.control[locale]
  return { ...named(id, 'risk-level', locale, rulebook), ...(measure === undefined ? {} : { measure }), since }
}

function owed(
  theCase: Case,
  occasion: Result<Occasion>,
  locale: Locale,
  rulebooks: readonly Rulebook[],
): Pick<CaseView, 'limits' | 'owes'> {
  const rulebook = occasion.ok ? rulebookFor(theCase, rulebooks, occasion.value.date) : undefined
  const known = occasion.ok && rulebook !== undefined
  const roles = known ? owedOn(theCase, rulebook, occasion.value.date) : owesIn(theCase)
  return {
    limits: known ? limitViews(theCase, rulebook, occasion.value.date, locale) : [],
    owes: roles.map((role) => named(role, 'role', locale)),
  }
}

function recurrence(
  theCase: Case,
  occasion: Result<Occasion>,
  rulebooks: readonly Rulebook[],
): Pick<CaseView, 'recurrent'> {
  if (!occasion.ok) return {}
  const rulebook = rulebookFor(theCase, rulebooks, occasion.value.date)
  return rulebook === undefined ? {} : { recurrent: recurrentOn(theCase, rulebook, occasion.value.date) }
}
