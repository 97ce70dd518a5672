import { openEpisode } from '../identification/index.js'
import type { Situation } from './situation.js'

/** Which way an event leads where there are two: not whether it is allowed, only where to. */
export const ROUTES = [
  'look-back-owed',
  'no-look-back-owed',
  'city-refusal-to-rectifying',
  'city-refusal-to-consolidating',
] as const
/** Where an event can lead two ways: which of them. */
export type Route = (typeof ROUTES)[number]

function lookBackOwed({ episodes }: Situation): boolean {
  return openEpisode(episodes)?.exitedOn !== undefined
}

/** The condition of each route (D14, D17). */
export const routes: Readonly<Record<Route, (situation: Situation) => boolean>> = {
  'look-back-owed': lookBackOwed,
  'no-look-back-owed': (situation) => !lookBackOwed(situation),
  'city-refusal-to-rectifying': ({ rulebook }) => rulebook.acceptance.cityRefusal.value === 'rectifying',
  'city-refusal-to-consolidating': ({ rulebook }) => rulebook.acceptance.cityRefusal.value === 'consolidating',
}
