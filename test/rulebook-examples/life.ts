import { type Case, type CivilDate, type EventType, isCivilDate, type Poll, type Reason, type Village } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import { castOf } from 'baolei/testing'
import { type ExampleCity, readExampleCases, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { openCase, record } from '../lifecycle/doors.js'

/** A village that exists nowhere. */
const village: Village = { code: '999021001201', name: '示例村' }
const cast: ReturnType<typeof castOf> = castOf(village)

/** A day, who acts, what happens, with what. */
export type Line = readonly [
  day: string,
  by: Exclude<keyof typeof cast, 'department'>,
  type: EventType,
  payload: Readonly<Record<string, unknown>>,
]

/** How a life goes where the rulebooks differ. */
export interface Trouble {
  readonly kind?: string
  readonly negative: Readonly<Record<string, unknown>>
  readonly list: 'weak-lax' | 'key-prevention'
  readonly problemType: string
  readonly field: string
  readonly measure: string
  readonly departments: readonly string[]
  /** The lowest level, to which the control is lowered before acceptance. */
  readonly calm: string
}

const troubles: Readonly<Record<ExampleCity, Trouble>> = {
  yunze: {
    kind: 'farming',
    negative: { 'cases-filed': 3 },
    list: 'weak-lax',
    problemType: 'conduct',
    field: 'party',
    measure: 'body',
    departments: ['discipline-inspection'],
    calm: 'blue',
  },
  wanglan: {
    negative: { 'violent-incidents': 2 },
    list: 'weak-lax',
    problemType: 'order',
    field: 'law',
    measure: 'crackdown',
    departments: ['public-security', 'petitions'],
    calm: 'general',
  },
}

/** A date that exists. */
function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(text)
  return text
}

/** Yunze’s other list: group petitions are red for stability, which leads to key prevention. */
export const petitions: Trouble = {
  ...troubles.yunze,
  negative: { 'group-petitions': 4 },
  list: 'key-prevention',
  problemType: 'stability',
  field: 'law',
  measure: 'mediation',
  departments: ['political-legal', 'petitions'],
}

/** The life of a village under one of the example rulebooks, up to rectifying. */
export function listedLife(city: ExampleCity, trouble: Trouble = troubles[city]): readonly Line[] {
  const { negative, list, problemType, field } = trouble
  const { kind, departments, measure } = trouble
  const { common } = readExampleCases(city)
  const { id, version } = readExampleRulebook(city)
  return [
    [
      '2025-06-01',
      'township',
      'record-screening',
      { ...(kind === undefined ? {} : { kind }), answers: { ...common.negative, ...negative } },
    ],
    ['2025-06-02', 'township', 'propose-listing', { channel: 'yearly' }],
    ['2025-06-10', 'county', 'determine-listing', { list, rulebook: { id, version } }],
    ['2025-06-12', 'county', 'assign-post', { post: 'linked-county-leader', ref: 'leader-1' }],
    ['2025-06-12', 'county', 'assign-post', { post: 'paired-unit', ref: 'unit-1', field }],
    [
      '2025-06-12',
      'county',
      'assign-post',
      { post: 'first-secretary', ref: 'cadre-1', unit: 'unit-1', fullMember: true, worksInField: true },
    ],
    ['2025-06-13', 'township', 'assign-post', { post: 'township-leader', ref: 'leader-2' }],
    ['2025-06-14', 'township', 'form-task-force', { departments, head: 'leader-3', leader: 'secretary-1' }],
    [
      '2025-06-18',
      'township',
      'submit-plan',
      {
        problems: [
          {
            id: 'p1',
            problemType,
            text: '突出问题',
            exitLine: { kind: 'qualitative', standard: '已解决', judge: 'county-organization-department' },
            responsible: departments[0] ?? '',
          },
        ],
        measures: [{ id: 'm1', problem: 'p1', kind: measure, text: '措施' }],
        consulted: departments,
        lowered: [],
      },
    ],
    ['2025-06-25', 'standingCommittee', 'approve-plan', {}],
  ]
}

/** What comes between the plan and the congress. */
export function rectifiedLife(city: ExampleCity): readonly Line[] {
  const { kind, calm } = troubles[city]
  const { common } = readExampleCases(city)
  return [
    ['2025-08-10', 'township', 'complete-measure', { measure: 'm1' }],
    ['2025-08-20', 'county', 'judge-problem', { problem: 'p1', met: true }],
    [
      '2025-09-01',
      'township',
      'record-screening',
      { ...(kind === undefined ? {} : { kind }), answers: common.negative },
    ],
    ['2025-09-02', 'county', 'lower-control', { level: calm }],
    ['2025-09-05', 'village', 'evaluate-self', { measures: ['m1'], problems: ['p1'] }],
  ]
}

/** Readings of a village without a fault, for an exit or a look-back. */
export function soundReadings(city: ExampleCity, on: string): readonly Line[] {
  const { kind } = troubles[city]
  const { common } = readExampleCases(city)
  const own = kind === undefined ? {} : { kind }
  return [
    [on, 'township', 'record-screening', { ...own, answers: common.negative }],
    [on, 'township', 'record-fortress', { ...own, answers: common.fortress }],
  ]
}

/** What comes of some events: the case, and why the last one was refused. */
export interface Played {
  readonly case: Case
  readonly refused: readonly Reason[]
}

const since = day('2015-01-01')
const nothingBefore = { since, entries: [], rounds: { since, held: [] } }

/** Plays lines under a rulebook; all but the last must be accepted. Nothing happened before the first. */
export function play(rulebook: Rulebook, lines: readonly Line[]): Played {
  const start = openCase({ village, rulebook, earlier: nothingBefore })
  return lines.reduce<Played>(
    (before, [date, by, type, payload], index) => {
      if (before.refused.length > 0)
        throw new Error(`${lines[index - 1]?.[2]}: ${JSON.stringify(before.refused, null, 1)}`)
      const step = record(before.case, { id: `e${index + 1}`, date, type, actor: cast[by], payload }, [rulebook])
      return step.ok ? { case: step.value, refused: [] } : { case: before.case, refused: step.error.reasons }
    },
    { case: start, refused: [] },
  )
}

/** A poll whose answers came back through channels, each returned as it was issued. */
export function pollOf(
  channels: Readonly<Record<string, Readonly<Record<string, number>>>>,
  counted: Omit<Poll, 'channels'> = {},
  further: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): Poll {
  return {
    channels: Object.fromEntries(
      Object.entries(channels).map(([id, answers]) => {
        const returned = Object.values(answers).reduce((sum, count) => sum + count, 0)
        return [
          id,
          { issued: returned, returned, invalid: 0, answers, ...(Object.keys(further).length > 0 ? { further } : {}) },
        ]
      }),
    ),
    ...counted,
  }
}
