import { type Reason, type StateId, unitOf, type Village } from 'baolei'
import { type CountyTally, type MonthTally, type Simulation, simulate } from 'baolei/simulation'
import { type Names, namesOf } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { villagesByCounty } from '../roster/read.js'
import { sound } from '../sound.js'

/** The programme over several years: counts by county and by month, and why attempts were refused. */
export interface Programme {
  readonly from: string
  readonly to: string
  readonly events: number
  readonly counties: readonly CountyTally[]
  readonly months: readonly MonthTally[]
  /** How often each code of reason was given, and the first of them. */
  readonly refused: readonly RefusedFor[]
}

type GivenReason = Pick<RefusedFor, 'example' | 'names'>

/** Why attempts were refused: a code of reason, how often, and one of them. */
interface RefusedFor {
  readonly code: string
  readonly count: number
  readonly example: Reason
  /** The texts of the problems and measures that the example names. */
  readonly names: Names
}

function added<K extends string>(
  parts: readonly Readonly<Record<K, number>>[],
  none: Readonly<Record<K, number>>,
): Record<K, number> {
  const total: Record<K, number> = { ...none }
  for (const part of parts) for (const key of Object.keys(part) as K[]) total[key] = (total[key] ?? 0) + part[key]
  return total
}

function eventsIn({ lives }: Simulation): number {
  return lives.reduce((sum, { case: theCase }) => sum + theCase.events.length, 0)
}

// Only what is refused, not what is found in order beside it.
const reasonsIn = ({ lives }: Simulation): readonly GivenReason[] =>
  lives.flatMap(({ refused, case: theCase }) => {
    const names = namesOf(theCase)
    return refused.flatMap(({ reasons }) => reasons.map((example) => ({ example, names })))
  })

/** The most frequent first. */
function byCode(reasons: readonly GivenReason[]): readonly RefusedFor[] {
  const found = new Map<string, GivenReason & { code: string; count: number }>()
  for (const { example, names } of reasons) {
    const known = found.get(example.code)
    if (known === undefined) found.set(example.code, { code: example.code, count: 1, example, names })
    else known.count += 1
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}

/**
 * Runs the programme county by county, so that only one county’s cases are in memory. As the lives of two counties share
 * nothing, a run over the whole city would give the same.
 */
export function programme(
  roster: readonly Village[],
  options: { readonly seed: number; readonly from: string; readonly to: string },
  progress: (county: string) => void,
): Programme {
  const parts = villagesByCounty(roster).map((own) => {
    progress(unitOf(own[0]?.code ?? '', 'county'))
    const simulation = sound(simulate({ rulebooks: [xining2024], roster: own, ...options }), 'the programme')
    if (simulation.lives.some((life) => life.mishaps.length > 0))
      throw new Error('the programme: a generated event was refused')
    const { counties, months } = simulation
    return { counties, months, refused: reasonsIn(simulation), events: eventsIn(simulation) }
  })
  const months = (parts[0]?.months ?? []).map(({ on, at }, index): MonthTally => {
    const others = parts.slice(1).flatMap((part) => part.months[index]?.at ?? [])
    return { on, at: added<StateId>(others, at) }
  })
  return {
    from: options.from,
    to: options.to,
    events: parts.reduce((sum, part) => sum + part.events, 0),
    counties: parts.flatMap((part) => part.counties),
    months,
    refused: byCode(parts.flatMap(({ refused }) => refused)),
  }
}
