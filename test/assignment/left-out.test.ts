import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import type { Reason } from '../../src/core/finding.js'
import { plainInstances, proposed, townshipInstances } from './instances.js'

interface UnitChange {
  readonly unit: string
  readonly moreRoom: number
  readonly moreCadres: number
}

type Change = (input: AssignmentInput) => AssignmentInput

const member = { fullMember: true, worksInField: true }
const FIELD_OF: Readonly<Record<string, string>> = {
  'party-building': 'party',
  integrity: 'party',
  governance: 'political-legal',
  revitalization: 'agriculture',
}

const roomier = <T extends { ref: string; capacity: number }>(all: readonly T[], at: string, more = 1): T[] =>
  all.map((one) => (one.ref === at ? { ...one, capacity: one.capacity + more } : one))

const unitChange =
  ({ unit, moreRoom, moreCadres }: UnitChange): Change =>
  (input) => ({
    ...input,
    units: roomier(input.units, unit, moreRoom),
    cadres: [...input.cadres, ...(moreCadres === 1 ? [{ ref: 'new-c', unit, ...member }] : [])],
  })

/** The ways in which less would be changed than a reason asks. */
function lesserChanges({ required }: Reason): readonly Change[] {
  const { oneOf = [] } = required as { oneOf?: UnitChange[] }
  return oneOf
    .filter(({ moreRoom, moreCadres }) => moreRoom + moreCadres === 2)
    .flatMap((change) => [unitChange({ ...change, moreRoom: 0 }), unitChange({ ...change, moreCadres: 0 })])
}

/** Every way in which a reason says that things would have to change. */
function changesFor(village: AssignmentInput['villages'][number], reason: Reason): readonly Change[] {
  const required = reason.required as { atOneOf?: string[]; oneOf?: UnitChange[] }
  const county = village.code.slice(0, 6)
  switch (reason.about) {
    case 'linked-county-leader': {
      if (required.atOneOf !== undefined)
        return required.atOneOf.map((ref) => (input) => ({ ...input, leaders: roomier(input.leaders, ref) }))
      return [(input) => ({ ...input, leaders: [...input.leaders, { ref: 'new-l', county, capacity: 1 }] })]
    }
    case 'township-leader': {
      if (required.atOneOf !== undefined)
        return required.atOneOf.map((ref) => (input) => {
          return { ...input, townshipLeaders: roomier(input.townshipLeaders ?? [], ref) }
        })
      const fresh = { ref: 'new-t', township: village.code.slice(0, 9), capacity: 1 }
      return [(input) => ({ ...input, townshipLeaders: [...(input.townshipLeaders ?? []), fresh] })]
    }
    case 'paired-unit':
    case 'first-secretary': {
      if (required.oneOf !== undefined) return required.oneOf.map(unitChange)
      const field = FIELD_OF[village.grounds[0] ?? ''] ?? ''
      return [
        (input) => ({
          ...input,
          units: [...input.units, { ref: 'new-u', county, field, capacity: 1 }],
          cadres: [...input.cadres, { ref: 'new-c', unit: 'new-u', ...member }],
        }),
      ]
    }
    default:
      throw new Error(reason.about)
  }
}

const leftOutOf = (input: AssignmentInput): number => proposed(input).proposal.leftOut.length

describe('a village left out', () => {
  it('could be served with all the others if what its reasons ask were changed, and not with less [D21]', () => {
    fc.assert(
      fc.property(fc.oneof(plainInstances, townshipInstances), (input) => {
        const { placements, leftOut } = proposed(input).proposal
        const served = new Set(placements.map(({ village }) => village))
        for (const { village, reasons } of leftOut) {
          const own = input.villages.find(({ code }) => code === village)
          if (own === undefined) throw new Error(village)
          const villages = input.villages.filter(({ code }) => served.has(code) || code === village)
          const changes = reasons.map((reason) => changesFor(own, reason))
          expect(changes.length).toBeGreaterThan(0)
          const firsts = changes.map(([change]) => change)
          const apply = (all: readonly (Change | undefined)[]): AssignmentInput =>
            all.reduce<AssignmentInput>((now, change) => change?.(now) ?? now, { ...input, villages })
          changes.forEach((ways, side) => {
            expect(leftOutOf(apply(firsts.filter((_, other) => other !== side)))).toBeGreaterThan(0)
            const withWay = (way: Change): number =>
              leftOutOf(apply(firsts.map((first, other) => (other === side ? way : first))))
            for (const way of ways) expect(withWay(way)).toBe(0)
            const reason = reasons[side]
            const lesser = reason === undefined ? [] : lesserChanges(reason)
            for (const way of lesser) expect(withWay(way)).toBeGreaterThan(0)
          })
        }
      }),
      { numRuns: 250 },
    )
  })
})
