import type { Actor } from '../core/actor.js'
import type { Village } from '../core/village.js'

/** Everybody who acts in a village's life, each with the code of the right unit. */
export interface Cast {
  readonly village: Actor
  readonly firstSecretary: Actor
  readonly township: Actor
  readonly county: Actor
  readonly standingCommittee: Actor
  readonly city: Actor
  readonly department: (id: string) => Actor
}

/** The cast of a village: codes by its own (D23). */
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
