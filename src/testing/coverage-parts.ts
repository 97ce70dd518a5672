import { acceptanceFindings } from '../acceptance/findings.js'
import { rankOfDeduction, riskScale } from '../assessment/risk.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import type { FindingKind } from '../core/finding.js'
import { type Label, label } from '../core/label.js'
import { identificationFindings, listingFindings } from '../identification/findings.js'
import { type Transition, transitions, transitionsFrom } from '../lifecycle/chart.js'
import { lifecycleFindings } from '../lifecycle/findings.js'
import { stateMeanings } from '../lifecycle/states.js'
import { kindsIn, totalOf } from '../lint/ground.js'
import { possibleFigures } from '../lint/obtainable.js'
import { rectificationFindings } from '../rectification/findings.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, passes } from '../rulebook/measure.js'
import type { PollRules } from '../rulebook/poll.js'
import type { PollBand, PollPlace } from '../rulebook/poll-consequence.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { representativeAnswers, sampleAnswers } from '../rulebook/sample-answers.js'
import { mostPoints, pointsOf } from '../rulebook/scoring.js'
import { conditionText, testText, thresholdText } from '../view/condition-text.js'
import { type RefusalCode, refusalLabels } from '../view/refusal-labels.js'
import { termLabel } from '../view/terms.js'
import { eventLabels, reasonKindLabels, sheetOutcomeLabels } from '../view/words.js'
import { codeIsOut, transitionIsOut } from './unreachable.js'

/**
 * The parts of a rulebook that cases can meet, in the order of a report.
 *
 * @example
 * ```ts
 * import { COVERAGE_GROUPS } from 'baolei/testing'
 *
 * COVERAGE_GROUPS[0] // 'item'
 * ```
 */
export const COVERAGE_GROUPS = [
  'item',
  'band',
  'grade',
  'veto',
  'listing',
  'poll',
  'sheet',
  'limit',
  'duty',
  'transition',
  'refusal',
] as const
/** One of {@link COVERAGE_GROUPS}. */
export type CoverageGroup = (typeof COVERAGE_GROUPS)[number]

/** One thing that cases can meet: an item, a band, a transition. */
export interface CoveragePart {
  readonly group: CoverageGroup
  /** Differs within the group. */
  readonly id: string
  readonly label: Label
  /** What it is a part of: the item of a band, the poll of an outcome, the state of a transition. */
  readonly of?: Label
  readonly cites: readonly Citation[]
  /** Why no case can meet it under this rulebook; it does not count then. */
  readonly unreachable?: Label
}

const both = (tell: (locale: 'zh-CN' | 'en') => string): Label => label(tell('zh-CN'), tell('en'))

function part(
  group: CoverageGroup,
  id: string,
  name: Label,
  cites: readonly Citation[],
  { of, unreachable }: { readonly of?: Label; readonly unreachable?: Label | undefined } = {},
): CoveragePart {
  const why = unreachable === undefined ? {} : { unreachable }
  return { group, id, label: name, ...(of === undefined ? {} : { of }), cites, ...why }
}

/** Which way of an item's scoring an answer takes: the number of its band from 1 on, or how much of the points it gives. */
export function bandOf({ scoring }: Item, answer: Answer, on: CivilDate): string {
  if ('bands' in scoring) {
    const place = scoring.bands.findIndex(({ when }) => passes(when, answer, on))
    return place < 0 ? 'none' : String(place + 1)
  }
  const points = pointsOf(scoring, answer, on)
  return points === 0 ? 'none' : points === mostPoints(scoring) ? 'all' : 'some'
}

const OTHERWISE = label('其余', 'otherwise')
const NO_BAND = label('都不符合', 'no band holds')
const POINTS: Readonly<Record<string, Label>> = {
  none: label('零分', 'no points'),
  some: label('部分分值', 'some of the points'),
  all: label('全部分值', 'all the points'),
}
const NO_ANSWER = label('没有填报值落入此档', 'no answer falls there')

function bandsOf(item: Item, on: CivilDate): readonly CoveragePart[] {
  const { scoring, measure } = item
  const tests = 'bands' in scoring ? scoring.bands.map(({ when }) => when) : []
  const answers = [...sampleAnswers(measure, tests, on), ...representativeAnswers(item, on)]
  const taken = new Set(answers.map((answer) => bandOf(item, answer, on)))
  const own = (id: string, name: Label, unreachable?: Label): CoveragePart =>
    part('band', `${item.id}/${id}`, name, item.from.cites, { of: item.label, unreachable })
  if (!('bands' in scoring))
    return ['none', 'some', 'all'].flatMap((id) => (taken.has(id) ? [own(id, POINTS[id] ?? NO_BAND)] : []))
  const bands = scoring.bands.map(({ when }, place) => {
    const id = String(place + 1)
    return own(
      id,
      both((locale) => testText(when, measure, locale)),
      taken.has(id) ? undefined : NO_ANSWER,
    )
  })
  return taken.has('none') ? [...bands, own('none', NO_BAND)] : bands
}

/** The risk levels that a problem type can be at: by deductions, by an item or by a veto. */
function levelsOf(rulebook: Rulebook, problemType: string): ReadonlySet<string> {
  const { items, vetoes, levels } = rulebook.negative
  const own = [...items, ...vetoes].filter((one) => one.problemType === problemType)
  const named = own.flatMap((one) => ('risk' in one && one.risk) || ('riskAtLeast' in one && one.riskAtLeast) || [])
  const tests = levels.value.flatMap(({ when }) => when ?? [])
  const scale = riskScale(rulebook)
  const byPoints = kindsIn(rulebook, 'negative').flatMap((kind) => {
    const total = totalOf(rulebook, 'negative', problemType, kind)
    return total === undefined ? [] : possibleFigures(total.sums, tests, total.of)
  })
  return new Set([...named, ...byPoints.map((points) => scale[rankOfDeduction(rulebook, points)] ?? 'none')])
}

const NO_WAY = label('该问题类型没有情形达到这一等级', 'nothing brings this problem type to this level')

function listingParts(rulebook: Rulebook): readonly CoveragePart[] {
  const { value, from } = rulebook.identification.listing
  return value.map(({ problemType, risk, list }) =>
    part(
      'listing',
      `${problemType}/${risk}`,
      both((locale) => {
        const name = (id: string, group: 'problem-type' | 'risk-level' | 'list') =>
          termLabel(id, locale, rulebook, group)
        return `${name(problemType, 'problem-type')} × ${name(risk, 'risk-level')} → ${name(list, 'list')}`
      }),
      from.cites,
      levelsOf(rulebook, problemType).has(risk) ? {} : { unreachable: NO_WAY },
    ),
  )
}

function vetoParts(rulebook: Rulebook): readonly CoveragePart[] {
  const { fortress, negative } = rulebook
  return [...fortress.vetoes, ...negative.vetoes].map((veto) =>
    part(
      'veto',
      veto.id,
      both(
        (locale) =>
          `${veto.label[locale]}${locale === 'en' ? ` (${conditionText(veto.when, rulebook, 'en')})` : `（${conditionText(veto.when, rulebook, 'zh-CN')}）`}`,
      ),
      veto.from.cites,
    ),
  )
}

const POLL_PLACES: Readonly<Record<PollPlace, Label>> = {
  identification: label('识别环节', 'at identification'),
  village: label('村级自查环节', 'at the self-check'),
  township: label('乡镇评估环节', 'at the township'),
  county: label('县级验收环节', 'at the county'),
  city: label('市级复盘环节', 'at the city'),
  exit: label('退出环节', 'at the exit'),
  'look-back': label('“回头看”环节', 'at the look-back'),
}
const POLL_OUTCOMES: Readonly<Record<PollBand['outcome'], Label>> = {
  ...sheetOutcomeLabels,
  list: label('重新识别', 'to be identified'),
}

function pollParts(poll: 'ballot' | 'survey', rules: PollRules): readonly CoveragePart[] {
  const name = poll === 'ballot' ? label('民主测评', 'ballot') : label('满意度测评', 'survey')
  const own = (id: string, told: Label, cites: readonly Citation[]): CoveragePart =>
    part('poll', `${poll}/${id}`, told, cites, { of: name })
  const sides = (id: string, told: Label, cites: readonly Citation[]): readonly CoveragePart[] => [
    own(
      `${id}/holds`,
      both((locale) => `${told[locale]}${locale === 'en' ? ' holds' : '达标'}`),
      cites,
    ),
    own(
      `${id}/fails`,
      both((locale) => `${told[locale]}${locale === 'en' ? ' fails' : '不达标'}`),
      cites,
    ),
  ]
  const { indicators, quorum, consequences } = rules
  return [
    ...indicators.value.flatMap(({ id, label: told }) => sides(id, told, indicators.from.cites)),
    ...(quorum?.value ?? []).flatMap(({ id, label: told }) => sides(id, told, quorum?.from.cites ?? [])),
    ...(consequences?.value ?? []).flatMap(({ at, bands }) =>
      bands.map(({ when, outcome }, place) =>
        own(
          `${at}/${place + 1}`,
          both((locale) => {
            const share = when === undefined ? OTHERWISE[locale] : thresholdText(when.op, when.value, 'count', locale)
            return `${POLL_PLACES[at][locale]}${locale === 'en' ? ': ' : '：'}${share} → ${POLL_OUTCOMES[outcome][locale]}`
          }),
          consequences?.from.cites ?? [],
        ),
      ),
    ),
  ]
}

function sheetParts({ acceptance: { sheets } }: Rulebook): readonly CoveragePart[] {
  return (sheets?.value ?? []).flatMap(({ level, outcomes }) =>
    outcomes.map(({ outcome, when }, place) =>
      part(
        'sheet',
        `${level}/${place + 1}`,
        both((locale) => {
          const total = when === undefined ? '' : ` ${thresholdText(when.op, when.value, 'points', locale)}`
          return `${termLabel(level, locale, undefined, 'level')}${total} → ${sheetOutcomeLabels[outcome][locale]}`
        }),
        sheets?.from.cites ?? [],
      ),
    ),
  )
}

/** The id of a transition among the parts. */
export function transitionId({ from, type, to, route }: Transition): string {
  return `${from} ${type} ${to}${route === undefined ? '' : ` ${route}`}`
}

// What a group of states allows is hidden in a state that has its own transitions for the same event.
const open = (transition: Transition): boolean => {
  const [first] = transitionsFrom(transition.from, transition.type)
  return transition.route !== undefined || first?.route === undefined
}

function transitionParts(rulebook: Rulebook): readonly CoveragePart[] {
  return transitions.filter(open).map((transition) => {
    const { from, type, to } = transition
    return part(
      'transition',
      transitionId(transition),
      both((locale) => {
        const arrow = from === to ? '' : ` → ${stateMeanings[to].label[locale]}`
        return `${eventLabels[type][locale]}${arrow}`
      }),
      stateMeanings[from].cites,
      { of: stateMeanings[from].label, unreachable: transitionIsOut(rulebook, transition) },
    )
  })
}

// Codes that only show how things are, or are of another door than that of an event: a stored case, a doubled entry.
const NEVER_REFUSE: readonly string[] = [
  'steps-passed',
  'within-limit',
  'polls-held',
  'poll-outcome',
  'listing-by-poll',
]
const OTHER_DOORS: readonly string[] = ['case-head', 'likely-repeat']

const refusals = (): readonly FindingKind<RefusalCode>[] =>
  [
    ...Object.values(lifecycleFindings),
    ...Object.values(listingFindings),
    identificationFindings['signal-source'],
    ...Object.values(rectificationFindings),
    ...Object.values(acceptanceFindings),
    { code: 'malformed', kind: 'malformed', cites: ['D26'] } as const,
  ].filter(({ code }) => !NEVER_REFUSE.includes(code) && !OTHER_DOORS.includes(code))

function refusalParts(rulebook: Rulebook): readonly CoveragePart[] {
  return refusals().map(({ code, kind, cites }) =>
    part('refusal', code, refusalLabels[code], cites, {
      of: reasonKindLabels[kind],
      unreachable: codeIsOut(rulebook, code),
    }),
  )
}

/** Everything in a rulebook that cases can meet, group by group, in the order of the rulebook. */
export function partsOf(rulebook: Rulebook): readonly CoveragePart[] {
  const { fortress, negative, acceptance, exit, limits, responsibility, effectiveFrom } = rulebook
  const items: readonly Item[] = [...fortress.items, ...negative.items]
  return [
    ...items.map((item) => part('item', item.id, item.label, item.from.cites)),
    ...items.flatMap((item) => bandsOf(item, effectiveFrom.value)),
    ...fortress.grades.value.map((grade) => part('grade', grade.id, grade.label, fortress.grades.from.cites)),
    ...vetoParts(rulebook),
    ...listingParts(rulebook),
    ...pollParts('ballot', acceptance.ballot),
    ...pollParts('survey', exit.survey),
    ...sheetParts(rulebook),
    ...(limits?.value ?? []).map((limit) => part('limit', limit.id, limit.label, limits?.from.cites ?? [])),
    ...responsibility.duties.map((duty) => part('duty', duty.id, duty.label, duty.from.cites)),
    ...transitionParts(rulebook),
    ...refusalParts(rulebook),
  ]
}
