import type { Case } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { partsOf } from '../../src/testing/coverage-parts.js'
import { sampleVillage } from '../../src/testing/sample-life.js'

export interface Row {
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

export const kinds = {
  ways: '环节流转',
  refusals: '退回',
  readings: '测评结果',
  versions: '新旧版本',
  early: '先于当日',
} as const
export const names = {
  ways: 'ways',
  refusals: 'refusals',
  readings: 'readings',
  versions: 'versions',
  early: 'ahead of the day',
} as const

export function written({ actor, ...event }: RecordedEvent): object {
  const { unit, role, department } = actor
  const own = role === 'department' ? `department:${department}` : role
  const code = sampleVillage.code
  const { payload, id, ...plain } = event
  const rest = /^s\d+$/.test(id) ? plain : { ...plain, id }
  const whole = Object.keys(payload ?? {}).length === 0 ? rest : { ...rest, payload }
  return code.startsWith(unit) ? { ...whole, by: own } : { ...whole, actor }
}

export class Search {
  readonly found = new Set<string>()
  readonly rows: Record<keyof typeof kinds, Row[]> = { ways: [], refusals: [], readings: [], versions: [], early: [] }
  readonly wanted: ReadonlySet<string>
  constructor(readonly rulebook: Rulebook) {
    const parts = partsOf(rulebook).filter(({ unreachable }) => unreachable === undefined)
    this.wanted = new Set(parts.map(({ group, id }) => `${group} ${id}`))
  }
  fresh(mark: (meet: (group: string, id: string) => void) => unknown): string[] {
    const keys = new Set<string>()
    mark((group, id) => keys.add(`${group} ${id}`))
    return [...keys].filter((key) => this.wanted.has(key) && !this.found.has(key))
  }
  add(kind: keyof typeof kinds, row: Row, keys: readonly string[]): void {
    this.rows[kind].push(row)
    for (const key of keys) this.found.add(key)
  }
}
