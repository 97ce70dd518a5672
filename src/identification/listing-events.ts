import * as z from 'zod'
import { ROLES } from '../core/actor.js'
import { type EventRule, type Nothing, noReasons, nothingSchema } from '../core/event.js'
import { type Reason, reasonOf } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { type RulebookRef, rulebookRefSchema } from '../rulebook/rulebook.js'
import { amendEpisode, currentEpisode, type Episode } from './episode.js'
import { identificationFindings } from './findings.js'
import { CHANNELS, type Channel } from './listing.js'
import {
  asTable,
  currentProposal,
  groundsIn,
  qualifies,
  screeningCurrent,
  stricterThanNow,
  versionInForce,
} from './listing-checks.js'
import { type Signal, signalProblems, signalSchema, signalSourceFinding } from './signal.js'
import { type IdentificationChange, type IdentificationSituation, noIdentification } from './slice.js'

type Rule<T extends string, P> = EventRule<T, P, IdentificationSituation, Partial<IdentificationChange>>

/** An in-year signal: a department or another source shares problem information at once (年内动态排查, M3.3, L1.1). */
export const raiseSignal: Rule<'raise-signal', Signal> = {
  type: 'raise-signal',
  cites: ['M3.3', 'M3.4', 'L1.1'],
  by: [...ROLES],
  payload: signalSchema,
  conditions: noReasons,
  checks: ({ rulebook }, { payload, actor }): readonly Reason[] => [
    ...signalProblems(rulebook, payload, '/payload'),
    reasonOf(identificationFindings['signal-source'], signalSourceFinding(rulebook, payload, actor)),
  ],
  evolve: ({ identification }, { payload, date, id }) => ({
    identification: { ...identification, signals: [...identification.signals, { ...payload, on: date, event: id }] },
  }),
}

/** The township proposes that the village be listed, by one of the two channels (M3.2, M3.3, D8). */
export const proposeListing: Rule<'propose-listing', { readonly channel: Channel }> = {
  type: 'propose-listing',
  cites: ['M3.1', 'M3.2', 'M3.3', 'D8'],
  by: ['township-committee'],
  payload: lazy(() => z.strictObject({ channel: z.enum(CHANNELS) })),
  conditions: (situation, { date }) => [screeningCurrent(situation, date), qualifies(situation, 'listed')],
  checks: noReasons,
  evolve: (situation, { payload, date }) => {
    const list = currentProposal(situation)?.lists.mildest ?? 'none'
    return { identification: { ...situation.identification, proposal: { on: date, channel: payload.channel, list } } }
  },
}

/** What the county determines, and under which version of the rules (D24). */
export interface Determination {
  readonly list: Episode['list']
  readonly rulebook: RulebookRef
}

/**
 * The county organisation department lists the village; the version in force is pinned to the new episode (M2.5, D8,
 * D24).
 */
export const determineListing: Rule<'determine-listing', Determination> = {
  type: 'determine-listing',
  cites: ['M2.5', 'M3.2', 'M3.4', 'A5.2', 'D8', 'D24'],
  by: ['county-organization-department'],
  payload: lazy(() => z.strictObject({ list: z.enum(['weak-lax', 'key-prevention']), rulebook: rulebookRefSchema() })),
  conditions: (situation, { date }) => [screeningCurrent(situation, date), qualifies(situation, 'listed')],
  checks: (situation, { payload, date }) => [
    asTable(situation, payload.list),
    versionInForce(situation, payload.rulebook, date),
  ],
  evolve: (situation, { payload, date }) => {
    const { episodes, identification } = situation
    const proposal = currentProposal(situation)
    // A village that is identified again before its look-back is closed relapses (A5.2): the old episode ends here.
    const relapsed = currentEpisode(episodes)
    const earlier = relapsed === undefined ? episodes : amendEpisode(episodes, { closedOn: date })
    const last = earlier[earlier.length - 1]
    const relapse = relapsed !== undefined || last?.lookBack?.outcome === 'problems-again'
    const episode: Episode = {
      number: earlier.length + 1,
      list: payload.list,
      grounds: proposal === undefined ? [] : groundsIn(proposal),
      channel: identification.proposal?.channel ?? 'in-year',
      listedOn: date,
      rulebook: payload.rulebook,
      ...(relapse && last !== undefined ? { follows: last.number } : {}),
    }
    return { episodes: [...earlier, episode], identification: noIdentification }
  },
}

/** The county finds that the village is not to be listed (D8). */
export const dismissListing: Rule<'dismiss-listing', Nothing> = {
  type: 'dismiss-listing',
  cites: ['M2.5', 'M3.4', 'D8'],
  by: ['county-organization-department'],
  payload: nothingSchema,
  conditions: (situation, { date }) => [screeningCurrent(situation, date), qualifies(situation, 'none')],
  checks: noReasons,
  evolve: () => ({ identification: noIdentification }),
}

/**
 * A key-prevention village whose screening now asks for the weak-lax list moves to it: the stricter list wins (M3.4,
 * D8).
 */
export const tightenListing: Rule<'tighten-listing', Nothing> = {
  type: 'tighten-listing',
  cites: ['M3.4', 'D8'],
  by: ['county-organization-department'],
  payload: nothingSchema,
  conditions: (situation, { date }) => [screeningCurrent(situation, date), stricterThanNow(situation)],
  checks: noReasons,
  evolve: (situation) => {
    const proposal = currentProposal(situation)
    if (proposal === undefined) return {}
    const { episodes } = situation
    return { episodes: amendEpisode(episodes, { list: 'weak-lax', grounds: groundsIn(proposal) }) }
  },
}
