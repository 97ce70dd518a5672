import { noAcceptance } from '../acceptance/slice.js'
import { unitOf } from '../core/actor.js'
import { type EventRule, noChecks } from '../core/event.js'
import { type Reason, reason } from '../core/finding.js'
import { amendEpisode, currentEpisode } from '../identification/episode.js'
import { noRectification } from '../rectification/slice.js'
import { lifecycleFindings as kinds } from './findings.js'
import type { CaseSlices, Situation, VillageEnd } from './situation.js'

type Rule<T extends string, P> = EventRule<T, P, Situation, Partial<CaseSlices>>

/** What becomes of a village that stays one: renamed, recoded within its township, or moved to another one (D28). */
export type VillageChange =
  | { readonly change: 'renamed'; readonly name: string }
  | { readonly change: 'recoded' | 'moved'; readonly code: string; readonly name?: string }

function changeReasons({ village }: Situation, payload: VillageChange): readonly Reason[] {
  const kind = kinds['village-change']
  const path = payload.change === 'renamed' ? '/payload/name' : '/payload/code'
  if (payload.change === 'renamed') {
    const { name } = payload
    return [reason(kind, name !== village.name, { required: { differsFrom: village.name }, found: name, path })]
  }
  const { code } = payload
  const township = unitOf(village.code, 'township')
  const same = unitOf(code, 'township') === township
  const moves = payload.change === 'moved'
  return [
    reason(kind, code !== village.code, { required: { differsFrom: village.code }, found: code, path }),
    reason(kind, same !== moves, {
      required: moves ? { differsFrom: township } : { township },
      found: unitOf(code, 'township'),
      path,
    }),
  ]
}

/**
 * The village has another name or code from a day on (更名、代码变更、划转). Whoever has jurisdiction by the code of the day
 * acts from then on; the opening of the case, and with it its seal, stays as it is (D28).
 */
export const changeVillage: Rule<'change-village', VillageChange> = {
  type: 'change-village',
  cites: ['D23', 'D28'],
  by: ['county-organization-department', 'city-organization-department'],
  conditions: noChecks,
  checks: (situation, { payload }) => changeReasons(situation, payload),
  evolve: ({ village: { code, name } }, { payload }) => ({
    village:
      payload.change === 'renamed' ? { code, name: payload.name } : { code: payload.code, name: payload.name ?? name },
  }),
}

// Merged into one; divided into several; abolished, its people go anywhere; turned into a community.
const HEIRS: Readonly<Record<VillageEnd['ended'], { readonly atLeast: number; readonly atMost?: number }>> = {
  merged: { atLeast: 1, atMost: 1 },
  divided: { atLeast: 2 },
  abolished: { atLeast: 0 },
  community: { atLeast: 0, atMost: 1 },
}

/**
 * The village ceases to be one (撤并、撤销、村改居): the case ends. This is no exit; nothing is owed after it. The case of an
 * heir can name this one, and its listings count there (D28).
 */
export const closeCase: Rule<'close-case', VillageEnd> = {
  type: 'close-case',
  cites: ['D28'],
  by: ['county-organization-department', 'city-organization-department'],
  conditions: noChecks,
  checks: ({ village }, { payload: { ended, heirs } }) => {
    const { atLeast, atMost } = HEIRS[ended]
    const codes = heirs.map(({ code }) => code)
    // A community may keep the code of the village that it was.
    const others = ended === 'community' || !codes.includes(village.code)
    const once = new Set(codes).size === codes.length
    const fits = codes.length >= atLeast && (atMost === undefined || codes.length <= atMost)
    const required = { ...HEIRS[ended], differsFrom: village.code }
    return [reason(kinds['village-heirs'], fits && others && once, { required, found: codes, path: '/payload/heirs' })]
  },
  evolve: ({ episodes }, { payload, date, id }) => ({
    ending: { ...payload, on: date, event: id },
    ...(currentEpisode(episodes) === undefined ? {} : { episodes: amendEpisode(episodes, { closedOn: date }) }),
  }),
}

/**
 * The village was listed in error (误列): the listing is withdrawn, which is no exit. It does not count as a listing, the
 * episode before it is open again if the listing had ended it, and the village is identified once more (D28).
 */
export const withdrawListing: Rule<'withdraw-listing', { readonly why: string }> = {
  type: 'withdraw-listing',
  cites: ['D28'],
  by: ['county-organization-department'],
  conditions: noChecks,
  checks: noChecks,
  evolve: ({ episodes, assessment }) => {
    const wrong = currentEpisode(episodes)
    if (wrong === undefined) return {}
    const earlier = episodes.slice(0, -1)
    const before = earlier[earlier.length - 1]
    // A last look-back on the day of the listing closed the episode itself: then the listing followed none.
    const ended =
      wrong.follows !== undefined &&
      before?.closedOn === wrong.listedOn &&
      before.lookBack?.outcome !== 'problems-again'
    const { past, ...readings } = assessment
    const entries = past?.entries.filter((one) => !('list' in one && one.on === wrong.listedOn))
    return {
      episodes: ended && before !== undefined ? [...earlier.slice(0, -1), reopened(before)] : earlier,
      assessment: past === undefined ? readings : { ...readings, past: { ...past, entries: entries ?? [] } },
      rectification: noRectification,
      acceptance: noAcceptance,
      appliedLimits: [],
    }
  },
}

function reopened({ closedOn: _closed, ...open }: Situation['episodes'][number]): Situation['episodes'][number] {
  return open
}
