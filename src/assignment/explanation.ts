import { unitOf } from '../core/actor.js'
import { type Reason, reason } from '../core/finding.js'
import type { FourOnesPost } from '../rectification/four-ones.js'
import type { County } from './county.js'
import { assignmentFindings as kinds } from './findings.js'
import { openSeats, type Sharing, type Side } from './side.js'

/** The sides of a county's assignment, shared out. */
export interface Shares {
  readonly leaders: Sharing
  readonly cadres: Sharing
  readonly townships?: Sharing
}

/**
 * Why a village is left out: for each side on which it cannot be served, the constraint and what would have to change.
 * Once all these sides are changed so, the village can be served together with all the villages that are served now.
 */
export function leftOutReasons(county: County, shares: Shares, village: number): readonly Reason[] {
  const code = county.input.villages[village]?.code ?? ''
  const ofTownship =
    county.townships === undefined || shares.townships === undefined
      ? []
      : leaderReasons(county.townships, shares.townships, village, 'township-leader', {
          township: unitOf(code, 'township'),
        })
  return [
    ...leaderReasons(county.leaders, shares.leaders, village, 'linked-county-leader', { county: county.code }),
    ...unitReasons(county, shares.cadres, village),
    ...ofTownship,
  ]
}

function leaderReasons(
  side: Side,
  sharing: Sharing,
  village: number,
  about: FourOnesPost,
  required: { readonly county: string } | { readonly township: string },
): readonly Reason[] {
  const choice = side.choices[village]
  if (choice === undefined) return []
  const refsOf = (seats: readonly number[]): string[] => seats.map((seat) => side.seats[seat]?.ref ?? '')
  const open = openSeats(side, choice)
  if (open.length > 0) {
    if (sharing.hasRoomFor(village)) return []
    const holders = open.map((seat) => side.seats[seat]?.holder ?? 0)
    const found = {
      load: total(holders.map((holder) => sharing.loads[holder] ?? 0)),
      capacity: total(holders.map((holder) => side.holders[holder]?.capacity ?? 0)),
    }
    const room = { required: { moreRoom: 1, atOneOf: refsOf(open) }, found, about }
    return [reason(kinds['assignment-room'], false, room)]
  }
  if (choice.barred.size === 0) return [reason(kinds['assignment-candidate'], false, { required, found: [], about })]
  const found = { inConflict: refsOf([...choice.barred]) }
  return [reason(kinds['assignment-conflict'], false, { required: { withoutConflict: true }, found, about })]
}

function unitReasons(county: County, sharing: Sharing, village: number): readonly Reason[] {
  if (sharing.hasRoomFor(village)) return []
  const { input } = county
  const fields = county.fields[village] ?? []
  const conflicts = county.conflicts[village]
  const fitting = input.units.flatMap((unit, holder) => (fields.includes(unit.field) ? [{ ...unit, holder }] : []))
  const unit = { about: 'paired-unit' } as const
  if (fitting.length === 0) {
    const required = { county: county.code, fieldOneOf: [...fields] }
    const found = { fields: [...new Set(input.units.map(({ field }) => field))].sort() }
    return [reason(kinds['assignment-candidate'], false, { required, found, ...unit })]
  }
  const units = fitting.filter(({ ref }) => conflicts?.has(ref) !== true)
  if (units.length === 0) {
    const found = { inConflict: fitting.map(({ ref }) => ref) }
    return [reason(kinds['assignment-conflict'], false, { required: { withoutConflict: true }, found, ...unit })]
  }
  const reached = sharing.reachedBy(village)
  const changes = units.map(({ ref, holder }) => ({
    unit: ref,
    moreRoom: sharing.isOpen(holder) ? 0 : 1,
    moreCadres: reached(holder) ? 0 : 1,
  }))
  const eligible = county.eligible.filter((cadre) => units.some(({ ref }) => ref === cadre.unit))
  const free = eligible.filter(({ ref }) => conflicts?.has(ref) !== true)
  const required = { oneOf: changes }
  const cadre = { about: 'first-secretary' } as const
  if (eligible.length === 0) {
    const cadres = input.cadres.filter((one) => units.some(({ ref }) => ref === one.unit)).length
    return [reason(kinds['assignment-candidate'], false, { required, found: { cadres, eligible: 0 }, ...cadre })]
  }
  if (free.length === 0) {
    const found = { inConflict: eligible.map(({ ref }) => ref) }
    return [reason(kinds['assignment-conflict'], false, { required, found, ...cadre })]
  }
  const found = {
    load: total(units.map(({ holder }) => sharing.loads[holder] ?? 0)),
    capacity: total(units.map(({ capacity }) => capacity)),
    eligible: free.length,
  }
  // A unit that could carry one more lacks only a cadre.
  const lacking = changes.some(({ moreRoom }) => moreRoom === 0) ? cadre : unit
  return [reason(kinds['assignment-room'], false, { required, found, ...lacking })]
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0)
}
