import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentFindings } from '../../src/assignment/findings.js'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import type { Finding } from '../../src/core/finding.js'
import { LOCALES } from '../../src/core/label.js'
import { recordHead, sealRecord } from '../../src/ledger/sealed-record.js'
import { verifyRecord } from '../../src/ledger/verify-record.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { explain } from '../../src/view/explain.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { instances, proposed } from '../assignment/instances.js'
import { sealedLife, stored } from '../ledger/sealed.js'
import { openCase } from '../lifecycle/doors.js'

const crowded = instances({ counties: ['630121'], townships: true, conflicts: 8 })

function findingsOf(input: unknown): readonly Finding[] {
  const { proposal, problems } = proposed(input)
  return [
    ...proposal.placements.flatMap(({ because }) => because),
    ...proposal.leftOut.flatMap(({ reasons }) => reasons),
    ...problems,
  ]
}

// References in these instances are a letter and a digit, JSON pointers stay as they are, hashes are hexadecimal.
const OPAQUE = /\/[\w/]+|\b[0-9a-f]{64}\b|\bsha-\d+\b|\bmd5\b/g

function isTold(found: Finding): void {
  const [zh, en] = LOCALES.map((locale) => explain(found, locale, xining2024))
  expect(zh?.replace(OPAQUE, ''), found.code).not.toMatch(/[A-Za-z]{3,}|[{}[\]"]|[,;:] /)
  expect(zh).toMatch(/。$/)
  expect(en?.replace(OPAQUE, ''), found.code).not.toMatch(/[a-z][A-Z]|[{}[\]"]|[\u4e00-\u9fff，、；：]/)
  for (const text of [zh, en]) expect(text, found.code).not.toMatch(/undefined|NaN|\{\}/)
}

const broken: AssignmentInput = {
  villages: [
    { code: '630121100201', grounds: ['governance'] },
    { code: '630121100201', grounds: ['integrity'] },
  ],
  leaders: [],
  units: [],
  cadres: [{ ref: 'c0', unit: 'u9', fullMember: true, worksInField: true }],
  conflicts: [{ village: '630121100209', ref: 'l9' }],
}

describe('explain', () => {
  it('tells every finding of an assignment in both languages [D21]', () => {
    const told = new Set<string>()
    const tell = (found: Finding): void => {
      isTold(found)
      told.add(found.code)
    }
    fc.assert(
      fc.property(crowded, (input) => {
        for (const found of findingsOf(input)) tell(found)
      }),
      { numRuns: 300, seed: 1 },
    )
    for (const found of findingsOf(broken)) tell(found)
    expect([...told].sort()).toEqual(Object.keys(assignmentFindings).sort())
  })

  it('tells who takes a village, and what would have to change for one left out [D21]', () => {
    const { proposal } = proposed({
      villages: [
        { code: '630121100201', grounds: ['governance'] },
        { code: '630121100202', grounds: ['governance'] },
        { code: '630121100203', grounds: ['integrity'] },
      ],
      leaders: [{ ref: 'l0', county: '630121', capacity: 1 }],
      units: [
        { ref: 'u0', county: '630121', field: 'political-legal', capacity: 1 },
        { ref: 'u1', county: '630121', field: 'political-legal', capacity: 1 },
      ],
      cadres: [{ ref: 'c0', unit: 'u0', fullMember: true, worksInField: true }],
      existing: [{ village: '630121100201', leader: 'l0' }],
    })
    const chosen = proposal.placements.flatMap(({ because }) => because)
    const reasons = proposal.leftOut.flatMap((one) => one.reasons)
    expect(chosen.map((one) => explain(one, 'zh-CN', xining2024))).toMatchInlineSnapshot(`
      [
        "联点县级领导拟安排“l0”，沿用现有结对，共安排1个村，最多1个村。依据：五项机制（“四个一”整治力量）。约定：结对分派只是建议，由人决定。",
        "结对帮扶单位拟安排“u0”（政法单位），共安排1个村，最多1个村。依据：五项机制（“四个一”整治力量）。约定：结对分派只是建议，由人决定。",
        "驻村第一书记拟安排“c0”，来自“u0”。依据：五项机制（“四个一”整治力量）。约定：结对分派只是建议，由人决定。",
      ]
    `)
    expect(chosen.map((one) => explain(one, 'en', xining2024))).toMatchInlineSnapshot(`
      [
        "Met: the one proposed for the post fits (one linked county leader). Required: county 630121; found: l0, villages taken: 1, villages at most: 1, serves the village already: yes. Under M4.1, D21.",
        "Met: the one proposed for the post fits (one paired county agency). Required: county 630121, field among: political-legal units; found: u0, villages taken: 1, villages at most: 1, field: political-legal units, serves the village already: no. Under M4.1, D21.",
        "Met: the one proposed for the post fits (one resident first secretary). Required: unit u0, full member: yes, works in that field: yes; found: c0, unit u0, full member: yes, works in that field: yes, serves the village already: no. Under M4.1, D21.",
      ]
    `)
    expect(reasons.map((one) => explain(one, 'zh-CN', xining2024))).toMatchInlineSnapshot(`
      [
        "未满足：人选或单位尚有余量（1名县级领导班子成员联村）。要求：名额须增 1 个，范围：l0；实际：已安排 1 个村，最多 1 个村。依据：D21。",
        "未满足：人选或单位尚有余量（1名正式党员干部任驻村第一书记）。要求：以下之一：单位 u0，名额须增 1 个，人选须增 1 名；单位 u1，名额须增 0 个，人选须增 1 名；实际：已安排 1 个村，最多 2 个村，符合条件 1 名。依据：D21。",
        "未满足：人选或单位尚有余量（1名县级领导班子成员联村）。要求：名额须增 1 个，范围：l0；实际：已安排 1 个村，最多 1 个村。依据：D21。",
        "未满足：有符合条件的人选或单位（1个县级机关单位结对帮扶）。要求：县区 630121，领域限于：党委部门；实际：现有单位领域：政法单位。依据：M4.1（四个一、弱村、乱村、穷村）、D11、D21。",
      ]
    `)
    expect(reasons.map((one) => explain(one, 'en', xining2024))).toMatchInlineSnapshot(`
      [
        "Not met: one of those that fit has room (one linked county leader). Required: more room: 1, among: l0; found: villages taken: 1, villages at most: 1. Under D21.",
        "Not met: one of those that fit has room (one resident first secretary). Required: one of unit u0, more room: 1, more cadres: 1; unit u1, more room: 0, more cadres: 1; found: villages taken: 1, villages at most: 2, cadres that fit: 1. Under D21.",
        "Not met: one of those that fit has room (one linked county leader). Required: more room: 1, among: l0; found: villages taken: 1, villages at most: 1. Under D21.",
        "Not met: there is a leader, unit or cadre that fits the post (one paired county agency). Required: county 630121, field among: Party departments; found: the units there are work in: political-legal units. Under M4.1, D11, D21.",
      ]
    `)
  })

  it('tells where a sealed record was altered [D22, D25]', () => {
    const [first, second] = stored().entries
    if (first === undefined || second === undefined) throw new Error('the sample life has events')
    const elsewhere = sealRecord(openCase({ village: { ...sampleVillage, name: '别村' }, rulebook: xining2024 }))
    const tampered: readonly (readonly [record: unknown, head?: string])[] = [
      [{ ...stored(), hash: 'md5' }],
      [{ ...stored(), opening: elsewhere.opening }],
      [{ ...stored(), entries: [second] }],
      [{ ...stored(), entries: [first, { ...second, previous: first.previous }] }],
      [{ ...stored(), entries: [{ ...first, event: second.event }] }],
      [{ ...stored(), entries: [first] }, recordHead(sealedLife)],
    ]
    const reasons = tampered.flatMap(([record, head]) => {
      const verified = verifyRecord(record, head === undefined ? {} : { head })
      return verified.ok ? [] : verified.error.reasons
    })
    for (const found of reasons) isTold(found)
    expect([...new Set(reasons.map(({ code }) => code))].sort()).toEqual([
      'sealed-content',
      'sealed-head',
      'sealed-link',
      'sealed-opening',
      'sealed-position',
      'sealed-with',
    ])
  })
})
