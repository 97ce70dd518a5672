import type { Finding } from '../../src/core/finding.js'
import { completeness, emptyDossier } from '../../src/dossier/dossier.js'
import { recordHead, sealRecord } from '../../src/ledger/sealed-record.js'
import { verifyRecord } from '../../src/ledger/verify-record.js'
import type { Case } from '../../src/lifecycle/case.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { namesOf } from '../../src/view/case-names.js'
import type { Names } from '../../src/view/teller.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { proposed } from '../assignment/instances.js'
import { sealedLife, stored } from '../ledger/sealed.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'
import { assessed, duties, findingsOf } from './sample-findings.js'
import { samples } from './sentence-samples.js'

/** A finding, and the names of the case that it is from. */
export interface Told {
  readonly finding: Finding
  readonly names: Names
}

const withAll = (found: Finding): readonly Finding[] => [found, ...(found.because ?? []).flatMap(withAll)]

// The sample life, and every event of it tried at every point: too early, too late, by another, with other figures.
function tried(): readonly Told[] {
  const life = sampleLife()
  const told: Told[] = []
  const cast = castOf(sampleVillage)
  let now: Case = openCase({ village: sampleVillage, rulebook: xining2024 })
  for (const next of [...life, undefined]) {
    const names = namesOf(now)
    for (const event of life) {
      const wrong = { ...event, id: 'q', actor: event.type === 'raise-signal' ? cast.township : cast.village }
      for (const one of [{ ...event, id: 'q', date: next?.date ?? '2025-06-01' }, event === next ? wrong : undefined]) {
        if (one === undefined) continue
        for (const finding of findingsOf(now, one)) told.push({ finding, names })
      }
    }
    if (next !== undefined)
      for (const one of altered(next)) for (const finding of findingsOf(now, one)) told.push({ finding, names })
    if (next === undefined) break
    const step = record(now, next)
    if (!step.ok) throw new Error(next.type)
    now = step.value
  }
  return told
}

type Loose = { readonly [key: string]: unknown }

// What a clerk gets wrong: other counts, ids that are not there, a part left out.
function altered(event: { readonly payload: unknown }): readonly unknown[] {
  const payload = event.payload as Loose
  const one = (changed: Loose): unknown => ({ ...event, id: 'q', payload: { ...payload, ...changed } })
  const many: unknown[] = []
  for (const key of Object.keys(payload)) {
    const value = payload[key]
    if (Array.isArray(value))
      many.push(one({ [key]: [] }), one({ [key]: value.slice(1) }), one({ [key]: [...value, ...value] }))
    else if (typeof value === 'boolean') many.push(one({ [key]: !value }))
    else if (typeof value === 'string') many.push(one({ [key]: 'other' }), one({ [key]: `${value}s` }))
    else if (typeof value === 'object' && value !== null) {
      many.push(one({ [key]: {} }))
      for (const inner of Object.keys(value)) {
        const own = (value as Loose)[inner]
        if (typeof own === 'boolean') many.push(one({ [key]: { ...value, [inner]: !own } }))
        if (typeof own === 'string') many.push(one({ [key]: { ...value, [inner]: '2031-01-01' } }))
        if (typeof own === 'number')
          many.push(
            one({ [key]: { ...value, [inner]: own + 1 } }),
            one({ [key]: { ...value, [inner]: 1 } }),
            one({ [key]: { ...value, [inner]: 0 } }),
          )
        if (inner === 'channels' && typeof own === 'object' && own !== null) {
          const counts = Object.entries(
            own as {
              readonly [id: string]: { readonly returned: number; readonly answers: { readonly satisfied: number } }
            },
          )
          const all = (change: (count: (typeof counts)[number][1]) => unknown): Loose => ({
            [key]: { ...value, channels: Object.fromEntries(counts.map(([id, count]) => [id, change(count)])) },
          })
          many.push(one(all((count) => ({ ...count, returned: count.returned + 60 }))))
          many.push(
            one(
              all((count) => ({ ...count, answers: { satisfied: 1, dissatisfied: count.returned - 1 }, invalid: 0 })),
            ),
          )
          many.push(one(all((count) => ({ ...count, answers: { strange: 1 } }))))
          many.push(one(all(({ answers: _left, ...count }) => count)))
          many.push(one({ [key]: { ...value, channels: { pigeon: counts[0]?.[1] } } }))
        }
      }
    }
  }
  return many
}

function assigned(): readonly Finding[] {
  const inputs = [
    {
      villages: [
        { code: '999921100201', grounds: ['governance'] },
        { code: '999921100202', grounds: ['governance'] },
        { code: '999921100203', grounds: ['integrity'] },
      ],
      leaders: [{ ref: 'l0', county: '999921', capacity: 1 }],
      units: [
        { ref: 'u0', county: '999921', field: 'political-legal', capacity: 1 },
        { ref: 'u1', county: '999921', field: 'political-legal', capacity: 1 },
      ],
      cadres: [{ ref: 'c0', unit: 'u0', fullMember: true, worksInField: true }],
      existing: [{ village: '999921100201', leader: 'l0' }],
    },
    {
      villages: [
        { code: '999921100201', grounds: ['governance'] },
        { code: '999921100201', grounds: ['integrity'] },
        { code: '999921100204', grounds: ['governance'] },
      ],
      leaders: [{ ref: 'l0', county: '999921', capacity: 1 }],
      units: [{ ref: 'u0', county: '999921', field: 'political-legal', capacity: 1 }],
      cadres: [{ ref: 'c0', unit: 'u9', fullMember: true, worksInField: true }],
      conflicts: [
        { village: '999921100209', ref: 'l9' },
        { village: '999921100204', ref: 'l0' },
        { village: '999921100204', ref: 'u0' },
      ],
    },
  ]
  return inputs.flatMap((input) => {
    const { proposal, problems } = proposed(input)
    return [
      ...proposal.placements.flatMap(({ because }) => because),
      ...proposal.leftOut.flatMap(({ reasons }) => reasons),
      ...problems,
    ]
  })
}

function tampered(): readonly Finding[] {
  const [first, second] = stored().entries
  if (first === undefined || second === undefined) throw new Error('the sample life has events')
  const elsewhere = sealRecord(openCase({ village: { ...sampleVillage, name: '别村' }, rulebook: xining2024 }))
  const records: readonly (readonly [record: unknown, head?: string])[] = [
    [{ ...stored(), hash: 'md5' }],
    [{ ...stored(), opening: elsewhere.opening }],
    [{ ...stored(), entries: [second] }],
    [{ ...stored(), entries: [first, { ...second, previous: first.previous }] }],
    [{ ...stored(), entries: [{ ...first, event: second.event }] }],
    [{ ...stored(), entries: [first] }, recordHead(sealedLife)],
  ]
  return records.flatMap(([sealed, head]) => {
    const verified = verifyRecord(sealed, head === undefined ? {} : { head })
    return verified.ok ? [] : verified.error.reasons
  })
}

/** Findings of every room on real figures: the sample life, and what goes wrong with it. */
export function corpus(): readonly Told[] {
  const plain = [
    ...assessed(),
    ...duties(),
    ...completeness(emptyDossier(sampleVillage, day('2024-01-01'))),
    ...assigned(),
    ...tampered(),
    ...samples,
  ]
  const names = { [sampleVillage.code]: sampleVillage.name }
  const told = [...tried(), ...plain.flatMap(withAll).map((finding) => ({ finding, names }))]
  // Each once: most attempts fail in the same way.
  return [
    ...new Map(told.map((one) => [JSON.stringify([one.finding, Object.keys(one.names).length > 1]), one])).values(),
  ]
}
