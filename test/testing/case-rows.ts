import { hasOwn, type Json, sameJson } from '../../src/core/json.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { partsOf } from '../../src/testing/coverage-parts.js'
import { patched } from '../../src/testing/run-scenario.js'
import { sampleLife, sampleVillage } from '../../src/testing/sample-life.js'

export interface Row {
  /** What it is the first to meet: the keys of parts. */
  readonly meets: readonly string[]
  readonly until: string | null
  readonly change?: object
  readonly events: readonly object[]
  readonly when: readonly object[]
  readonly then: object
  readonly on?: string
  readonly later?: readonly object[]
}

export interface Place {
  /** The id of the last event of the sample life, or null where the events tell it whole. */
  readonly until: string | null
  /** What is different in the sample life. */
  readonly change?: object
  readonly events: readonly RecordedEvent[]
  readonly case: Case
}

/** What rows show, in the order of the file. */
export const kinds = ['ways', 'refusals', 'readings', 'versions', 'early'] as const
type Kind = (typeof kinds)[number]

/** The shortest merge patch that makes one value of another (RFC 7386); undefined where none can. */
function patchBetween(from: Json | undefined, to: Json): Json | undefined {
  if (!isObject(to)) return to === null ? undefined : to
  const before = isObject(from) ? from : {}
  const gone = Object.keys(before).filter((key) => !hasOwn(to, key))
  const changed = Object.entries(to)
    .filter(([key, value]) => !hasOwn(before, key) || !sameJson(before[key], value))
    .map(([key, value]) => [key, patchBetween(before[key], value)] as const)
  if (changed.some(([, value]) => value === undefined)) return undefined
  return Object.fromEntries([...changed, ...gone.map((key) => [key, null] as const)]) as Json
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How a payload is written: as that of an event of the sample life with what is different, where that is shorter. */
function payloadOf(type: string, payload: Json, life: Case): object {
  if (Object.keys(payload ?? {}).length === 0) return {}
  const ways: object[] = [{ payload }]
  for (const one of life.events) {
    const patch = one.type === type ? patchBetween(one.payload as unknown as Json, payload) : undefined
    if (patch === undefined || !sameJson(patched(one.payload as unknown as Json, patch), payload)) continue
    ways.push({ like: one.id, ...(Object.keys(patch as object).length === 0 ? {} : { payload: patch }) })
  }
  const length = (way: object): number => JSON.stringify(way).length
  return ways.reduce((best, way) => (length(way) < length(best) ? way : best))
}

/** An event as a file has it. */
export function written({ actor, ...event }: RecordedEvent, life: Case): object {
  const { unit, role, department } = actor
  const own = role === 'department' ? `department:${department}` : role
  const { payload, id, type, date } = event
  return {
    type,
    date,
    ...(sampleVillage.code.startsWith(unit) ? { by: own } : { actor }),
    ...(/^s\d+$/.test(id) ? {} : { id }),
    ...payloadOf(type, payload as unknown as Json, life),
  }
}

export class Search {
  readonly found = new Set<string>()
  readonly rows: Record<Kind, Row[]> = { ways: [], refusals: [], readings: [], versions: [], early: [] }
  readonly wanted: ReadonlySet<string>
  readonly life: Case
  constructor(readonly rulebook: Rulebook) {
    const life = sampleLife(rulebook)
    if (!life.ok) throw new Error('no life')
    this.life = life.value
    const parts = partsOf(rulebook).filter(({ unreachable }) => unreachable === undefined)
    this.wanted = new Set(parts.map(({ group, id }) => `${group} ${id}`))
  }
  fresh(mark: (meet: (group: string, id: string) => void) => unknown): string[] {
    const keys = new Set<string>()
    mark((group, id) => keys.add(`${group} ${id}`))
    return [...keys].filter((key) => this.wanted.has(key) && !this.found.has(key))
  }
  add(kind: Kind, row: Omit<Row, 'meets'>, keys: readonly string[]): void {
    this.rows[kind].push({ ...row, meets: keys })
    for (const key of keys) this.found.add(key)
  }
}
