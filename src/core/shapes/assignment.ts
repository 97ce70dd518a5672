/** What the findings of assignment require and find, by code. */
export interface AssignmentShapes {
  /** The path of the entry that came first, and the code or reference that is given twice. */
  readonly 'assignment-repeated': { readonly required: { readonly differsFrom: string }; readonly found: string }
  /** The reference of a unit. */
  readonly 'assignment-unit-known': { readonly required: { readonly from: 'units' }; readonly found: string }
  /** A village's code or a reference. */
  readonly 'assignment-conflict-known': {
    readonly required: { readonly from: 'villages' | 'pools' }
    readonly found: string
  }
  /** By post: county leader, paired unit, first secretary, township leader. */
  readonly 'assignment-choice': {
    readonly required: InCounty | UnitInCounty | (Cadre & { readonly unit: string }) | InTownship
    readonly found:
      | (Holder & { readonly kept: boolean })
      | (Holder & { readonly field: string | null; readonly kept: boolean })
      | (Cadre & { readonly ref: string; readonly unit: string; readonly kept: boolean })
  }
  /** By post: a leader (there is none), a unit (the fields that there are), a cadre (how many there are). */
  readonly 'assignment-candidate': {
    readonly required: InCounty | InTownship | UnitInCounty | AnyChange
    readonly found:
      | readonly []
      | { readonly fields: readonly string[] }
      | { readonly cadres: number; readonly eligible: number }
  }
  readonly 'assignment-conflict': {
    readonly required: { readonly withoutConflict: true } | AnyChange
    readonly found: { readonly inConflict: readonly string[] }
  }
  /** Of a leader: one more place at any of these; of a unit or cadre: any of these changes. */
  readonly 'assignment-room': {
    readonly required: { readonly moreRoom: number; readonly atOneOf: readonly string[] } | AnyChange
    readonly found:
      | { readonly load: number; readonly capacity: number }
      | { readonly load: number; readonly capacity: number; readonly eligible: number }
  }
}

type InCounty = { readonly county: string }
type InTownship = { readonly township: string }
type UnitInCounty = { readonly county: string; readonly fieldOneOf: readonly string[] }
type Holder = { readonly ref: string; readonly load: number; readonly capacity: number }
type Cadre = { readonly fullMember: true; readonly worksInField: true }

/** One of these changes: so many more places at the unit, and so many more of its cadres. */
type AnyChange = {
  readonly oneOf: readonly { readonly unit: string; readonly moreRoom: number; readonly moreCadres: number }[]
}
