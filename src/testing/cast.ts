import { type Actor, ROLE_LEVEL, type Role, unitOf } from '../core/actor.js'
import type { Village } from '../core/village.js'

/** The actors in a village's life, each with the code of their unit. */
export interface Cast {
  readonly village: Actor
  readonly firstSecretary: Actor
  readonly township: Actor
  readonly county: Actor
  readonly standingCommittee: Actor
  readonly city: Actor
  readonly department: (id: string) => Actor
}

/**
 * The actors for a village. The codes of their units begin its own code (D23).
 *
 * @example
 * ```ts
 * import { castOf, sampleVillage } from 'baolei/testing'
 *
 * castOf(sampleVillage).township // { role: 'township-committee', unit: '999901001' }
 * castOf(sampleVillage).department('petitions').department // 'petitions'
 * ```
 */
export function castOf({ code }: Village): Cast {
  return {
    village: { role: 'village-organization', unit: code },
    firstSecretary: { role: 'first-secretary', unit: code },
    township: { role: 'township-committee', unit: code.slice(0, 9) },
    county: { role: 'county-organization-department', unit: code.slice(0, 6) },
    standingCommittee: { role: 'county-standing-committee', unit: code.slice(0, 6) },
    city: { role: 'city-organization-department', unit: code.slice(0, 4) },
    department: (id) => ({ role: 'department', unit: code.slice(0, 6), department: id }),
  }
}

/** Whoever has a role for a village, in a unit of the level of the role; a department by its id. */
export function actorFor(village: Village, role: Role, department: string): Actor {
  if (role === 'department') return castOf(village).department(department)
  return { role, unit: unitOf(village.code, ROLE_LEVEL[role]) }
}
