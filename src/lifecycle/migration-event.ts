import { z } from 'zod'
import type { CivilDate } from '../core/date.js'
import { type EventRule, noReasons, textSchema } from '../core/event.js'
import { demand, type Reason } from '../core/finding.js'
import { label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { amendOpenEpisode, type Episode, openEpisode } from '../identification/episode.js'
import { versionInForce } from '../identification/listing-checks.js'
import { findRulebook, versionOrder } from '../rulebook/in-force.js'
import { type RulebookRef, rulebookRefSchema } from '../rulebook/rulebook.js'
import { lifecycleFindings as kinds } from './findings.js'
import { placeReasons } from './migration-places.js'
import type { Situation } from './situation.js'

/** To which version an open episode moves, and why. */
export interface RulebookMigration {
  readonly rulebook: RulebookRef
  readonly why: string
}

function versionReasons(situation: Situation, named: RulebookRef, date: CivilDate): readonly Reason[] {
  const { id, version } = situation.rulebook
  const next = findRulebook(situation.rulebooks, named)
  const later = next !== undefined && versionOrder(next, situation.rulebook) > 0
  return [
    { ...versionInForce(situation, named, date), path: '/payload/rulebook' },
    {
      ...demand(kinds['migration-later'], later, { laterThan: { id, version } }, { ...named }),
      path: '/payload/rulebook',
    },
    ...(next === undefined ? [] : placeReasons(situation, next)),
  ]
}

/**
 * The county organisation department, which listed the village under one version, moves the open episode to a later one (D24). What happened before
 * is left as it was judged; what the case rests on must have its place in the new version.
 */
export const migrateRulebook: EventRule<
  'migrate-rulebook',
  RulebookMigration,
  Situation,
  { readonly episodes: readonly Episode[] }
> = {
  type: 'migrate-rulebook',
  label: label('转用新版规则', 'move to a later rulebook'),
  cites: ['D24'],
  by: ['county-organization-department'],
  payload: lazy(() => z.strictObject({ rulebook: rulebookRefSchema(), why: textSchema() })),
  conditions: noReasons,
  checks: (situation, { payload, date }) => versionReasons(situation, payload.rulebook, date),
  evolve: ({ episodes }, { payload, date, id }) => {
    const open = openEpisode(episodes)
    if (open === undefined) return { episodes }
    const moved = { on: date, from: open.rulebook, to: payload.rulebook, event: id }
    const migrations = [...(open.migrations ?? []), moved]
    return { episodes: amendOpenEpisode(episodes, { rulebook: payload.rulebook, migrations }) }
  },
}
