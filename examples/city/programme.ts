import { type StateId, unitOf, type Village } from 'baolei'
import { type CountyTally, type MonthTally, type Simulation, simulate } from 'baolei/simulation'
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
  readonly refused: Readonly<Record<string, number>>
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

/**
 * Runs the programme county by county, so that only one county’s cases are in memory. As no life depends on another, a
 * run over the whole city would give the same.
 */
export function programme(
  roster: readonly Village[],
  options: { readonly seed: number; readonly from: string; readonly to: string },
  progress: (county: string) => void,
): Programme {
  const parts = villagesByCounty(roster).map((own) => {
    progress(unitOf(own[0]?.code ?? '', 'county'))
    const simulation = sound(simulate(xining2024, own, options), 'the programme')
    if (simulation.lives.some((life) => life.mishaps.length > 0))
      throw new Error('the programme: a generated event was refused')
    const { counties, months, refused } = simulation
    return { counties, months, refused, events: eventsIn(simulation) }
  })
  const months = (parts[0]?.months ?? []).map(({ on, at }, index): MonthTally => {
    const others = parts.slice(1).flatMap((part) => part.months[index]?.at ?? [])
    return { on, at: added<StateId>(others, at) }
  })
  const refused = added(
    parts.map((part) => part.refused),
    {},
  )
  return {
    from: options.from,
    to: options.to,
    events: parts.reduce((sum, part) => sum + part.events, 0),
    counties: parts.flatMap((part) => part.counties),
    months,
    refused: Object.fromEntries(Object.entries(refused).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
