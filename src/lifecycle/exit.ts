import { exitReason, passesReason } from '../acceptance/exit.js'
import { acceptanceFindings } from '../acceptance/findings.js'
import type { AcceptanceSituation } from '../acceptance/slice.js'
import { type EventRule, type Nothing, noReasons, nothingSchema } from '../core/event.js'
import { reason } from '../core/finding.js'
import { amendEpisode, currentEpisode, type Episode } from '../identification/episode.js'

type Rule<T extends string> = EventRule<T, Nothing, AcceptanceSituation, { readonly episodes: readonly Episode[] }>

/** The village leaves the weak-lax list: the city passed it and M5.1 holds on the day (动态退出、销号, M5.1, D16). */
export const exitList: Rule<'exit-list'> = {
  type: 'exit-list',
  cites: ['M5.1', 'M5.3', 'L1.2', 'D16', 'D18'],
  by: ['county-organization-department'],
  payload: nothingSchema,
  conditions: (situation, { date }) => [passesReason(situation), exitReason(situation, date)],
  checks: noReasons,
  evolve: ({ episodes }, { date }) => ({ episodes: amendEpisode(episodes, { exitedOn: date }) }),
}

/** A key-prevention village leaves its list by county decision under M5.1, without the five steps (D16). */
export const leavePrevention: Rule<'leave-prevention'> = {
  type: 'leave-prevention',
  cites: ['M5.1', 'M5.3', 'L1.2', 'D16', 'D18'],
  by: ['county-organization-department'],
  payload: nothingSchema,
  conditions: (situation, { date }) => {
    const list = currentEpisode(situation.episodes)?.list ?? 'none'
    const kind = acceptanceFindings['list-is-key-prevention']
    return [
      reason(kind, list === 'key-prevention', { required: 'key-prevention', found: list }),
      exitReason(situation, date),
    ]
  },
  checks: noReasons,
  evolve: ({ episodes }, { date }) => ({ episodes: amendEpisode(episodes, { exitedOn: date }) }),
}
