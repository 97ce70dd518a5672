/**
 * Rulebooks that differ from Xining’s in how the procedure goes: levels, mark sheets, time limits, years of look-back.
 */
import fc from 'fast-check'
import type { Citation } from '../../src/core/citation.js'
import {
  type AcceptanceLevel,
  acceptanceLevels,
  type PreventionNeed,
  type ReviewLevel,
  type Sheet,
} from '../../src/rulebook/acceptance.js'
import type { StageLimit } from '../../src/rulebook/limit.js'
import type { Provenance, Sourced } from '../../src/rulebook/provenance.js'
import type { SendsBack } from '../../src/rulebook/recording.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const cites: readonly Citation[] = ['D14']
const from: Provenance = { kind: 'clause', cites }
const sourced = <T>(value: T): Sourced<T> => ({ value, from })
const label = (text: string) => ({ 'zh-CN': `示例${text}`, en: `sample ${text}` })

/** 60 and 40 points: 80 and more pass, 60 and more consolidate for 30 days, the rest fails. */
export const sheet = (level: ReviewLevel): Sheet => ({
  level,
  criteria: [
    { id: `${level}-work`, label: label('工作'), most: 6_000 },
    { id: `${level}-effect`, label: label('成效'), most: 4_000 },
  ],
  outcomes: [
    { outcome: 'pass', when: { op: 'at-least', value: 8_000 } },
    { outcome: 'consolidate', when: { op: 'at-least', value: 6_000 }, within: { days: 30 } },
    { outcome: 'fail' },
  ],
})

export const scores = (level: ReviewLevel, work: number, effect: number): Readonly<Record<string, number>> => ({
  [`${level}-work`]: work,
  [`${level}-effect`]: effect,
})

const limit = (id: string, stage: StageLimit['stage'], then: StageLimit['then']): StageLimit => ({
  id,
  label: label('期限'),
  stage,
  within: { months: 3 },
  then,
})

/** A way back from every step that has no other limit. */
const waysBack: readonly StageLimit[] = (
  [
    'selfCheck',
    'townshipAssessment',
    'firstChecked',
    'consolidating',
    'countyAccepted',
    'cityReview',
    'passed',
  ] as const
).map((step) => limit(`back-${step}`, `acceptance.${step}`, { moveTo: 'rectifying' }))

/** One limit for each thing that can follow, and one of the whole episode. */
export const limits: readonly StageLimit[] = [
  limit('identify', 'identifying', { owedBy: 'county-standing-committee' }),
  limit('prepare', 'preparing', { list: 'weak-lax' }),
  limit('rectify', 'rectifying', { riskAtLeast: 'high' }),
  limit('ballot', 'acceptance.balloted', { moveTo: 'rectifying' }),
  limit('accept', 'acceptance.countyAcceptance', { riskAtLeast: 'high' }),
  { ...limit('episode', 'episode', { list: 'weak-lax' }), within: { years: 1 } },
  ...waysBack,
]

/** What a variant has. */
export interface Variation {
  readonly levels: readonly AcceptanceLevel[]
  readonly sheets: readonly ReviewLevel[]
  readonly limits: readonly StageLimit[]
  readonly years: number
  readonly sendsBack?: readonly SendsBack[]
  readonly needs?: readonly PreventionNeed[]
}

const STAGES_OF: readonly (readonly [AcceptanceLevel, StageLimit['stage']])[] = [
  ['township', 'acceptance.townshipAssessment'],
  ['township', 'acceptance.firstChecked'],
  ['city', 'acceptance.cityReview'],
]

/** Xining’s rulebook with another procedure; what belongs to a level that it leaves out goes with it. */
export function variant({ levels, sheets, limits: some, years, sendsBack, needs }: Variation): Rulebook {
  const own = sheets.filter((level) => levels.includes(level)).map(sheet)
  const levelsGone = STAGES_OF.filter(([level]) => !levels.includes(level)).map(([, stage]) => stage)
  const kept = some.filter(({ stage }) => !levelsGone.includes(stage))
  return {
    ...xining2024,
    acceptance: {
      ...xining2024.acceptance,
      levels: sourced(levels),
      ...(own.length === 0 ? {} : { sheets: sourced(own) }),
    },
    lookBack: { ...xining2024.lookBack, years: sourced(years) },
    ...(sendsBack === undefined ? {} : { recording: { sendsBack: sourced(sendsBack) } }),
    ...(needs === undefined ? {} : { exit: { ...xining2024.exit, preventionNeeds: sourced(needs) } }),
    ...(kept.length === 0 ? {} : { limits: sourced(kept) }),
  }
}

const ALL = acceptanceLevels({ ...xining2024.acceptance })

/**
 * Every level with a mark sheet, every kind of limit, two years of look-back; signals and vacant posts send a case back,
 * a raised risk does not.
 */
export const scored: Rulebook = variant({
  levels: ALL,
  sheets: ['township', 'county', 'city'],
  limits,
  years: 2,
  sendsBack: ['find-problem', 'raise-signal', 'vacate-post'],
})

/** A village may leave key prevention with nothing done; and village and county alone, as in a county directly under the province whose townships do not assess. */
export const short: Rulebook = variant({ levels: ['village', 'county'], sheets: [], limits: [], years: 1, needs: [] })

/** The levels that a rulebook can have. */
const LEVELS: readonly (readonly AcceptanceLevel[])[] = [
  ALL,
  ['village', 'county', 'city'],
  ['village', 'township', 'county'],
  ['village', 'county'],
]

/** Any levels, any sheets, any limits, one to three years. */
export const arbitraryVariant: fc.Arbitrary<Rulebook> = fc
  .record({
    levels: fc.constantFrom(...LEVELS),
    sheets: fc.subarray(['township', 'county', 'city'] as ReviewLevel[]),
    limits: fc.subarray([...limits]),
    years: fc.integer({ min: 1, max: 3 }),
  })
  .map(variant)
