import { remember } from '../assessment/remember.js'
import { levelLabels, roleLabels } from '../core/actor.js'
import { type Label, type Locale, label, localeOf } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { ASPECTS, aspectLabels, fieldsOf } from '../dossier/fields.js'
import { dutyStatusLabels } from '../duties/status.js'
import { STATE_IDS, stateMeanings } from '../lifecycle/states.js'
import { fourOnesLabels } from '../rectification/four-ones.js'
import { reviewTerms } from '../rulebook/acceptance.js'
import { cadenceLabels, responsibilityLabels } from '../rulebook/duty.js'
import { listLabels } from '../rulebook/lists.js'
import type { PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import {
  attendedLabels,
  channelLabels,
  comparisonLabels,
  dataLabels,
  eventLabels,
  evidenceLabels,
  labels,
  limitStatusLabels,
  openLabels,
  pollBaseLabels,
  reasonKindLabels,
  sheetOutcomeLabels,
  verdictLabels,
} from './words.js'

/**
 * The vocabularies, in the order in which {@link glossary} gives them.
 *
 * @example
 * ```ts
 * import { TERM_GROUPS } from 'baolei/view'
 *
 * TERM_GROUPS[0] // 'role'
 * ```
 */
export const TERM_GROUPS = [
  'role',
  'level',
  'list',
  'grade',
  'dimension',
  'village-kind',
  'problem-type',
  'risk-level',
  'channel',
  'evidence',
  'state',
  'event-type',
  'four-ones',
  'field',
  'measure-kind',
  'organization-kind',
  'department',
  'signal-source',
  'ballot-option',
  'ballot-channel',
  'poll-base',
  'poll-attendance',
  'poll-population',
  'poll-question',
  'poll-indicator',
  'quorum',
  'township-criterion',
  'county-method',
  'city-method',
  'sheet-criterion',
  'sheet-outcome',
  'limit',
  'limit-status',
  'responsibility',
  'duty',
  'cadence',
  'duty-status',
  'aspect',
  'dossier-field',
  'item',
  'veto',
  'reason-kind',
  'verdict',
  'comparison',
  'open',
  'data',
] as const
/** One of {@link TERM_GROUPS}. */
export type TermGroup = (typeof TERM_GROUPS)[number]

/**
 * The Chinese heading of each vocabulary, and the English one.
 *
 * @example
 * ```ts
 * import { termGroupLabels } from 'baolei/view'
 *
 * termGroupLabels['duty-status'].en // 'how a duty stands'
 * ```
 */
export const termGroupLabels: Readonly<Record<TermGroup, Label>> = /*@__PURE__*/ labels({
  role: ['主体和岗位', 'bodies and posts'],
  level: ['层级', 'levels'],
  list: ['名单', 'lists'],
  grade: ['等次', 'grades'],
  dimension: ['“堡垒指数”方面', 'dimensions of the fortress index'],
  'village-kind': ['村的类别', 'kinds of village'],
  'problem-type': ['问题类型', 'problem types'],
  'risk-level': ['风险等级', 'risk levels'],
  channel: ['识别渠道', 'identification channels'],
  evidence: ['测评和清单', 'assessments and checklists'],
  state: ['环节', 'states'],
  'event-type': ['办理事项', 'events'],
  'four-ones': ['四个一', 'the four ones'],
  field: ['结对单位领域', 'fields of paired units'],
  'measure-kind': ['整治措施类别', 'kinds of measure'],
  'organization-kind': ['软弱涣散类别', 'kinds of weak-lax organization'],
  department: ['部门', 'departments'],
  'signal-source': ['问题信息来源', 'other sources of signals'],
  'ballot-option': ['测评选项', 'answers of the polls'],
  'ballot-channel': ['测评渠道', 'channels of the polls'],
  'poll-base': ['测评基数', 'bases of a poll'],
  'poll-attendance': ['参加人数', 'who took part in a poll'],
  'poll-population': ['自设人群', 'populations of the polls'],
  'poll-question': ['测评问题', 'further questions of the polls'],
  'poll-indicator': ['测评指标', 'indicators of the polls'],
  quorum: ['法定人数', 'quorums'],
  'township-criterion': ['乡镇评估要点', 'the township’s criteria'],
  'county-method': ['县级审核方式', 'the county’s methods'],
  'city-method': ['市级复盘方式', 'the city’s methods'],
  'sheet-criterion': ['验收评分项', 'criteria of the mark sheets'],
  'sheet-outcome': ['评分结果', 'outcomes of a mark sheet'],
  limit: ['期限', 'time limits'],
  'limit-status': ['期限状态', 'how a time limit stands'],
  responsibility: ['五个责任', 'the five responsibilities'],
  duty: ['职责', 'duties'],
  cadence: ['频次', 'cadences'],
  'duty-status': ['履责状态', 'how a duty stands'],
  aspect: ['村情档案方面', 'aspects of a dossier'],
  'dossier-field': ['村情档案项目', 'fields of a dossier'],
  item: ['清单项目', 'items of the checklists'],
  veto: ['等次上限和直接提级情形', 'vetoes'],
  'reason-kind': ['不能办理的原因', 'kinds of reason'],
  verdict: ['判定', 'verdicts'],
  comparison: ['数量用语', 'quantity words'],
  open: ['其他用语', 'other words'],
  data: ['数据形式', 'forms of data'],
})

/** One term of the glossary. */
export interface GlossaryEntry {
  readonly id: string
  readonly label: Label
  readonly group: TermGroup
}

/** An id with its label in the reader's language. */
export interface Named {
  readonly id: string
  readonly label: string
}

type Labeled = { readonly id: string; readonly label: Label }

function fromTerms(group: TermGroup, terms: readonly Labeled[]): readonly GlossaryEntry[] {
  return terms.map(({ id, label }) => ({ id, label, group }))
}

function fromTable(group: TermGroup, table: Readonly<Record<string, Label>>): readonly GlossaryEntry[] {
  return Object.entries(table).map(([id, label]) => ({ id, label, group }))
}

const own: () => readonly GlossaryEntry[] = /*@__PURE__*/ lazy(() => [
  ...fromTable('role', roleLabels),
  ...fromTable('level', levelLabels),
  ...fromTable('list', listLabels),
  ...fromTable('channel', channelLabels),
  ...fromTable('evidence', evidenceLabels),
  ...STATE_IDS.map((id) => ({ id, label: stateMeanings[id].label, group: 'state' as const })),
  ...fromTable('event-type', eventLabels),
  ...fromTable('four-ones', fourOnesLabels),
  ...fromTable('poll-base', pollBaseLabels),
  ...fromTable('sheet-outcome', sheetOutcomeLabels),
  ...fromTable('limit-status', limitStatusLabels),
  ...fromTable('poll-attendance', attendedLabels),
  ...fromTable('responsibility', responsibilityLabels),
  ...fromTable('cadence', cadenceLabels),
  ...fromTable('duty-status', dutyStatusLabels),
  ...fromTable('aspect', aspectLabels),
  ...ASPECTS.flatMap((aspect) =>
    fieldsOf(aspect).map(({ path, label }) => ({ id: path, label, group: 'dossier-field' as const })),
  ),
  ...fromTable('reason-kind', reasonKindLabels),
  ...fromTable('verdict', verdictLabels),
  ...fromTable('comparison', comparisonLabels),
  ...fromTable('open', openLabels),
  ...fromTable('data', dataLabels),
])

// A term that the ballot and the survey share is listed once.
function once(entries: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  return entries.filter(({ id }, index) => entries.findIndex((one) => one.id === id) === index)
}

function ofPolls(
  group: TermGroup,
  polls: readonly PollRules[],
  of: (poll: PollRules) => { readonly value: readonly Labeled[] } | undefined,
): readonly GlossaryEntry[] {
  return once(
    fromTerms(
      group,
      polls.flatMap((poll) => of(poll)?.value ?? []),
    ),
  )
}

function ofRulebook(rulebook: Rulebook): readonly GlossaryEntry[] {
  const { fortress, negative, identification, rectification, acceptance, exit, responsibility } = rulebook
  const polls = [acceptance.ballot, exit.survey]
  return [
    ...fromTerms('grade', fortress.grades.value),
    ...fromTerms('dimension', [...(fortress.parts ?? []), ...fortress.dimensions]),
    ...fromTerms('village-kind', rulebook.villageKinds?.value ?? []),
    ...fromTerms('problem-type', negative.problemTypes),
    { id: 'none', label: label('无风险', 'no risk'), group: 'risk-level' },
    ...fromTerms('risk-level', negative.levels.value),
    ...fromTerms('field', rectification.fields.value),
    ...fromTerms('measure-kind', rectification.measureKinds.value),
    ...fromTerms('organization-kind', rectification.kinds.value),
    ...fromTerms('department', identification.departments.value),
    ...fromTerms('signal-source', identification.sources.value),
    ...once(
      fromTerms(
        'ballot-option',
        polls.flatMap((poll) => [
          ...poll.options.value,
          ...(poll.questions?.value ?? []).flatMap((one) => one.options ?? []),
        ]),
      ),
    ),
    ...ofPolls('ballot-channel', polls, (poll) => poll.channels),
    ...ofPolls('poll-population', polls, (poll) => poll.populations),
    // Its attendance has an id of its own.
    ...ofPolls('poll-population', polls, (poll) => poll.populations).map(({ id, label: of, group }) => ({
      id: `attended-${id}`,
      label: label(`参加的${of['zh-CN']}`, `${of.en} who took part`),
      group,
    })),
    ...ofPolls('poll-question', polls, (poll) => poll.questions),
    ...ofPolls('poll-indicator', polls, (poll) => poll.indicators),
    ...ofPolls('quorum', polls, (poll) => poll.quorum),
    ...fromTerms('township-criterion', reviewTerms(acceptance, 'township')),
    ...fromTerms('county-method', acceptance.countyMethods.value),
    ...fromTerms('city-method', reviewTerms(acceptance, 'city')),
    ...once(
      fromTerms(
        'sheet-criterion',
        (acceptance.sheets?.value ?? []).flatMap(({ criteria, groups = [] }) => [...criteria, ...groups]),
      ),
    ),
    ...fromTerms('limit', rulebook.limits?.value ?? []),
    ...fromTerms('duty', responsibility.duties),
    ...once(fromTerms('item', [...fortress.items, ...negative.items])),
    ...once(fromTerms('veto', [...fortress.vetoes, ...negative.vetoes])),
  ]
}

type Index = ReadonlyMap<TermGroup, ReadonlyMap<string, Label>>

function indexOf(entries: readonly GlossaryEntry[]): Index {
  const index = new Map<TermGroup, Map<string, Label>>(TERM_GROUPS.map((group) => [group, new Map()]))
  for (const { id, label, group } of entries) index.get(group)?.set(id, label)
  return index
}

const ownIndex: () => Index = /*@__PURE__*/ lazy(() => indexOf(own()))
const rulebookIndex: (rulebook: Rulebook) => Index = /*@__PURE__*/ remember((rulebook) => indexOf(ofRulebook(rulebook)))

/** The label of an id in the first of some vocabularies that has it. A rulebook's own terms need the rulebook. */
export function termIn(groups: readonly TermGroup[], id: string, rulebook?: Rulebook): Label | undefined {
  for (const group of groups) {
    const found = ownIndex().get(group)?.get(id) ?? (rulebook && rulebookIndex(rulebook).get(group)?.get(id))
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The label of an id; the id itself if no vocabulary has it. Of several vocabularies with the same id, the first in
 * the order of {@link TERM_GROUPS}, unless `group` names one. The terms that a rulebook defines need the rulebook.
 *
 * @example
 * ```ts
 * import { termLabel } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * termLabel('weak-lax', 'zh-CN') // '软弱涣散村党组织'
 * termLabel('governance', 'zh-CN', xining2024) // '村级治理困难村'
 * termLabel('governance', 'zh-CN', xining2024, 'aspect') // '村级治理'
 * ```
 */
export function termLabel(id: string, locale: string, rulebook?: Rulebook, group?: TermGroup): string {
  return termIn(group === undefined ? TERM_GROUPS : [group], id, rulebook)?.[localeOf(locale)] ?? id
}

/** Names an id by a vocabulary. */
export function named(id: string, group: TermGroup, locale: Locale, rulebook?: Rulebook): Named {
  return { id, label: termLabel(id, locale, rulebook, group) }
}

/**
 * Every term of the library and of a rulebook, by vocabulary, in both languages.
 *
 * @example
 * ```ts
 * import { glossary } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * glossary(xining2024).find(({ id }) => id === 'weak-lax')?.label.en // 'weak-lax organization'
 * ```
 */
export function glossary(rulebook: Rulebook): readonly GlossaryEntry[] {
  const all = [...own(), ...ofRulebook(rulebook)]
  return TERM_GROUPS.flatMap((group) => all.filter((one) => one.group === group))
}
