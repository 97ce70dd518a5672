import { type Case, type Locale, type Reason, type StateId, unitOf, type Village } from 'baolei'
import { type CountyTally, type MonthTally, type Simulation, simulate } from 'baolei/simulation'
import type { Names } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { villagesByCounty } from '../roster/read.js'
import { sound } from '../sound.js'
import { namesIn } from './names-in.js'

/** The program over several years: counts by county and by month, and why attempts were refused. */
export interface Program {
  readonly from: string
  readonly to: string
  readonly events: number
  readonly counties: readonly CountyTally[]
  readonly months: readonly MonthTally[]
  /** How often each code of reason was given, and the first of them. */
  readonly refused: readonly RefusedFor[]
}

type GivenReason = { readonly example: Reason; readonly of: Case }

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
  lives.flatMap(({ refused, case: of }) =>
    refused.flatMap(({ reasons }) => reasons.map((example) => ({ example, of }))),
  )

/** The most frequent first. */
function byCode(reasons: readonly GivenReason[], locale: Locale): readonly RefusedFor[] {
  const found = new Map<string, GivenReason & { code: string; count: number }>()
  for (const one of reasons) {
    const { code } = one.example
    const known = found.get(code)
    if (known === undefined) found.set(code, { ...one, code, count: 1 })
    else known.count += 1
  }
  const rows = [...found.values()].map(({ of, ...row }) => ({ ...row, names: namesIn(of, row.example, locale) }))
  return rows.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}

/**
 * Runs the program county by county, so that only one county’s cases are in memory. As the lives of two counties share
 * nothing, a run over the whole city would give the same.
 */
export function program(
  roster: readonly Village[],
  options: { readonly seed: number; readonly from: string; readonly to: string },
  locale: Locale,
  progress: (county: string) => void,
): Program {
  const parts = villagesByCounty(roster).map((own) => {
    progress(unitOf(own[0]?.code ?? '', 'county'))
    const simulation = sound(simulate({ rulebooks: [xining2024], roster: own, ...options }), 'the program')
    if (simulation.lives.some((life) => life.mishaps.length > 0))
      throw new Error('the program: a generated event was refused')
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
    refused: byCode(
      parts.flatMap(({ refused }) => refused),
      locale,
    ),
  }
}
