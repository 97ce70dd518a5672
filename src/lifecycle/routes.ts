import { reviewingLevel } from '../acceptance/slice.js'
import { currentEpisode } from '../identification/episode.js'
import { acceptanceLevels, type ReviewLevel } from '../rulebook/acceptance.js'
import { type SendsBack, sendsBack } from '../rulebook/recording.js'
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
  'sent-by-township',
  'sent-by-county',
  'sent-by-city',
  'last-look-back',
  'look-backs-left',
  'risk-sends-back',
  'risk-stays',
  'signal-sends-back',
  'signal-stays',
  'vacancy-sends-back',
  'vacancy-stays',
] as const
/** One of the routes. */
export type Route = (typeof ROUTES)[number]

function lookBackOwed({ episodes }: Situation): boolean {
  return currentEpisode(episodes)?.exitedOn !== undefined
}

type Condition = (situation: Situation) => boolean

function hasLevel(level: ReviewLevel): Condition {
  return ({ rulebook }) => acceptanceLevels(rulebook.acceptance).includes(level)
}

function sentBy(level: ReviewLevel): Condition {
  return ({ acceptance }) => reviewingLevel(acceptance) === level
}

function refusalConsolidates({ rulebook }: Situation): boolean {
  return rulebook.acceptance.cityRefusal?.value === 'consolidating'
}

function back(event: SendsBack): Condition {
  return ({ rulebook }) => sendsBack(rulebook, event)
}

function not(condition: Condition): Condition {
  return (situation) => !condition(situation)
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
  'sent-by-township': sentBy('township'),
  'sent-by-county': sentBy('county'),
  'sent-by-city': sentBy('city'),
  'last-look-back': lastLookBack,
  'look-backs-left': not(lastLookBack),
  'risk-sends-back': back('raise-risk'),
  'risk-stays': not(back('raise-risk')),
  'signal-sends-back': back('raise-signal'),
  'signal-stays': not(back('raise-signal')),
  'vacancy-sends-back': back('vacate-post'),
  'vacancy-stays': not(back('vacate-post')),
}
