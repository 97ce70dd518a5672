import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import { FOUR_ONES } from '../../src/rectification/four-ones.js'
import { alphabet } from '../../src/testing/alphabet.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { record, sampleLife, viewCase } from '../lifecycle/doors.js'
import { caseAfter, cast } from './form-of.js'

const letters = alphabet(xining2024, sampleVillage)

/** The events of which the choice in the form decides whether they are accepted. */
const DECIDED: readonly string[] = [
  'raise-signal',
  'determine-listing',
  'vacate-post',
  'complete-measure',
  'judge-problem',
  'raise-risk',
  'lower-control',
  'apply-limit',
  'migrate-rulebook',
]

// Beside the letters: every source, post, level and problem.
const { departments, sources } = xining2024.identification
const levels = xining2024.negative.levels.value.map(({ id }) => ({ level: id, why: '—' }))
const further: Readonly<Record<string, readonly unknown[]>> = {
  'raise-signal': [...departments.value, ...sources.value].map(({ id }) => ({ source: id, problemType: 'governance' })),
  'vacate-post': FOUR_ONES.map((post) => ({ post })),
  'complete-measure': ['m1', 'm2'].map((measure) => ({ measure })),
  'judge-problem': [
    { problem: 'p1', value: 3 },
    { problem: 'p2', met: true },
  ],
  'raise-risk': levels,
  'lower-control': levels.map(({ level }) => ({ level })),
}

describe('actions', () => {
  it('allows no action of which every choice would be refused, and blocks none of which one is accepted [D26]', () => {
    const seen = new Set<string>()
    sampleLife().forEach(({ date }, index) => {
      const theCase = caseAfter(index)
      const others = [cast.county, cast.village, cast.department('petitions')]
      for (const actor of [cast.township, others[index % 3] ?? cast.county]) {
        const view = viewCase(theCase, { actor, today: date, locale: 'en' })
        for (const { type, allowed } of view.actions) {
          if (!DECIDED.includes(type)) continue
          const payloads = [
            ...letters.flatMap((letter) => (letter.type === type ? [letter.payload(day(date))] : [])),
            ...(further[type] ?? []),
          ]
          const accepted = payloads.some((payload) => record(theCase, { type, id: 'fresh', date, actor, payload }).ok)
          expect([index, actor.role, type, allowed]).toEqual([index, actor.role, type, accepted])
          seen.add(`${type} ${allowed}`)
        }
      }
    })
    expect([...seen].filter((one) => one.endsWith('false'))).toEqual(
      expect.arrayContaining(['complete-measure false', 'judge-problem false', 'vacate-post false']),
    )
  })

  it('says by whom instead, with the code of its unit, and what a body may do [D14, D23, R3.3]', () => {
    const theCase = caseAfter(sampleLife().findIndex(({ type }) => type === 'judge-problem'))
    const judge = (actor: Actor) =>
      viewCase(theCase, { actor, today: '2024-06-28', locale: 'zh-CN' }).actions.find(
        ({ type }) => type === 'judge-problem',
      )
    const by = [
      { id: 'township-committee', label: '乡镇党委', unit: '999901001' },
      { id: 'county-organization-department', label: '县区委组织部', unit: '999901' },
    ]
    expect(judge(cast.township)).toMatchObject({ kind: 'next', mine: true, allowed: true, by, blocked: [] })
    const village = judge(cast.village)
    expect(village).toMatchObject({ mine: false, allowed: false, by })
    expect(village?.blocked.map(({ code }) => code)).toEqual(['exit-line-judge', 'exit-line-judge'])
    expect(village?.blocked.map(({ line }) => line).every((line) => !line.endsWith('。'))).toBe(true)
  })
})
