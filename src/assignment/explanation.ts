import { unitOf } from '../core/actor.js'
import { type Finding, finding, type Reason, reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { FourOnesPost } from '../rectification/four-ones.js'
import type { County } from './county.js'
import { assignmentFindings as kinds } from './findings.js'
import type { Sharing } from './sharing.js'
import { openSeats, type Side } from './side.js'

/** The sides of a county's assignment, shared out. */
export interface Shares {
  readonly leaders: Sharing
  readonly cadres: Sharing
  readonly townships?: Sharing
}

const stands = (code: keyof typeof kinds, about: FourOnesPost, required: Json, found: Json): Reason =>
  reason(kinds[code], false, { required, found, about })

/**
 * Why a village is left out: for each side that it cannot be served on, which constraint bites and what would have to
 * change. Changed so on each of these sides, it can be served together with all the villages that are.
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
  post: FourOnesPost,
  place: Json,
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
    return [stands('assignment-room', post, { moreRoom: 1, atOneOf: refsOf(open) }, found)]
  }
  return choice.barred.size === 0
    ? [stands('assignment-candidate', post, place, [])]
    : [stands('assignment-conflict', post, { withoutConflict: true }, { inConflict: refsOf([...choice.barred]) })]
}

function unitReasons(county: County, sharing: Sharing, village: number): readonly Reason[] {
  if (sharing.hasRoomFor(village)) return []
  const { input } = county
  const fields = county.fields[village] ?? []
  const conflicts = county.conflicts[village]
  const fitting = input.units.flatMap((unit, holder) => (fields.includes(unit.field) ? [{ ...unit, holder }] : []))
  if (fitting.length === 0) {
    const found = { fields: [...new Set(input.units.map(({ field }) => field))].sort() }
    return [stands('assignment-candidate', 'paired-unit', { county: county.code, fieldOneOf: [...fields] }, found)]
  }
  const units = fitting.filter(({ ref }) => conflicts?.has(ref) !== true)
  if (units.length === 0) {
    const found = { inConflict: fitting.map(({ ref }) => ref) }
    return [stands('assignment-conflict', 'paired-unit', { withoutConflict: true }, found)]
  }
  const reached = sharing.reachedBy(village)
  const changes = units.map(({ ref, holder }) => ({
    unit: ref,
    moreRoom: sharing.isOpen(holder) ? 0 : 1,
    moreCadres: reached(holder) ? 0 : 1,
  }))
  const eligible = county.eligible.filter(({ unit }) => units.some(({ ref }) => ref === unit))
  const free = eligible.filter(({ ref }) => conflicts?.has(ref) !== true)
  const required = { oneOf: changes }
  if (eligible.length === 0) {
    const cadres = input.cadres.filter(({ unit }) => units.some(({ ref }) => ref === unit)).length
    return [stands('assignment-candidate', 'first-secretary', required, { cadres, eligible: 0 })]
  }
  if (free.length === 0) {
    const found = { inConflict: eligible.map(({ ref }) => ref) }
    return [stands('assignment-conflict', 'first-secretary', required, found)]
  }
  const found = {
    load: total(units.map(({ holder }) => sharing.loads[holder] ?? 0)),
    capacity: total(units.map(({ capacity }) => capacity)),
    eligible: free.length,
  }
  // A unit that could carry one more lacks only a cadre.
  const post = changes.some(({ moreRoom }) => moreRoom === 0) ? 'first-secretary' : 'paired-unit'
  return [stands('assignment-room', post, required, found)]
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0)
}

/** Why one was chosen for a post: what fits, whether an existing pair is kept, how much room the holder has. */
export function choiceFinding(about: FourOnesPost, required: Json, found: Json): Finding {
  return finding(kinds['assignment-choice'], 'holds', { required, found, about })
}
