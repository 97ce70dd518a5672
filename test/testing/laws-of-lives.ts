import { gradeRank } from '../../src/assessment/grade.js'
import { latestIndex, latestScreening } from '../../src/assessment/latest.js'
import { riskRank } from '../../src/assessment/risk.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { currentEpisode } from '../../src/identification/episode.js'
import { identify } from '../../src/identification/listing.js'
import { type Case, villageOf } from '../../src/lifecycle/case.js'
import { transitionsFrom } from '../../src/lifecycle/chart.js'
import { effectiveEvents } from '../../src/lifecycle/correction.js'
import { type EventType, type LifecycleEvent, ruleOf } from '../../src/lifecycle/event-rules.js'
import type { Payloads } from '../../src/lifecycle/payloads.js'
import { FOUR_ONES } from '../../src/rectification/four-ones.js'
import { controlLevel } from '../../src/rectification/slice.js'
import { recordersOf } from '../../src/rulebook/recording.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Attempt } from '../../src/testing/arbitrary-life.js'

/** What holds of one attempt under a rulebook, or what is wrong with it. */
export interface Law {
  readonly name: string
  readonly broken: (attempt: Attempt, rules: Rulebook) => boolean
}

type Taken<T extends EventType> = {
  readonly before: Case
  readonly after: Case
  readonly date: CivilDate
  readonly payload: Payloads[T]
  readonly rules: Rulebook
}

/** A law of the accepted events of some types. */
function of<T extends EventType>(name: string, types: readonly T[], broken: (taken: Taken<T>) => boolean): Law {
  return {
    name,
    broken: ({ accepted, event, before, after }, rules) =>
      accepted &&
      types.some((type) => type === event.type) &&
      broken({ before, after, date: event.date, payload: event.payload as Payloads[T], rules }),
  }
}

const plain = ({ event }: Attempt): LifecycleEvent | undefined => (event.type === 'correct-event' ? undefined : event)

/** The part of all who said so; an answer counts as its weight says. */
function satisfied(poll: Payloads['record-survey']['survey']): number {
  return Object.values(poll.channels).reduce((sum, { answers }) => sum + (answers.satisfied ?? 0), 0)
}

function since<T extends EventType>(
  theCase: Case,
  type: T,
): { readonly date: CivilDate; readonly payload: Payloads[T] } | undefined {
  const all = effectiveEvents(theCase.events).filter((event) => event.type === type)
  const last = all[all.length - 1]
  return last && { date: last.date, payload: last.payload as Payloads[T] }
}

const PASSES = ['apply-to-township', 'apply-to-county', 'accept-by-county', 'pass-by-city'] as const

/** Laws of the default rulebook that a person would write down, each from the clauses and not from the code. */
export const LAWS: readonly Law[] = [
  {
    name: 'a refused event changes nothing [D26]',
    broken: ({ accepted, before, after }) => !accepted && JSON.stringify(after) !== JSON.stringify(before),
  },
  {
    name: 'an accepted event is on record once more, and once only [D22]',
    broken: ({ accepted, before, after }) => accepted && after.events.length !== before.events.length + 1,
  },
  {
    name: 'an event is recorded by a body that may [D14]',
    broken: (attempt, rules) => {
      const event = plain(attempt)
      return (
        attempt.accepted &&
        event !== undefined &&
        !recordersOf(rules, event.type, ruleOf(event.type).by).includes(event.actor.role)
      )
    },
  },
  {
    name: 'a body acts within its own territory [D23]',
    broken: ({ accepted, event, before }) => accepted && !villageOf(before).code.startsWith(event.actor.unit),
  },
  {
    name: 'dates are in order [D22]',
    broken: (attempt) => {
      const last = effectiveEvents(attempt.before.events).slice(-1)[0]
      return attempt.accepted && plain(attempt) !== undefined && last !== undefined && attempt.event.date < last.date
    },
  },
  {
    name: 'each event has an id of its own [D22]',
    broken: ({ accepted, after }) => accepted && new Set(after.events.map(({ id }) => id)).size !== after.events.length,
  },
  {
    name: 'an event leads where the chart says [D14]',
    broken: (attempt) => {
      const event = plain(attempt)
      const { before, after } = attempt
      return (
        attempt.accepted &&
        event !== undefined &&
        transitionsFrom(before.state.at, event.type).every(({ to }) => to !== after.state.at)
      )
    },
  },
  of(
    'a new problem or a raised risk suspends the acceptance [D14]',
    ['find-problem', 'raise-risk'],
    ({ before, after }) => before.state.at.startsWith('acceptance.') && after.state.at !== 'rectifying',
  ),
  of(
    'a listing rests on a screening of the last three months and is that of the table [M2.5, D8]',
    ['determine-listing'],
    ({ before, date, payload, rules }) => {
      const screening = latestScreening(rules, before.state.assessment)
      if (screening === undefined) return true
      return (
        addTo(screening.date, rules.identification.screeningMaxAge.value) < date ||
        identify(rules, { screening, channel: 'yearly' }).lists.mildest !== payload.list
      )
    },
  ),
  of(
    'a plan is approved once the four ones and the task force are there [D11, L5.1]',
    ['approve-plan'],
    ({ before }) => {
      const { assignments, taskForce } = before.state.rectification
      return (
        taskForce === undefined ||
        FOUR_ONES.some((post) => !assignments.some((one) => one.post === post && one.until === undefined))
      )
    },
  ),
  of(
    'a first secretary is a full member [M4.1]',
    ['assign-post'],
    ({ payload }) => payload.post === 'first-secretary' && !payload.fullMember,
  ),
  of('the village evaluates itself once every measure is carried out [A1.1]', ['evaluate-self'], ({ before }) =>
    before.state.rectification.measures.some(({ doneOn }) => doneOn === undefined),
  ),
  of(
    'half of the people in the village are satisfied before it applies [A1.5]',
    ['apply-to-township'],
    ({ before }) => {
      const ballot = since(before, 'hold-congress')?.payload.ballot
      return ballot === undefined || 2 * satisfied(ballot) < (ballot.peoplePresent ?? 0)
    },
  ),
  of('all four levels have passed the village before it leaves [A4.1]', ['exit-list'], ({ before }) =>
    PASSES.some((type) => since(before, type) === undefined),
  ),
  of('a village that leaves is of middle grade at least [M5.1]', ['exit-list'], ({ before, rules }) => {
    const grade = latestIndex(rules, before.state.assessment)?.grade
    return grade === undefined || gradeRank(rules, grade) < gradeRank(rules, rules.exit.gradeAtLeast.value)
  }),
  of('the survey of an exit is fresh [D16]', ['exit-list', 'leave-prevention'], ({ before, date, rules }) => {
    const survey = since(before, 'record-survey')
    return survey === undefined || addTo(survey.date, rules.exit.maxAge.value) < date
  }),
  of(
    'a village that leaves is off its list that day [M5.1]',
    ['exit-list', 'leave-prevention'],
    ({ after, date }) => currentEpisode(after.state.episodes)?.exitedOn !== date,
  ),
  of(
    'a look-back is in the year after the exit [A5.1]',
    ['look-back-steady', 'look-back-problems'],
    ({ before, date }) => (currentEpisode(before.state.episodes)?.exitedOn ?? '9999').slice(0, 4) >= date.slice(0, 4),
  ),
  of(
    'a control level rises by raising and falls by lowering [D13]',
    ['raise-risk', 'lower-control'],
    ({ before, after, payload, rules }) => {
      const rank = (one: Case): number => riskRank(rules, controlLevel(one.state.rectification) ?? 'none')
      return 'why' in payload ? rank(after) <= rank(before) : rank(after) >= rank(before)
    },
  ),
  of(
    'an episode is pinned to the rulebook of its day [D24]',
    ['determine-listing'],
    ({ after, rules }) => currentEpisode(after.state.episodes)?.rulebook.version !== rules.version,
  ),
  of(
    'the public is satisfied: four fifths of the valid answers [M5.3]',
    ['exit-list', 'leave-prevention'],
    ({ before, rules }) => {
      const survey = since(before, 'record-survey')?.payload.survey
      if (survey === undefined) return true
      const valid = Object.values(survey.channels).reduce((sum, { answers }) => {
        const counted = rules.exit.survey.options.value.filter(({ inBase }) => inBase).map(({ id }) => answers[id] ?? 0)
        return sum + counted.reduce((all, one) => all + one, 0)
      }, 0)
      const good = satisfied(survey)
      return 5 * good < 4 * valid
    },
  ),
]
