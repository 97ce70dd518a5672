/**
 * What must hold of every step and in every state, each by an oracle of its own that reads the events, not the state.
 */

import type { Role } from '../../src/core/actor.js'
import { addTo } from '../../src/core/calendar.js'
import type { Citation } from '../../src/core/citation.js'
import type { Case } from '../../src/lifecycle/case.js'
import { effectiveEvents } from '../../src/lifecycle/correction.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { type AcceptanceLevel, acceptanceLevels } from '../../src/rulebook/acceptance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'

/** One accepted step. */
export interface Taken {
  readonly before: Case
  readonly event: LifecycleEvent
  readonly after: Case
}

/** A law about accepted steps: which steps it is about, and what must hold for them. */
export interface StepInvariant {
  readonly name: string
  readonly cites: readonly Citation[]
  readonly about: (taken: Taken, rulebook: Rulebook) => boolean
  readonly holds: (taken: Taken, rulebook: Rulebook) => boolean
}

const PASS: Readonly<Record<AcceptanceLevel, LifecycleEvent['type']>> = {
  village: 'apply-to-township',
  township: 'apply-to-county',
  county: 'accept-by-county',
  city: 'pass-by-city',
}
const BACK = [
  'resume-rectifying',
  'return-by-township',
  'return-by-county',
  'return-by-city',
  // Before the five steps the state stays the same; during them the case always goes back.
  'apply-limit',
]
const SENT: Readonly<Record<string, { readonly by: Role; readonly days: number }>> = {
  'consolidate-by-township': { by: 'township-committee', days: 30 },
  'consolidate-by-county': { by: 'county-organization-department', days: 30 },
  'consolidate-by-city': { by: 'city-organization-department', days: 30 },
  'find-gap': { by: 'county-organization-department', days: 0 },
  'return-by-city': { by: 'county-organization-department', days: 0 },
}
/** What of the rest sends a case back under a rulebook. */
const SENDS_BACK = ['find-problem', 'raise-risk', 'raise-signal', 'vacate-post']
const sendsBack = ({ recording }: Rulebook): readonly string[] =>
  recording?.sendsBack?.value ?? ['find-problem', 'raise-risk']
const inAcceptance = ({ state }: Case): boolean => state.at.startsWith('acceptance.')

function sinceListing({ events }: Case): readonly LifecycleEvent[] {
  const effective = effectiveEvents(events)
  return effective.slice(effective.map(({ type }) => type).lastIndexOf('determine-listing') + 1)
}

function lastOf<T extends LifecycleEvent['type']>(
  events: readonly LifecycleEvent[],
  type: T,
): Extract<LifecycleEvent, { readonly type: T }> | undefined {
  return events.filter((one): one is Extract<LifecycleEvent, { readonly type: T }> => one.type === type).pop()
}

function freshAt(read: string | undefined, day: string): boolean {
  // Here time stands still or moves by a year, so whatever has another date is at least a year old.
  return read !== undefined && read === day
}

/** More than four disputes in a hundred households. */
function quarrels(answer: unknown): boolean {
  const { part = 0, whole = 1 } = (answer ?? {}) as { readonly part?: number; readonly whole?: number }
  return part * 100 > 4 * whole
}

/** M5.1 from the raw events: problems solved or no hit, four fifths satisfied, a strong grade, all of the day. */
function mayLeave(before: Case, day: string): boolean {
  const episode = sinceListing(before)
  const survey = lastOf(episode, 'record-survey')
  const answers = survey?.payload.survey.channels.online?.answers
  const satisfied = answers?.satisfied ?? 0
  const grade = lastOf(episode, 'record-fortress')
  const strong =
    grade !== undefined && Object.values(grade.payload.answers).filter((answer) => answer === true).length > 3
  const screening = lastOf(episode, 'record-screening')
  const clean =
    screening !== undefined &&
    !quarrels((screening.payload.answers as Readonly<Record<string, unknown>>)['disputes-frequent'])
  const solved = new Set<string>()
  for (const one of episode)
    if (one.type === 'judge-problem' && 'met' in one.payload)
      if (one.payload.met) solved.add(one.payload.problem)
      else solved.delete(one.payload.problem)
  const problems = before.state.rectification.problems.map(({ id }) => id)
  const allSolved = problems.length > 0 && problems.every((id) => solved.has(id))
  return (
    satisfied >= 80 &&
    freshAt(survey?.date, day) &&
    strong &&
    freshAt(grade?.date, day) &&
    ((clean && freshAt(screening?.date, day)) || allSolved)
  )
}

const cast = castOf(sampleVillage)

export const stepInvariants: readonly StepInvariant[] = [
  {
    name: 'leaves the weak-lax list only after the rulebook’s levels passed in order within the episode',
    cites: ['A4.1', 'D14', 'D16'],
    about: ({ event }) => event.type === 'exit-list',
    holds: ({ before }, rulebook) => {
      const { acceptance } = rulebook
      const passes: readonly string[] = acceptanceLevels(acceptance).map((level) => PASS[level])
      const episode = sinceListing(before)
      const types: readonly string[] = episode.map(({ type }) => type)
      const back = Math.max(-1, ...[...BACK, ...sendsBack(rulebook)].map((type) => types.lastIndexOf(type)))
      return (
        types
          .slice(back + 1)
          .filter((type) => passes.includes(type))
          .join() === passes.join()
      )
    },
  },
  {
    name: 'leaves a list only while M5.1 holds on evidence that is fresh enough',
    cites: ['M5.1', 'M5.3', 'D16'],
    about: ({ event }) => event.type === 'exit-list' || event.type === 'leave-prevention',
    holds: ({ before, event }) => mayLeave(before, event.date),
  },
  {
    name: 'is recorded by a unit of the right level with jurisdiction',
    cites: ['D14', 'D23'],
    about: () => true,
    holds: ({ event }) =>
      Object.values({ ...cast, department: cast.department('petitions') }).some(
        (actor) => actor.role === event.actor.role && actor.unit === event.actor.unit,
      ),
  },
  {
    name: 'approves a plan only with the four ones, of a field that matches, and a task force',
    cites: ['M4.1', 'D11', 'L5.1'],
    about: ({ event }) => event.type === 'approve-plan',
    holds: ({ before }) => {
      const assigned = sinceListing(before).flatMap((one) => (one.type === 'assign-post' ? [one.payload] : []))
      const last = (post: string) => assigned.filter((one) => one.post === post).pop()
      const unit = last('paired-unit')
      const secretary = last('first-secretary')
      return (
        last('linked-county-leader') !== undefined &&
        last('township-leader') !== undefined &&
        unit?.post === 'paired-unit' &&
        unit.field === 'political-legal' &&
        secretary?.post === 'first-secretary' &&
        secretary.unit === unit.ref &&
        secretary.fullMember &&
        lastOf(sinceListing(before), 'form-task-force') !== undefined
      )
    },
  },
  {
    name: 'leaves every problem of an approved plan with an exit line and a measure',
    cites: ['L3.1', 'L4.2', 'D12'],
    about: ({ event }) => event.type === 'approve-plan',
    holds: ({ after }) =>
      after.state.rectification.problems.every(
        ({ id, exitLine }) =>
          exitLine !== undefined && after.state.rectification.measures.some(({ problem }) => problem === id),
      ),
  },
  {
    name: 'returns to rectifying on what the rulebook says or what follows a limit in acceptance, with no pass left, and stays otherwise',
    cites: ['D13', 'D14'],
    about: ({ before, event }) => inAcceptance(before) && [...SENDS_BACK, 'apply-limit'].includes(event.type),
    holds: ({ before, event, after }, rulebook) =>
      event.type === 'apply-limit' || sendsBack(rulebook).includes(event.type)
        ? after.state.at === 'rectifying' && after.state.acceptance.passes.length === 0
        : after.state.at === before.state.at,
  },
  {
    name: 'looks back only after an exit, once in each later calendar year',
    cites: ['A5.1', 'D17'],
    about: ({ event }) => event.type === 'look-back-steady' || event.type === 'look-back-problems',
    holds: ({ before, event }) => {
      const marks = ['exit-list', 'leave-prevention', 'look-back-steady']
      const exit = before.events.filter(({ type }) => marks.includes(type)).pop()
      return exit !== undefined && Number(event.date.slice(0, 4)) > Number(exit.date.slice(0, 4))
    },
  },
  {
    name: 'opens an episode that links to the one before when a village relapses',
    cites: ['A5.2', 'D17'],
    about: ({ before, event }, { lookBack }) => {
      const types: readonly string[] = before.events.map(({ type }) => type)
      const out = Math.max(types.lastIndexOf('exit-list'), types.lastIndexOf('leave-prevention'))
      const steady = types.slice(out).filter((type) => type === 'look-back-steady').length
      return event.type === 'determine-listing' && out >= 0 && steady < (lookBack.years?.value ?? 1)
    },
    holds: ({ before, after }) =>
      after.state.episodes.length === before.state.episodes.length + 1 &&
      after.state.episodes[after.state.episodes.length - 1]?.follows === before.state.episodes.length,
  },
  {
    name: 'takes no village from rectifying to the steps that is not on the weak-lax list',
    cites: ['D14', 'D16'],
    about: ({ event }) => event.type === 'evaluate-self',
    holds: ({ before }, { limits }) => {
      const stricter = limits?.value.filter(({ then: outcome }) => 'list' in outcome).map(({ id }) => id) ?? []
      const listed = before.events
        .filter(
          ({ type, payload }) =>
            type === 'determine-listing' ||
            type === 'tighten-listing' ||
            (type === 'apply-limit' && stricter.includes(payload.limit)),
        )
        .pop()
      return (
        listed?.type === 'tighten-listing' ||
        listed?.type === 'apply-limit' ||
        (listed?.type === 'determine-listing' && listed.payload.list === 'weak-lax')
      )
    },
  },
  {
    name: 'puts what follows a time limit into effect only from the day after its last, and once',
    cites: ['D4', 'D14'],
    about: ({ event }) => event.type === 'apply-limit',
    holds: ({ before, event }, { limits }) => {
      const id = event.type === 'apply-limit' ? event.payload.limit : ''
      const limit = limits?.value.find((one) => one.id === id)
      const { at, enteredOn, episodes, appliedLimits } = before.state
      const from = limit?.stage === 'episode' ? episodes[episodes.length - 1]?.listedOn : enteredOn
      return (
        limit !== undefined &&
        from !== undefined &&
        (limit.stage === 'episode' || limit.stage === at) &&
        event.date > addTo(from, limit.within) &&
        appliedLimits.every((one) => one.limit !== id)
      )
    },
  },
  {
    name: 'has a consolidating village reviewed again by the level that sent it, not before its day',
    cites: ['A3.2', 'D14'],
    about: ({ event }) => event.type === 'review-again',
    holds: ({ before, event }) => {
      const sent = before.events.filter(({ type }) => type in SENT).pop()
      const { by, days } = SENT[sent?.type ?? ''] ?? {}
      return sent !== undefined && event.actor.role === by && event.date >= addTo(sent.date, { days: days ?? 0 })
    },
  },
]
