import type { EventOf } from '../../src/core/event.js'
import type { RulebookMigration } from '../../src/lifecycle/migration.js'
import type { RulebookRef } from '../../src/rulebook/rulebook.js'
import { day } from '../../src/testing/scenario.js'
import { cast } from './story.js'
import { second } from './versions.js'

/** A move of the open episode to a version, by the county unless something else is given. */
export function moving(
  date: string,
  to: RulebookRef = second,
  change: object = {},
): EventOf<'migrate-rulebook', RulebookMigration> {
  const payload = { rulebook: { id: to.id, version: to.version }, why: '新规施行' }
  return { type: 'migrate-rulebook', id: `m-${to.version}`, date: day(date), actor: cast.county, payload, ...change }
}
