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

const crowded = instances({ counties: ['999921'], townships: true, conflicts: 8 })

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
    { code: '999921100201', grounds: ['governance'] },
    { code: '999921100201', grounds: ['integrity'] },
  ],
  leaders: [],
  units: [],
  cadres: [{ ref: 'c0', unit: 'u9', fullMember: true, worksInField: true }],
  conflicts: [{ village: '999921100209', ref: 'l9' }],
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
        "Proposed as linked county leader: “l0”, who serves the village already, in charge of 1 of at most 1 village. Basis: five mechanisms (the four ones). Decision: Assignment is a proposal; a person decides.",
        "Proposed as paired unit: “u0” (political-legal units), in charge of 1 of at most 1 village. Basis: five mechanisms (the four ones). Decision: Assignment is a proposal; a person decides.",
        "Proposed as resident first secretary: “c0”, from “u0”. Basis: five mechanisms (the four ones). Decision: Assignment is a proposal; a person decides.",
      ]
    `)
    expect(reasons.map((one) => explain(one, 'zh-CN', xining2024))).toMatchInlineSnapshot(`
      [
        "联点县级领导名额已满：已安排1个村，最多1个村；可由“l0”再承担1个村解决。约定：结对分派只是建议，由人决定。",
        "驻村第一书记名额已满：已安排1个村，最多2个村；可由“u0”增加名额1个并增派人选1名或“u1”增派人选1名解决。约定：结对分派只是建议，由人决定。",
        "联点县级领导名额已满：已安排1个村，最多1个村；可由“l0”再承担1个村解决。约定：结对分派只是建议，由人决定。",
        "结对帮扶单位暂缺人选：县区内还缺党委部门领域的单位，现有政法单位。依据：五项机制（“四个一”整治力量）。约定：批准方案之前“四个一”要配齐、领域要对口；结对分派只是建议，由人决定。",
      ]
    `)
    expect(reasons.map((one) => explain(one, 'en', xining2024))).toMatchInlineSnapshot(`
      [
        "No capacity left for linked county leader: 1 of at most 1 village assigned; “l0” would have to take 1 more village. Decision: Assignment is a proposal; a person decides.",
        "No capacity left for resident first secretary: 1 of at most 2 villages assigned; any one of these would solve it: “u0”: 1 more village and 1 more cadre, “u1”: 1 more cadre. Decision: Assignment is a proposal; a person decides.",
        "No capacity left for linked county leader: 1 of at most 1 village assigned; “l0” would have to take 1 more village. Decision: Assignment is a proposal; a person decides.",
        "No candidate yet for paired unit: the county offers no Party departments, only political-legal units. Basis: five mechanisms (the four ones). Decision: Four ones complete and matching before a plan is approved; Assignment is a proposal; a person decides.",
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
