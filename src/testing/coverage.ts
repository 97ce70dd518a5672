import { type Label, type Locale, label, localeOf } from '../core/label.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Evidence, meetEvidence } from './coverage-met.js'
import { COVERAGE_GROUPS, type CoverageGroup, type CoveragePart, partsOf } from './coverage-parts.js'

/** A part of a rulebook, and whether any case has met it. */
export interface CoveredPart extends CoveragePart {
  readonly met: boolean
}

/** What some cases have met of a rulebook, and what they have not. */
export interface Coverage {
  readonly rulebook: RulebookRef
  readonly parts: readonly CoveredPart[]
  /** How many parts were met. */
  readonly met: number
  /** How many can be met. */
  readonly of: number
  /** Of a hundred parts that can be met, how many were; rounded down, so that 100 is all of them. */
  readonly percent: number
  /** The places of the evidence that could not be read, for want of a rulebook or of a sound reading. */
  readonly unread: readonly number[]
}

/**
 * What cases have met of a rulebook: its items and their bands, grades, vetoes, cells of the listing table, outcomes of
 * polls and mark sheets, limits that passed, duties that were owed, transitions, and reasons of refusals. What no case
 * can meet says why (`unreachable`) and does not count.
 *
 * @example
 * ```ts
 * import { coverage, sampleLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const life = sampleLife(xining2024)
 * const met = coverage(xining2024, life.ok ? [{ case: life.value }] : [])
 * met.parts.filter(({ group, met }) => group === 'grade' && met).map(({ id }) => id) // ['strong']
 * met.parts.find(({ id }) => id === 'sheet-group')?.unreachable?.en // 'no mark sheet has a group with a minimum'
 * ```
 */
export function coverage(rulebook: Rulebook, evidence: readonly Evidence[]): Coverage {
  const found = new Set<string>()
  const unread = evidence.flatMap((one, place) =>
    meetEvidence(one, rulebook, (group, id) => found.add(`${group} ${id}`)) ? [] : [place],
  )
  const parts = partsOf(rulebook).map((one) => ({ ...one, met: found.has(`${one.group} ${one.id}`) }))
  const met = parts.filter((one) => one.met).length
  const of = parts.filter((one) => one.met || one.unreachable === undefined).length
  const percent = Math.floor((100 * met) / Math.max(1, of))
  return { rulebook: { id: rulebook.id, version: rulebook.version }, parts, met, of, percent, unread }
}

/**
 * The names of the {@link COVERAGE_GROUPS}.
 *
 * @example
 * ```ts
 * import { coverageLabels } from 'baolei/testing'
 *
 * coverageLabels.listing['zh-CN'] // '列入名单的对应关系'
 * ```
 */
export const coverageLabels: Readonly<Record<CoverageGroup, Label>> = {
  item: label('清单项目', 'items'),
  band: label('计分档', 'bands'),
  grade: label('等次', 'grades'),
  veto: label('等次上限和直接提级情形', 'vetoes'),
  listing: label('列入名单的对应关系', 'cells of the listing table'),
  poll: label('测评结果', 'outcomes of polls'),
  sheet: label('评分表结果', 'outcomes of mark sheets'),
  limit: label('时限', 'time limits'),
  duty: label('职责', 'duties'),
  transition: label('环节流转', 'transitions'),
  refusal: label('退回理由', 'reasons of refusals'),
}

/**
 * Coverage in words: a line for each group with how much of it was met, and under it what was not: bands by their
 * item, transitions by their state.
 *
 * @example
 * ```ts
 * import { coverage, describeCoverage } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * describeCoverage(coverage(xining2024, []), 'en')[0] // 'items: 0 / 70'
 * ```
 */
export function describeCoverage({ parts }: Coverage, locale: string): readonly string[] {
  const to: Locale = localeOf(locale)
  const [colon, comma] = to === 'en' ? [': ', '; '] : ['：', '；']
  return COVERAGE_GROUPS.flatMap((group) => {
    const own = parts.filter((one) => one.group === group && (one.met || one.unreachable === undefined))
    if (own.length === 0) return []
    const missed = own.filter(({ met }) => !met)
    const [alone, inside] = [missed.filter(({ of }) => of === undefined), missed.filter(({ of }) => of !== undefined)]
    const wholes = [...new Set(inside.map(({ of }) => of?.[to]))]
    const told = (some: readonly CoveredPart[]): string => some.map(({ label: name }) => name[to]).join(comma)
    return [
      `${coverageLabels[group][to]}${colon}${own.length - missed.length} / ${own.length}`,
      ...alone.map((one) => `  ${one.label[to]} [${one.id}]`),
      ...wholes.map((of) => `  ${of}${colon}${told(inside.filter((one) => one.of?.[to] === of))}`),
    ]
  })
}
