import { decisiveTotals, outcomeOf, type Scores, sheetOf, totalOf } from '../acceptance/sheet.js'
import { addTo, daysBetween } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import type { EventType, LifecycleEvent, Payloads } from '../lifecycle/event-rules.js'
import {
  acceptanceLevels,
  type ReviewLevel,
  reviewTerms,
  type Sheet,
  type SheetOutcome,
} from '../rulebook/acceptance.js'
import type { Answer } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Term } from '../rulebook/term.js'
import { extremeAnswers } from './answers.js'
import { type Cast, castOf } from './cast.js'

/**
 * An invented village; no real village has its code.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { sampleVillage } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * openCase({ village: sampleVillage, rulebook: xining2024 }).ok // true
 * ```
 */
export const sampleVillage: Village = { code: '999901001201', name: '示例村' }

type ActorName = Exclude<keyof Cast, 'department'>

/** One event of a life: a day, an actor, a type and a payload. */
type Line = {
  readonly [T in EventType]: readonly [
    day: string,
    by: ActorName | `department:${string}`,
    type: T,
    payload: Payloads[T],
  ]
}[EventType]

function poll(present: number, satisfied: number, dissatisfied: number): Payloads['record-survey']['survey'] {
  const returned = satisfied + dissatisfied
  return {
    channels: { online: { issued: returned + 5, returned, invalid: 0, answers: { satisfied, dissatisfied } } },
    peoplePresent: present,
  }
}

/**
 * The plan of the sample life: two problems, one with a quantitative exit line, one with a qualitative one, and a
 * measure for each (D12).
 *
 * @example
 * ```ts
 * import { samplePlan } from 'baolei/testing'
 *
 * samplePlan.problems.map(({ exitLine }) => exitLine.kind) // ['quantitative', 'qualitative']
 * ```
 */
export const samplePlan: Payloads['submit-plan'] = {
  problems: [
    {
      id: 'p1',
      problemType: 'governance',
      text: '邻里矛盾纠纷多发',
      exitLine: {
        kind: 'quantitative',
        metric: '季度纠纷起数',
        unit: '起',
        baseline: 25,
        threshold: { op: 'at-most', value: 5 },
      },
      responsible: 'political-legal',
    },
    {
      id: 'p2',
      problemType: 'governance',
      text: '移风易俗推进滞后',
      exitLine: { kind: 'qualitative', standard: '红白理事会正常运转', judge: 'county-organization-department' },
      responsible: 'civil-affairs',
    },
  ],
  measures: [
    { id: 'm1', problem: 'p1', kind: 'talent-support', text: '派驻调解力量' },
    { id: 'm2', problem: 'p2', kind: 'education-training', text: '村规民约宣讲' },
  ],
  consulted: ['political-legal', 'civil-affairs'],
  lowered: [],
}

/**
 * Negative answers of a village with frequent disputes and lagging customs, and no other hit: a high risk in
 * governance.
 */
export function troubledAnswers(rulebook: Rulebook, date: CivilDate): Readonly<Record<string, Answer>> {
  return { ...quarrelingAnswers(rulebook, date), 'customs-lagging': 'lagging' }
}

/** Negative answers of a village with 25 disputes, in 300 households where the rulebook asks for a share; no other hit. */
export function quarrelingAnswers(
  { negative: { items } }: Rulebook,
  date: CivilDate,
): Readonly<Record<string, Answer>> {
  const asShare = items.some(({ id, measure }) => id === 'disputes-frequent' && measure.kind === 'ratio')
  return { ...extremeAnswers(items, date, 'fewest'), 'disputes-frequent': asShare ? { part: 25, whole: 300 } : 25 }
}

/** Scores that add up to a total; each criterion gets its maximum before the next gets any. */
export function scoresOf({ criteria }: Sheet, total: number): Scores {
  let left = total
  return Object.fromEntries(
    criteria.map(({ id, most }) => {
      const score = Math.min(most, left)
      left -= score
      return [id, score]
    }),
  )
}

/**
 * The totals that give an outcome, among the lowest, the highest and those on both sides of each threshold of a sheet.
 */
export function totalsFor(sheet: Sheet, outcome: SheetOutcome['outcome']): readonly number[] {
  const { min, max } = totalOf(sheet, {})
  return decisiveTotals(sheet, min, max).filter((total) => outcomeOf(sheet, total)?.outcome === outcome)
}

/** The best scores that give an outcome, for a level with a mark sheet. */
function scored(
  { acceptance }: Rulebook,
  level: ReviewLevel,
  outcome: SheetOutcome['outcome'],
): { readonly scores?: Scores } {
  const sheet = sheetOf(acceptance, level)
  const total = sheet === undefined ? undefined : totalsFor(sheet, outcome).slice(-1)[0]
  return sheet === undefined || total === undefined ? {} : { scores: scoresOf(sheet, total) }
}

/**
 * The lines in which the county makes the village consolidate, for a gap or for a total between passing and failing,
 * and by how many days they put off the rest.
 */
function consolidation(rulebook: Rulebook): { readonly lines: readonly Line[]; readonly days: number } {
  const sheet = sheetOf(rulebook.acceptance, 'county')
  if (sheet === undefined)
    return {
      lines: [
        ['2024-07-25', 'county', 'find-gap', { gaps: [{ id: 'g1', text: '调解台账不全' }] }],
        ['2024-08-08', 'county', 'review-again', { closed: ['g1'] }],
      ],
      days: 0,
    }
  const { scores } = scored(rulebook, 'county', 'consolidate')
  if (scores === undefined) return { lines: [], days: 0 }
  const outcome = outcomeOf(sheet, totalOf(sheet, scores).min)
  const from = '2024-07-25' as CivilDate
  const until = outcome?.outcome === 'consolidate' ? addTo(from, outcome.within) : from
  // The rest is put off until the county may review again.
  const days = Math.max(0, daysBetween('2024-08-08' as CivilDate, until))
  return {
    lines: [
      [from, 'county', 'consolidate-by-county', { scores, why: '调解台账不全' }],
      [addTo('2024-08-08' as CivilDate, { days }), 'county', 'review-again', { closed: [] }],
    ],
    days,
  }
}

function lines(rulebook: Rulebook): readonly Line[] {
  const levels = acceptanceLevels(rulebook.acceptance)
  const good = (terms: readonly Term[]) => Object.fromEntries(terms.map(({ id }) => [id, true]))
  const has = (level: ReviewLevel, own: readonly Line[]): readonly Line[] => (levels.includes(level) ? own : [])
  const consolidated = consolidation(rulebook)
  const later = (day: string): string => addTo(day as CivilDate, { days: consolidated.days })
  const exitedIn = Number(later('2024-09-05').slice(0, 4))
  const lookBacks = Array.from({ length: rulebook.lookBack.years?.value ?? 1 }, (_, index) => exitedIn + 1 + index)

  const clean = (day: string) => ({ answers: extremeAnswers(rulebook.negative.items, day as CivilDate, 'fewest') })
  const strong = (day: string) => ({ answers: extremeAnswers(rulebook.fortress.items, day as CivilDate, 'most') })
  return [
    ['2024-02-20', 'department:petitions', 'raise-signal', { source: 'petitions', problemType: 'governance' }],
    ['2024-03-01', 'township', 'record-screening', { answers: troubledAnswers(rulebook, '2024-03-01' as CivilDate) }],
    ['2024-03-02', 'township', 'propose-listing', { channel: 'in-year' }],
    [
      '2024-03-10',
      'county',
      'determine-listing',
      { list: 'weak-lax', rulebook: { id: rulebook.id, version: rulebook.version } },
    ],
    ['2024-03-12', 'county', 'assign-post', { post: 'linked-county-leader', ref: 'leader-1' }],
    ['2024-03-12', 'county', 'assign-post', { post: 'paired-unit', ref: 'unit-1', field: 'political-legal' }],
    [
      '2024-03-12',
      'county',
      'assign-post',
      { post: 'first-secretary', ref: 'cadre-1', unit: 'unit-1', fullMember: true, worksInField: true },
    ],
    ['2024-03-13', 'township', 'assign-post', { post: 'township-leader', ref: 'leader-2' }],
    [
      '2024-03-14',
      'township',
      'form-task-force',
      {
        departments: ['publicity', 'civil-affairs', 'political-legal', 'public-security', 'justice', 'petitions'],
        head: 'leader-3',
        leader: 'secretary-1',
      },
    ],
    ['2024-03-18', 'township', 'submit-plan', samplePlan],
    ['2024-03-25', 'standingCommittee', 'approve-plan', {}],
    ['2024-05-10', 'township', 'complete-measure', { measure: 'm1' }],
    ['2024-05-20', 'township', 'complete-measure', { measure: 'm2' }],
    ['2024-06-28', 'township', 'judge-problem', { problem: 'p1', value: 3 }],
    ['2024-06-30', 'county', 'judge-problem', { problem: 'p2', met: true }],
    ['2024-07-01', 'township', 'record-screening', clean('2024-07-01')],
    ['2024-07-02', 'county', 'lower-control', { level: 'low' }],
    ['2024-07-05', 'village', 'evaluate-self', { measures: ['m1', 'm2'], problems: ['p1', 'p2'] }],
    ['2024-07-08', 'village', 'hold-congress', { secretaryReported: true, ballot: poll(100, 50, 10) }],
    ['2024-07-09', 'village', 'apply-to-township', {}],
    ...has('township', [
      [
        '2024-07-16',
        'township',
        'pass-first-check',
        { criteria: good(reviewTerms(rulebook.acceptance, 'township')), ...scored(rulebook, 'township', 'pass') },
      ],
      ['2024-07-18', 'township', 'apply-to-county', { meeting: { approved: true, on: '2024-07-17' as CivilDate } }],
    ]),
    ...consolidated.lines,
    [
      later('2024-08-10'),
      'county',
      'accept-by-county',
      { methods: good(rulebook.acceptance.countyMethods.value), ...scored(rulebook, 'county', 'pass') },
    ],
    [later('2024-08-12'), 'county', 'draw-up-summary', { summary: true, ledger: true }],
    ...has('city', [
      [
        later('2024-08-30'),
        'city',
        'pass-by-city',
        { methods: good(reviewTerms(rulebook.acceptance, 'city')), ...scored(rulebook, 'city', 'pass') },
      ],
    ]),
    [later('2024-09-01'), 'township', 'record-fortress', strong(later('2024-09-01'))],
    [later('2024-09-02'), 'county', 'record-survey', { survey: poll(100, 80, 20) }],
    [later('2024-09-05'), 'county', 'exit-list', {}],
    ...lookBacks.flatMap((year): readonly Line[] => [
      [`${year}-03-01`, 'township', 'record-fortress', strong(`${year}-03-01`)],
      [`${year}-03-01`, 'township', 'record-screening', clean(`${year}-03-01`)],
      [`${year}-03-15`, 'township', 'look-back-steady', {}],
    ]),
  ]
}

/**
 * The whole life of one invented village, event by event: a signal, a listing, the four ones, a plan, the five steps
 * with one gap, the exit and a steady look-back. It follows the levels, the mark sheets and the years of look-back of
 * the rulebook. Under the default rulebook every event is accepted, so a rule author sees at once which events a change
 * of the rules refuses.
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { sampleLife, sampleVillage } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opening = { village: sampleVillage, rulebook: xining2024 }
 * const lived = replay(opening, sampleLife(xining2024), { rulebooks: [xining2024] })
 * lived.ok && lived.value.state.at // 'unlisted'
 * ```
 */
export function sampleLife(rulebook: Rulebook, village: Village = sampleVillage): readonly LifecycleEvent[] {
  const cast = castOf(village)
  return lines(rulebook).map(([day, by, type, payload], index) => {
    const actor = by.startsWith('department:') ? cast.department(by.slice(11)) : cast[by as ActorName]
    return { type, id: `e${index + 1}`, date: day as CivilDate, actor, payload } as LifecycleEvent
  })
}
