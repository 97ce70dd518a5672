import { followingOf } from '../acceptance/poll-outcome.js'
import { type ConsolidatingLevel, reviewingLevel } from '../acceptance/slice.js'
import { currentEpisode } from '../identification/episode.js'
import { acceptanceLevels, type ReviewLevel } from '../rulebook/acceptance.js'
import type { PollBand } from '../rulebook/poll-consequence.js'
import { type SendsBack, sendsBack } from '../rulebook/recording.js'
import type { LifecycleEvent } from './event-rules.js'
import { lastLookBack } from './exit.js'
import type { Situation } from './situation.js'

/** The routes of the events that can lead to more than one state. A route says where an event leads, not if it may. */
const ROUTES = [
  'look-back-owed',
  'no-look-back-owed',
  'city-refusal-to-rectifying',
  'city-refusal-to-consolidating',
  'township-level',
  'no-township-level',
  'city-level',
  'no-city-level',
  'sent-by-village',
  'sent-by-township',
  'sent-by-county',
  'sent-by-city',
  'sent-by-exit',
  'last-look-back',
  'look-backs-left',
  'risk-sends-back',
  'risk-stays',
  'signal-sends-back',
  'signal-stays',
  'vacancy-sends-back',
  'vacancy-stays',
  'poll-sends-back',
  'poll-consolidates',
  'poll-lists',
  'poll-stays',
] as const
/** One of the routes. */
export type Route = (typeof ROUTES)[number]

function lookBackOwed({ episodes }: Situation): boolean {
  return currentEpisode(episodes)?.exitedOn !== undefined
}

type Condition = (situation: Situation, event: LifecycleEvent) => boolean

function hasLevel(level: ReviewLevel): Condition {
  return ({ rulebook }) => acceptanceLevels(rulebook.acceptance).includes(level)
}

function sentBy(level: ConsolidatingLevel): Condition {
  return ({ acceptance }) => reviewingLevel(acceptance) === level
}

function refusalConsolidates({ rulebook }: Situation): boolean {
  return rulebook.acceptance.cityRefusal?.value === 'consolidating'
}

/** What the poll that an event records leads to; nothing, as a rule. */
function pollOutcome(situation: Situation, event: LifecycleEvent): PollBand['outcome'] | undefined {
  if (event.type === 'hold-congress') return followingOf(situation, 'ballot', event.payload.ballot)?.band.outcome
  if (event.type === 'record-survey') return followingOf(situation, 'survey', event.payload.survey)?.band.outcome
  return undefined
}

function byPoll(outcome: PollBand['outcome']): Condition {
  return (situation, event) => pollOutcome(situation, event) === outcome
}

function back(event: SendsBack): Condition {
  return ({ rulebook }) => sendsBack(rulebook, event)
}

function not(condition: Condition): Condition {
  return (situation, event) => !condition(situation, event)
}

/** When an event takes each route (D14, D17). */
export const routes: Readonly<Record<Route, Condition>> = {
  'look-back-owed': lookBackOwed,
  'no-look-back-owed': not(lookBackOwed),
  'city-refusal-to-rectifying': not(refusalConsolidates),
  'city-refusal-to-consolidating': refusalConsolidates,
  'township-level': hasLevel('township'),
  'no-township-level': not(hasLevel('township')),
  'city-level': hasLevel('city'),
  'no-city-level': not(hasLevel('city')),
  'sent-by-village': sentBy('village'),
  'sent-by-township': sentBy('township'),
  'sent-by-county': sentBy('county'),
  'sent-by-city': sentBy('city'),
  'sent-by-exit': sentBy('exit'),
  'last-look-back': lastLookBack,
  'look-backs-left': not(lastLookBack),
  'risk-sends-back': back('raise-risk'),
  'risk-stays': not(back('raise-risk')),
  'signal-sends-back': back('raise-signal'),
  'signal-stays': not(back('raise-signal')),
  'vacancy-sends-back': back('vacate-post'),
  'vacancy-stays': not(back('vacate-post')),
  'poll-sends-back': byPoll('fail'),
  'poll-consolidates': byPoll('consolidate'),
  'poll-lists': byPoll('list'),
  'poll-stays': (situation, event) => (pollOutcome(situation, event) ?? 'pass') === 'pass',
}
