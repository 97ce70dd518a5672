import { sentByPollChecks } from '../acceptance/poll-outcome.js'
import { standingChecks } from '../acceptance/step.js'
import type { Actor } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import type { Occasion } from '../core/event.js'
import { type FindingCode, toReasons, type Verdict } from '../core/finding.js'
import { type Locale, localeOf } from '../core/label.js'
import type { Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import { currentEpisode, type Episode } from '../identification/episode.js'
import { type Case, rulebookFor, situationOf, villageOf } from '../lifecycle/case.js'
import { nextLookBack } from '../lifecycle/exit.js'
import { type LimitStatus, limitsOf } from '../lifecycle/limits.js'
import { owedOn, owesIn, recurrentOn } from '../lifecycle/query.js'
import { findRulebook } from '../rulebook/in-force.js'
import type { LimitOutcome } from '../rulebook/limit.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Action, actionsOf } from './actions.js'
import { lineFor, type Wording, wordsFor } from './case-words.js'
import { type DutiesView, dutiesView } from './duties-view.js'
import { followsText } from './finding-words/lifecycle.js'
import { historyOf } from './history.js'
import { occasionOf, type ViewQuery, wordingOf } from './looking.js'
import {
  type NextView,
  nextView,
  type PlanProgress,
  progressOf,
  type StepView,
  stepView,
  type TrackedStep,
  trackedSteps,
} from './progress.js'
import { type ReadingViews, readingViews } from './readings-view.js'
import { tellerOf } from './teller.js'
import { type Named, named } from './terms.js'
import { type StateView, stateView, type TimelineRow, timelineOf } from './timeline.js'

/** The current episode: since when, and on what grounds. */
export interface EpisodeView {
  readonly number: number
  readonly listedOn: CivilDate
  readonly exitedOn?: CivilDate
  /** When the next look-back falls due, once the village has left its list (A5.1, D17). */
  readonly lookBack?: { readonly from: CivilDate; readonly to: CivilDate }
  /** The number of the episode before it, if this is a relapse (A5.2). */
  readonly follows?: number
  readonly rulebook: RulebookRef
  readonly grounds: readonly { readonly problemType: Named; readonly risk: Named }[]
}

/** The control level in force (防控措施等级, M5.2) and what it means. */
export interface ControlView extends Named {
  readonly measure?: string
  readonly since: CivilDate
}

/** A time limit of a case (整顿期限): running, passed, or passed and in effect. */
export interface LimitView extends Named {
  /** Absent if the limit is for the whole episode. */
  readonly stage?: Named
  readonly from: CivilDate
  /** The last day within it. */
  readonly due: CivilDate
  readonly status: Named & { readonly id: LimitStatus }
  /** What follows once it has passed. */
  readonly outcome: LimitOutcome
  /** The outcome in words. */
  readonly follows: string
  readonly sentence: string
  readonly cites: readonly Citation[]
}

/** A condition that must hold as long as the case is in its state, met or not, in one line. */
export interface Condition {
  readonly code: FindingCode
  readonly verdict: Verdict
  readonly line: string
}

/** A case as one actor sees it on one day: plain data, in the reader's language. */
export interface CaseView extends ReadingViews {
  /** Under the code and the name that it has now (D28). */
  readonly village: Village
  readonly today: string
  readonly state: StateView
  /** The day on which the case entered its state; absent if nothing has happened yet. */
  readonly since?: CivilDate
  /** Which of the five steps is under way, if one is. */
  readonly step?: StepView
  /** All the steps of the open episode, each passed, under way or still to come; empty while the village is on no list. */
  readonly steps: readonly TrackedStep[]
  /** How far the plan is carried out, while the village is on a list. */
  readonly progress?: PlanProgress
  /** The event that the case waits for, by whom, and what blocks it; absent while nothing is owed. */
  readonly next?: NextView
  /** The list that the village is on; absent once it has left. */
  readonly list?: Named
  readonly episode?: EpisodeView
  readonly control?: ControlView
  /** Why the case ended, when, and which villages go on with what it was; absent unless it is closed (D28). */
  readonly ending?: { readonly ended: Named; readonly on: CivilDate; readonly heirs: readonly Village[] }
  /** Listed at least twice within a few years (D17); absent if the day, the actor or the rulebook is not known. */
  readonly recurrent?: boolean
  /**
   * What must hold up to the exit, whoever acts next: the four ones and the risk (D11, D14). Whatever breaks it shows
   * from that day on; empty before the plan is approved and after the exit.
   */
  readonly standing: readonly Condition[]
  /** The time limits of the stage and of the episode; empty if the rulebook sets none. */
  readonly limits: readonly LimitView[]
  /** Who owes the next move; first the one that a passed time limit names. */
  readonly owes: readonly Named[]
  /** Every event that is possible in this state, and what blocks it; `formOf` makes its form. */
  readonly actions: readonly Action[]
  /** Which departments `by` of an action means where it says `department`: ids for `Actor.department` (D23). */
  readonly departments: readonly string[]
  /** Duties owed on the day: this actor's one by one, those of others in figures. `dueList` gives every occurrence. */
  readonly duties: DutiesView
  /** The last ten rows of the timeline; `timeline` gives them all. */
  readonly timeline: readonly TimelineRow[]
}

/**
 * A case as a person sees it: its state, what may happen next, what blocks it, who owes what. The conditions are those
 * that `record` checks: it refuses an action that is not allowed, for the same reasons. Never throws: a malformed day
 * or actor blocks every action. Less than 20 kB as JSON in any state of a usual life; what a page shows only when asked
 * is made on demand: `explainAction`, `formOf`, `dueList`, `timeline`.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { viewCase } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = { role: 'township-committee', unit: '999999999' } as const
 * const view = viewCase(opened.value, { actor, today: '2024-09-01', locale: 'zh-CN', rulebooks: [xining2024] })
 * view.state.label // '未列入名单'
 * view.actions.filter((action) => action.allowed).map((action) => action.label) // ['开展正向测评', '开展负向测评', '报送问题信息']
 * ```
 */
export function viewCase(theCase: Case, query: ViewQuery): CaseView {
  const { today, locale: tag, rulebooks } = query
  const locale = localeOf(tag)
  const wording = wordingOf(theCase, query)
  const occasion = occasionOf(query)
  const episode = currentEpisode(theCase.state.episodes)
  const now = judgedBy(theCase, occasion, rulebooks)
  const owes = now === undefined ? owesIn(theCase) : owedOn(theCase, now.rulebook, now.date)
  const history = historyOf(theCase, rulebooks, LATEST)
  const actions = actionsOf(theCase, query)
  return {
    village: villageOf(theCase),
    today: typeof today === 'string' ? today : '',
    state: stateView(theCase.state.at, locale),
    ...(theCase.state.enteredOn === undefined ? {} : { since: theCase.state.enteredOn }),
    ...(episode === undefined || episode.exitedOn !== undefined ? {} : { progress: progressOf(theCase) }),
    ...(now === undefined ? {} : whereItIs(theCase, now, query)),
    ...(episode === undefined ? {} : episodeViews(theCase, episode, locale, rulebooks)),
    steps: now === undefined || episode === undefined ? [] : trackedSteps(theCase, now.rulebook, locale),
    ...endingView(theCase, locale),
    ...(now === undefined ? {} : { recurrent: recurrentOn(theCase, now.rulebook, now.date) }),
    ...readingViews(theCase, history, rulebooks, locale),
    standing: now === undefined ? [] : keptViews(theCase, now, tag, wording),
    limits: now === undefined ? [] : limitViews(theCase, now, tag, wording),
    owes: owes.map((role) => named(role, 'role', locale)),
    actions,
    departments: actions.some(({ by }) => by.some(({ id }) => id === 'department')) ? departmentsOf(now) : [],
    duties: dutiesView(theCase, query, occasion.ok ? occasion.value.actor : undefined),
    timeline: timelineOf(theCase, { moments: history.moments.slice(-LATEST) }, query).slice(-LATEST),
  }
}

const LATEST = 10

function departmentsOf(now: Judged | undefined): readonly string[] {
  const all = now?.rulebook.identification.departments.value ?? []
  return all.map(({ id }) => id)
}

function endingView({ state: { ending } }: Case, locale: Locale): Pick<CaseView, 'ending'> {
  if (ending === undefined) return {}
  const { ended, on, heirs } = ending
  return { ending: { ended: named(ended, 'open', locale), on, heirs } }
}

/** The rulebook that applies to a case on a day. */
interface Judged {
  readonly rulebook: Rulebook
  readonly date: CivilDate
  readonly actor: Actor
}

function judgedBy(theCase: Case, occasion: Result<Occasion>, rulebooks: readonly Rulebook[]): Judged | undefined {
  if (!occasion.ok) return undefined
  const { date, actor } = occasion.value
  const rulebook = rulebookFor(theCase, rulebooks, date)
  return rulebook === undefined ? undefined : { rulebook, date, actor }
}

function whereItIs(
  theCase: Case,
  { rulebook, date, actor }: Judged,
  { locale: tag, rulebooks, names, words }: ViewQuery,
): Pick<CaseView, 'step' | 'next'> {
  const locale = localeOf(tag)
  const step = stepView(theCase, rulebook, locale)
  const next = nextView(theCase, rulebook, { actor, today: date, tag, locale, rulebooks, names, words })
  return { ...(step === undefined ? {} : { step }), ...(next === undefined ? {} : { next }) }
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

function keptViews(theCase: Case, { rulebook }: Judged, tag: string, wording: Wording): readonly Condition[] {
  const { at } = theCase.state
  if (at !== 'rectifying' && !at.startsWith('acceptance.')) return []
  const situation = situationOf(theCase, rulebook, [rulebook])
  const reasons = toReasons([...standingChecks(situation), ...sentByPollChecks(situation)])
  return reasons.map((one) => {
    const { code, verdict } = one
    return { code, verdict, line: lineFor(one, tag, rulebook, wording) }
  })
}

function limitViews(theCase: Case, { rulebook, date }: Judged, tag: string, wording: Wording): readonly LimitView[] {
  const locale = localeOf(tag)
  const t = tellerOf({}, { locale, rulebook, names: wording.names }, () => '')
  return limitsOf(theCase.state, rulebook, date).map(({ limit, from, due, status, finding }) => ({
    ...named(limit.id, 'limit', locale, rulebook),
    ...(limit.stage === 'episode' ? {} : { stage: named(limit.stage, 'state', locale) }),
    from,
    due,
    status: { id: status, label: named(status, 'limit-status', locale).label },
    outcome: limit.then,
    follows: followsText(limit.then, t),
    sentence: wordsFor(finding, tag, rulebook, wording),
    cites: finding.cites,
  }))
}
