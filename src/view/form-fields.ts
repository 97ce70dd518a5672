import { populationFields } from '../acceptance/poll.js'
import { sheetOf } from '../acceptance/sheet.js'
import { type Actor, ROLES } from '../core/actor.js'
import { hasOwn } from '../core/json.js'
import { type Label, type Locale, label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { COMPARISONS } from '../core/threshold.js'
import { CHANNELS } from '../identification/listing.js'
import type { Case } from '../lifecycle/case.js'
import type { RecordedType } from '../lifecycle/correction.js'
import { EVENT_TYPES } from '../lifecycle/event-rules.js'
import { correctable } from '../lifecycle/judge-correction.js'
import { FOUR_ONES } from '../rectification/four-ones.js'
import { type ReviewLevel, reviewTerms } from '../rulebook/acceptance.js'
import { LISTS } from '../rulebook/lists.js'
import { POPULATIONS, type PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Term } from '../rulebook/term.js'
import { type Named, named, type TermGroup } from './terms.js'
import { attendedLabels } from './words.js'

/** The source of the choices that depend on the rulebook. */
export interface ChoiceSource {
  readonly rulebook: Rulebook
  readonly locale: Locale
}

/** The choices of each field, by its place in the payload. */
export type Choices<S> = Readonly<Record<string, (source: S) => readonly Named[]>>

type ByEvent<S> = Readonly<Partial<Record<RecordedType, Choices<S>>>>
type FromRules = (source: ChoiceSource) => readonly Named[]

function terms(of: (rulebook: Rulebook) => readonly Term[]): FromRules {
  return ({ rulebook, locale }) => of(rulebook).map(({ id, label }) => ({ id, label: label[locale] }))
}

function words(ids: readonly string[], group: TermGroup): FromRules {
  return ({ locale }) => ids.map((id) => named(id, group, locale))
}

const problemTypes: FromRules = /*@__PURE__*/ terms(({ negative }) => negative.problemTypes)
const departments: FromRules = /*@__PURE__*/ terms(({ identification }) => identification.departments.value)
const levels: FromRules = /*@__PURE__*/ terms(({ negative }) => negative.levels.value)
const roles: FromRules = /*@__PURE__*/ words(ROLES, 'role')

function criteria(level: ReviewLevel): Choices<ChoiceSource> {
  return { scores: terms(({ acceptance }) => sheetOf(acceptance, level)?.criteria ?? []) }
}

/** The last part of the path of a record in a record. */
export const EACH = 'each'

function poll(of: (rulebook: Rulebook) => PollRules, at: string): Choices<ChoiceSource> {
  return {
    [`${at}.channels`]: terms((rulebook) => of(rulebook).channels.value),
    [`${at}.channels.answers`]: terms((rulebook) => of(rulebook).options.value),
    [`${at}.channels.further`]: terms((rulebook) => of(rulebook).questions?.value ?? []),
    [`${at}.channels.further.${EACH}`]: terms((rulebook) => of(rulebook).options.value),
  }
}

// The figures that a poll needs: the bases of its indicators and, if there is a quorum, who took part.
function factsOf(
  at: string,
  { indicators, questions, quorum }: PollRules,
): Readonly<Record<string, readonly string[]>> {
  const of = [...indicators.value.map(({ base }) => base), ...(quorum?.value ?? []).map((one) => one.of)]
  const populations = POPULATIONS.filter((one) => of.includes(one)).map((one) => populationFields[one])
  const attended = (quorum?.value ?? []).map((one) => one.of)
  return {
    [at]: attended.length === 0 ? populations : [...populations, 'attended'],
    [`${at}.attended`]: attended,
    [`${at}.channels.further`]: (questions?.value ?? []).map(({ id }) => id),
  }
}

/** The fields that one rulebook needs and another does not, by their place in the payload. */
export const requiredFacts: Readonly<
  Partial<Record<RecordedType, (rulebook: Rulebook) => Readonly<Record<string, readonly string[]>>>>
> = {
  'record-survey': ({ exit }) => factsOf('survey', exit.survey),
  'hold-congress': ({ acceptance }) => factsOf('ballot', acceptance.ballot),
}

/** The choices that a rulebook and the library's own vocabularies offer for a field. */
export const ruleChoices: () => ByEvent<ChoiceSource> = /*@__PURE__*/ lazy(() => ({
  'record-survey': poll(({ exit }) => exit.survey, 'survey'),
  'raise-signal': {
    source: terms(({ identification }) => [...identification.departments.value, ...identification.sources.value]),
    problemType: problemTypes,
    item: terms(({ negative }) => negative.items),
  },
  'propose-listing': { channel: words(CHANNELS, 'channel') },
  'determine-listing': {
    list: words(
      LISTS.filter((list) => list !== 'none'),
      'list',
    ),
  },
  'assign-post': {
    post: words(FOUR_ONES, 'four-ones'),
    field: terms(({ rectification }) => rectification.fields.value),
  },
  'form-task-force': { departments },
  'submit-plan': {
    'problems.problemType': problemTypes,
    'problems.responsible': (source) => [...roles(source), ...departments(source)],
    'problems.exitLine.kind': words(['qualitative', 'quantitative'], 'open'),
    'problems.exitLine.judge': roles,
    'problems.exitLine.threshold.op': words(COMPARISONS, 'comparison'),
    'measures.kind': terms(({ rectification }) => rectification.measureKinds.value),
    consulted: departments,
  },
  'find-problem': { problemType: problemTypes },
  'change-village': { change: words(['renamed', 'recoded', 'moved'], 'open') },
  'close-case': { ended: words(['merged', 'divided', 'abolished', 'community'], 'open') },
  'raise-risk': { level: levels },
  'lower-control': { level: levels },
  'hold-congress': poll(({ acceptance }) => acceptance.ballot, 'ballot'),
  'pass-first-check': {
    criteria: terms(({ acceptance }) => reviewTerms(acceptance, 'township')),
    held: terms(({ acceptance }) => reviewTerms(acceptance, 'township')),
    ...criteria('township'),
  },
  'consolidate-by-township': criteria('township'),
  'return-by-township': criteria('township'),
  'accept-by-county': {
    methods: terms(({ acceptance }) => acceptance.countyMethods.value),
    held: terms(({ acceptance }) => acceptance.countyMethods.value),
    ...criteria('county'),
  },
  'consolidate-by-county': criteria('county'),
  'return-by-county': criteria('county'),
  'pass-by-city': {
    methods: terms(({ acceptance }) => reviewTerms(acceptance, 'city')),
    held: terms(({ acceptance }) => reviewTerms(acceptance, 'city')),
    ...criteria('city'),
  },
  'consolidate-by-city': criteria('city'),
  'return-by-city': criteria('city'),
  'apply-limit': { limit: terms(({ limits }) => limits?.value ?? []) },
  'correct-event': {
    'replacement.type': words(EVENT_TYPES, 'event-type'),
    'replacement.actor.role': roles,
    'changes.replacement.type': words(EVENT_TYPES, 'event-type'),
    'changes.replacement.actor.role': roles,
    'changes.inserts.type': words(EVENT_TYPES, 'event-type'),
    'changes.inserts.actor.role': roles,
  },
}))

/** The source of the choices that depend on the case. */
export interface CaseChoiceSource {
  readonly theCase: Case
  /** The version in force on the day. */
  readonly inForce: Rulebook | undefined
  readonly actor: Actor | undefined
  readonly locale: Locale
}

type FromCase = (source: CaseChoiceSource) => readonly Named[]
const byText = (rows: readonly { readonly id: string; readonly text: string }[]): readonly Named[] =>
  rows.map(({ id, text }) => ({ id, label: text }))
const problems: FromCase = ({ theCase }) => byText(theCase.state.rectification.problems)
const measures: FromCase = ({ theCase }) => byText(theCase.state.rectification.measures)
const openMeasures: FromCase = ({ theCase }) =>
  byText(theCase.state.rectification.measures.filter((one) => one.doneOn === undefined))
const gaps: FromCase = ({ theCase }) => byText(theCase.state.acceptance.gaps)
// What the actor may correct; every event if the actor is malformed.
const corrigible: FromCase = ({ theCase, actor, locale }) =>
  (actor === undefined ? theCase.events : correctable(theCase, actor)).map(({ id, date, type }) => ({
    id,
    label: `${date} ${named(type, 'event-type', locale).label}`,
  }))
const just = (id: string | undefined): readonly Named[] => (id === undefined ? [] : [{ id, label: id }])

/** The choices that a case offers for a field. */
export const caseChoices: ByEvent<CaseChoiceSource> = {
  'determine-listing': {
    'rulebook.id': ({ inForce }) => just(inForce?.id),
    'rulebook.version': ({ inForce }) => just(inForce?.version),
  },
  'submit-plan': { lowered: problems },
  'note-progress': { measure: measures },
  'complete-measure': { measure: openMeasures },
  'judge-problem': { problem: problems },
  'evaluate-self': { measures, problems },
  'review-again': { closed: gaps },
  'migrate-rulebook': {
    'rulebook.id': ({ inForce }) => just(inForce?.id),
    'rulebook.version': ({ inForce }) => just(inForce?.version),
  },
  'correct-event': { corrects: corrigible, 'changes.corrects': corrigible, 'changes.before': corrigible },
}

/** The field of a mark sheet: left out of the form if the level has no sheet. */
export const ONLY_WITH_CHOICES = 'scores'

/** The fields that need a yes or no for every choice. */
export const ANSWER_ALL: readonly string[] = ['criteria', 'methods']

// By the name of a field, or by its place if the name means two things.
const titles: () => Readonly<Record<string, Label>> = /*@__PURE__*/ lazy(() => ({
  answers: label('填报', 'answers'),
  attended: label('参加人数', 'who took part'),
  approved: label('审议通过', 'approved'),
  ballot: label('民主测评', 'ballot'),
  baseline: label('现状值', 'baseline'),
  before: label('排在哪一事项之前（可不填）', 'which event of that day it came before (optional)'),
  by: label('完成时限', 'to be carried out by'),
  change: label('变更种类', 'what changes'),
  changes: label('更正内容', 'changes'),
  channel: label('识别渠道', 'identification channel'),
  channels: label('各渠道票数', 'counts by channel'),
  code: label('代码', 'code'),
  closed: label('已解决的差距', 'gaps that are solved'),
  corrects: label('更正哪一事件', 'event to correct'),
  consulted: label('会同制定的职能部门', 'functional departments consulted'),
  criteria: label('评估要点', 'criteria'),
  departments: label('专班部门', 'departments of the task force'),
  ended: label('撤并种类', 'how the village ends'),
  exitLine: label('退出线', 'exit line'),
  field: label('单位领域', 'field of the unit'),
  further: label('其他问题各选项票数', 'counts by answer to further questions'),
  fullMember: label('正式党员', 'full Party member'),
  gaps: label('差距', 'gaps'),
  heirs: label('承接村', 'villages that go on with it'),
  held: label('开展情况（可不填）', 'how each was held (optional)'),
  inForce: label('当日施行的规则版本', 'version in force on the day'),
  inserts: label('补记的事项', 'forgotten event'),
  head: label('牵头县级领导（代号）', 'county leader who heads it (reference)'),
  households: label('户数', 'households'),
  id: label('编号', 'id'),
  invalid: label('无效票数', 'invalid'),
  issued: label('发出数', 'issued'),
  item: label('负面清单项目', 'item of the negative checklist'),
  judge: label('判定主体', 'who judges'),
  kind: label('类别', 'kind'),
  leader: label('乡镇党委书记（代号）', 'township Party secretary (reference)'),
  ledger: label('已形成整顿台账', 'ledger drawn up'),
  level: label('风险等级', 'risk level'),
  limit: label('期限', 'time limit'),
  list: label('名单', 'list'),
  lowered: label('调低退出线的问题', 'problems whose exit line is lowered'),
  measure: label('举措', 'measure'),
  measures: label('举措', 'measures'),
  meeting: label('乡镇党委会议', 'meeting of the township Party committee'),
  members: label('党员人数', 'Party members'),
  met: label('达到目标', 'the goal is met'),
  methods: label('方式', 'methods'),
  metric: label('指标', 'metric'),
  name: label('名称', 'name'),
  note: label('备注', 'note'),
  on: label('日期', 'date'),
  op: label('比较', 'comparison'),
  people: label('人数', 'number of people'),
  peoplePresent: label('实际在村人数', 'people actually in the village'),
  post: label('岗位', 'post'),
  problem: label('问题', 'problem'),
  problemType: label('问题类型', 'problem type'),
  problems: label('问题', 'problems'),
  ref: label('代号', 'reference'),
  reference: label('文件编号（可不填）', 'reference of a document (optional)'),
  representatives: label('党员群众代表人数', 'representatives of members and residents'),
  replacement: label('正确的事件（撤回则为空）', 'the right event (null to withdraw)'),
  responsible: label('责任单位', 'responsible party'),
  result: label('结果', 'result'),
  returned: label('收回数', 'returned'),
  rulebook: label('规则版本', 'rulebook version'),
  scores: label('评分（百分之一分）', 'scores (hundredths of a point)'),
  secretaryReported: label('书记已述职通报', 'the secretary has reported'),
  source: label('线索来源', 'source of the signal'),
  standard: label('目标', 'goal'),
  summary: label('已形成整顿总结', 'summary drawn up'),
  survey: label('满意度测评', 'satisfaction survey'),
  text: label('内容', 'text'),
  threshold: label('退出标准', 'threshold'),
  unit: label('派出单位（代号）', 'unit that the cadre comes from (reference)'),
  value: label('数值', 'value'),
  version: label('版本', 'version'),
  why: label('理由', 'reason'),
  withdrawn: label('撤回', 'withdrawn'),
  worksInField: label('从事相应领域工作', 'works in that field'),
  'problems.exitLine.unit': label('计量单位（金额填 fen）', 'unit of the metric (fen for money)'),
  'inserts.id': label('编号', 'id'),
  'inserts.type': label('事件类型', 'type of event'),
  'inserts.date': label('日期', 'date'),
  'inserts.actor': label('记录主体', 'recorded by'),
  'inserts.payload': label('事件内容', 'particulars'),
  'replacement.type': label('事件类型', 'type of event'),
  'replacement.date': label('日期', 'date'),
  'replacement.actor': label('记录主体', 'recorded by'),
  'replacement.payload': label('事件内容', 'particulars'),
  'actor.role': label('主体', 'body or post'),
  'actor.unit': label('单位代码', 'code of the unit'),
  'actor.department': label('行业部门', 'department'),
  'attended.households': attendedLabels['attended-households'],
  'attended.members': attendedLabels['attended-members'],
  'attended.people-present': attendedLabels['attended-people-present'],
  'attended.representatives': attendedLabels['attended-representatives'],
  'channels.answers': label('各选项票数', 'counts by answer'),
}))

/** The title of a field, by its place in the payload; undefined if no event has such a field. */
export function titleOf(path: readonly string[]): Label | undefined {
  for (const key of [path.join('.'), path.slice(-2).join('.'), path[path.length - 1] ?? '']) {
    if (hasOwn(titles(), key)) return titles()[key]
  }
  return undefined
}
