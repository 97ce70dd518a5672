import type { FindingCode } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { type Label, label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import type { TermGroup } from './terms.js'

/** How to read a plain value in its place. */
export interface Reading {
  /** The vocabularies of its ids; `as-is` for ids of the embedding system. If absent, any vocabulary. */
  readonly groups?: readonly TermGroup[] | 'as-is' | undefined
  /** What its figures count; `plain` is a bare number, such as a year. */
  readonly unit?: 'points' | 'plain'
  /** The checklist item that it answers. */
  readonly item?: string
}

/** What a key of a requirement says: its value goes in place of `{}`. */
export interface Phrase {
  readonly text: Label
  readonly reading?: Reading
}

/** The vocabularies of one kind of finding. */
export interface Subject {
  /** Of what it is about. If absent, an id of the embedding system. */
  readonly about?: readonly TermGroup[]
  /** Of the values that it requires and finds. If absent, any vocabulary. */
  readonly values?: Reading['groups']
}

type Row = readonly [zh: string, en: string, reading?: Reading]

const asIs: Reading = { groups: 'as-is' }
const points: Reading = { unit: 'points' }

function of(...groups: readonly TermGroup[]): Reading {
  return { groups }
}

// Keys that mean the same in every finding.
const rows: () => Readonly<Record<string, Row>> = /*@__PURE__*/ lazy(() => ({
  oneOf: ['以下之一：{}', 'one of {}'],
  inOneOf: ['处于以下环节之一：{}', 'in one of these states: {}', of('state')],
  someOf: ['从以下选取：{}', 'some of {}'],
  anyOf: ['至少一项：{}', 'any of: {}', of('finding')],
  allOf: ['同时具备：{}', 'all of: {}', of('finding')],
  atLeast: ['至少 {}', 'at least {}'],
  moreThan: ['高于 {}', 'more than {}'],
  atMost: ['不超过 {}', 'at most {}'],
  lessThan: ['低于 {}', 'less than {}'],
  noMoreThan: ['不超过 {}', 'no more than {}'],
  stricterThan: ['严于{}', 'stricter than {}', of('list')],
  notBefore: ['不早于 {}', 'not before {}'],
  noEarlierThan: ['不早于 {}', 'not before {}'],
  noLaterThan: ['不晚于 {}', 'not after {}'],
  noOlderThan: ['距今不超过 {}', 'no older than {}'],
  inForceOn: ['{} 有效的版本', 'the version in force on {}'],
  on: ['以 {} 计', 'as of {}'],
  openOn: ['{} 仍待履行', 'open on {}'],
  from: ['自 {}', 'from {}'],
  to: ['至 {}', 'to {}'],
  year: ['{} 年', 'in {}', { unit: 'plain' }],
  both: ['两项齐全：{}', 'both {}', of('evidence')],
  state: ['当前环节：{}', 'now: {}', of('state')],
  possible: ['此时可办理：{}', 'possible here: {}', of('event-type')],
  id: ['规则 {}', 'rulebook {}', asIs],
  version: ['版本 {}', 'version {}', asIs],
  village: ['村 {}', 'village {}', asIs],
  unit: ['单位 {}', 'unit {}', asIs],
  role: ['{}', '{}', of('role')],
  roles: ['{}', '{}', of('role')],
  department: ['{}', '{}', of('department')],
  source: ['{}', '{}', of('department', 'signal-source')],
  fullMember: ['正式党员：{}', 'full member: {}'],
  worksInField: ['从事相应领域工作：{}', 'works in that field: {}'],
  measures: ['举措：{}', 'measures: {}', asIs],
  problems: ['问题：{}', 'problems: {}', asIs],
  summary: ['整顿总结：{}', 'summary: {}'],
  ledger: ['整顿台账：{}', 'ledger: {}'],
  unique: ['不重复', 'no id twice'],
  unused: ['未被占用', 'not used before'],
  once: ['只出现一次', 'once only'],
  present: ['必须填写', 'present'],
  recorded: ['已有记录', 'on the record'],
  allowed: ['仍可办理：{}', 'still allowed: {}'],
  readable: ['可按新版本读取：{}', 'readable under the new version: {}'],
  own: ['本主体记录：{}', 'recorded by: {}'],
  laterThan: ['晚于{}', 'later than {}'],
  at: ['位置 {}', 'at {}', asIs],
  value: ['{}', '{}'],
  date: ['{}', '{}'],
  onlyKnownKeys: ['不得有未定义的项目', 'no keys but the known ones'],
  points: ['{}', '{}', points],
  deduction: ['扣 {}', 'a deduction of {}', points],
  score: ['综合得分 {}', 'a score of {}', points],
  total: ['总分 {}', 'a total of {}', points],
  answer: ['填报：{}', 'answer: {}'],
  answers: ['填报：{}', 'answers: {}'],
  applies: ['触发：{}', 'applies: {}'],
  scored: ['{}', '{}'],
  dimension: ['{}', '{}', of('dimension', 'problem-type', 'open')],
  past: ['以往：{}', 'before: {}'],
  veto: ['{}', '{}', of('veto')],
  within: ['{} 内', 'within {}'],
  times: ['{} 次', '{} times'],
  kind: ['村的类别：{}', 'kind of village: {}', of('village-kind')],
  gradeAtMost: ['等次最高为{}', 'grade at most {}', of('grade')],
  riskAtLeast: ['风险最低为{}', 'risk at least {}', of('risk-level')],
  problemType: ['{}', '{}', of('problem-type')],
  grade: ['{}', '{}', of('grade', 'open')],
  grades: ['等次：{}', 'grade: {}', of('grade')],
  cuts: ['{}', '{}'],
  levels: ['{}', '{}'],
  level: ['{}', '{}', of('risk-level')],
  risk: ['{}', '{}', of('risk-level')],
  when: ['{}', '{}', points],
  table: ['{}', '{}'],
  list: ['{}', '{}', of('list', 'open')],
  lists: ['{}', '{}', of('list')],
  channel: ['{}', '{}', of('channel')],
  decides: ['{}', '{}', of('open')],
  wins: ['{}', '{}', of('open')],
  type: ['形式为{}', 'in the form of {}', of('data')],
  rule: ['{}', '{}'],
  format: ['格式为 {}', 'in the form {}', asIs],
  or: ['或{}', 'or {}', of('open')],
  itemOf: ['属于{}', 'an item of {}', of('evidence')],
  item: ['{}', '{}', of('item')],
  differsFrom: ['不同于 {}', 'different from {}', asIs],
  sameContentAs: ['与编号 {} 的内容一致', 'the same content as {}', asIs],
  code: ['村 {}', 'village {}', asIs],
  row: ['第 {} 行', 'row {}', { unit: 'plain' }],
  first: ['首次见于第 {} 行', 'first in row {}', { unit: 'plain' }],
  duty: ['{}', '{}', of('duty')],
  subject: ['对象 {}', 'for {}', asIs],
  over: ['管辖 {}', 'with jurisdiction over {}', asIs],
  not: ['不得为{}', 'not {}', of('role')],
  status: ['{}', '{}', of('duty-status')],
  record: ['记录 {}', 'record {}', asIs],
  why: ['理由：{}', 'because: {}', asIs],
  owedByThen: ['届时应履行 {} 次', '{} owed by then'],
  open: ['待履行 {} 次', '{} open'],
  partial: ['周期仅部分覆盖：{}', 'only a part of the period: {}'],
  days: ['{} 天', '{} days'],
  fields: ['{} 项', '{} fields'],
  dossiers: ['{} 份', '{} in number', of('open')],
  measure: ['计量方式：{}', 'measure: {}', asIs],
  county: ['县区 {}', 'county {}', asIs],
  township: ['乡镇 {}', 'township {}', asIs],
  ref: ['{}', '{}', asIs],
  field: ['领域：{}', 'field: {}', of('field')],
  fieldOneOf: ['领域限于：{}', 'field among: {}', of('field')],
  load: ['已安排 {} 个村', 'villages taken: {}'],
  capacity: ['最多 {} 个村', 'villages at most: {}'],
  kept: ['沿用现有结对：{}', 'serves the village already: {}'],
  moreRoom: ['名额须增 {} 个', 'more room: {}'],
  atOneOf: ['范围：{}', 'among: {}', asIs],
  moreCadres: ['人选须增 {} 名', 'more cadres: {}'],
  cadres: ['干部 {} 名', 'cadres: {}'],
  eligible: ['符合条件 {} 名', 'cadres that fit: {}'],
  withoutConflict: ['无须回避', 'no declared conflict'],
  inConflict: ['须回避：{}', 'in conflict: {}', asIs],
  head: ['末项杂凑值 {}', 'ends with {}', asIs],
  entries: ['共 {} 项', 'entries: {}'],
  passes: ['已通过：{}', 'passed: {}', of('level')],
  sheet: ['有评分表：{}', 'a mark sheet: {}'],
  outcome: ['评分结果{}', 'outcome: {}', of('sheet-outcome', 'open')],
  after: ['{} 之后', 'after {}'],
  applied: ['已处置：{}', 'in effect: {}'],
  follows: ['逾期后{}', 'once it has passed, {}'],
  now: ['现为{}', 'now {}'],
  owedBy: ['由{}承担下一步', 'the next move is owed by the {}', of('role')],
  moveTo: ['退回{}', 'back to {}', of('state')],
  equals: ['等于 {}', 'equal to {}'],
  lacking: ['尚差 {}', '{} more lacking'],
  void: ['作废：{}', 'void: {}'],
  counts: ['{}', '{}', of('open')],
  held: ['共 {} 次', 'held: {}'],
  voided: ['其中作废 {} 次', 'void: {}'],
  number: ['第 {} 次', 'the one that counts: number {}', { unit: 'plain' }],
  base: ['{}', '{}', of('poll-base', 'poll-attendance', 'poll-population')],
  question: ['{}', '{}', of('poll-question')],
  testOf: ['判断方式：{}', 'test: {}', asIs],
  keys: ['键为以下之一：{}', 'with one of these sets of keys: {}', asIs],
  charactersAtMost: ['不超过 {} 个字符', 'at most {} characters'],
  valuesAtMost: ['不超过 {} 个值', 'at most {} values'],
  depthAtMost: ['嵌套不超过 {} 层', 'nested no deeper than {}'],
  syntax: ['符合 {} 语法', 'in the syntax of {}', asIs],
  expected: ['此处应为 {}', 'here {}', asIs],
  line: ['第 {} 行', 'line {}', { unit: 'plain' }],
  column: ['第 {} 列', 'column {}', { unit: 'plain' }],
  character: ['字符 {}', 'the character {}', asIs],
}))

// What a key says in one kind of finding only, by code, side and key. No key: the side as a whole. `[]`: an empty list.
const exceptions: () => Readonly<Record<string, Row>> = /*@__PURE__*/ lazy(() => ({
  'sheet-score/found/': ['{}', '{}', points],
  'sheet-score/required/atMost': ['不超过 {}', 'at most {}', points],
  'sheet-group/found/': ['{}', '{}', points],
  'sheet-group/found/atLeast': ['至少 {}', 'at least {}', points],
  'sheet-group/found/atMost': ['至多 {}', 'at most {}', points],
  'sheet-group/required/atLeast': ['至少 {}', 'at least {}', points],
  'sheet-outcome/found/total': ['总分 {}', 'a total of {}', points],
  'limit-takes-effect/required/list': ['列入{}', 'the list {}', of('list')],
  'limit-takes-effect/required/riskAtLeast': ['防控等级不低于{}', 'a control level of at least {}', of('risk-level')],
  'limit-takes-effect/found/state': ['{}', '{}', of('state')],
  'fortress-item/found/applies': ['适用于该类村：{}', 'asked of this kind of village: {}'],
  'negative-item/found/applies': ['适用于该类村：{}', 'asked of this kind of village: {}'],
  'exit-lines-set/found/': ['尚缺的问题：{}', 'lacking for {}'],
  'problem-unique/found/': ['重复的编号：{}', 'repeated: {}'],
  'measure-unique/found/': ['重复的编号：{}', 'repeated: {}'],
  'measure-open/found/': ['已于 {} 完成', 'carried out on {}'],
  'exit-line-met/found/': ['于 {} 达到', 'met on {}'],
  'exit-lines-set/required/[]': ['没有缺项', 'nothing lacking'],
  'problem-unique/required/[]': ['没有重复', 'none repeated'],
  'measure-unique/required/[]': ['没有重复', 'none repeated'],
  'measures-carried-out/required/[]': ['方案所列举措（尚无方案）', 'the measures of a plan (there is no plan)'],
  'problems-solved/required/[]': ['清单所列问题（尚未列出）', 'the problems listed (there is no list)'],
  'problem-measures/found/': ['举措：{}', 'measures: {}'],
  'duty-performed/required/by': ['期限：{}', 'due by: {}', of('open')],
  'duty-performed/found/by': ['由{}', 'by {}', of('role')],
  'duty-performed/found/on': ['于 {}', 'on {}'],
  'duty-performed/found/of': ['周期共 {} 天', 'of {}'],
  'dossier-part-exceeds-whole/required/of': ['总数项目：{}', 'the whole being {}', asIs],
  'assignment-repeated/required/differsFrom': ['不同于 {} 所列', 'different from the one at {}', asIs],
  'assignment-unit-known/required/from': ['{}', 'one of {}', of('open')],
  'assignment-conflict-known/required/from': ['{}', 'one of {}', of('open')],
  'assignment-candidate/found/fields': ['现有单位领域：{}', 'the units there are work in: {}', of('field')],
  'sealed-position/required/': ['序号 {}', 'number {}'],
  'sealed-position/found/': ['序号 {}', 'number {}'],
  'correction-allowed/found/type': ['{}', '{}', of('event-type')],
  'correction-replays/found/type': ['{}', '{}', of('event-type')],
  'correction-authority/required/or': ['或{}', 'or {}', of('open')],
  'correction-withdraws/required/type': ['撤回', 'a withdrawal'],
  'malformed/required/anyOf': ['以下之一：{}', 'any of: {}', of('data')],
  'malformed/required/of': ['（{}）', '({})', of('data')],
}))

/**
 * What a key says on one side of a finding: `''` is the side as a whole, `[]` an empty list. Undefined if there is no
 * phrase for it.
 */
export function phraseOf(code: string, side: 'required' | 'found', key: string): Phrase | undefined {
  const row = own(exceptions(), `${code}/${side}/${key}`) ?? own(rows(), key)
  if (row === undefined) return undefined
  const [zh, en, reading] = row
  return { text: label(zh, en), ...(reading === undefined ? {} : { reading }) }
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return hasOwn(table, key) ? table[key] : undefined
}

const roles = { values: ['role'] } as const
const lists = { values: ['list', 'open'] } as const
const risks = { values: ['risk-level', 'open'] } as const
const ownIds = { values: 'as-is' } as const
const limits = { about: ['limit'] } as const
const posts = { about: ['four-ones'], values: 'as-is' } as const

const subjects: () => Readonly<Partial<Record<FindingCode, Subject>>> = /*@__PURE__*/ lazy(() => ({
  malformed: { values: ['data'] },
  'fortress-item': { about: ['item'] },
  'negative-item': { about: ['item'] },
  'fortress-veto': { about: ['veto'] },
  'negative-veto': { about: ['veto'] },
  'problem-type-risk': { about: ['problem-type'], ...risks },
  'listing-ground': { about: ['problem-type'], ...risks },
  'signal-source': { about: ['department', 'signal-source'], ...roles },
  listing: lists,
  'listing-qualifies': lists,
  'listing-does-not-qualify': lists,
  'listing-as-table': lists,
  'listing-stricter': lists,
  'list-is-weak-lax': lists,
  'list-is-key-prevention': lists,
  'rulebook-in-force': ownIds,
  'post-filled': { about: ['four-ones'], values: ['four-ones'] },
  'post-recorder': { about: ['four-ones'], ...roles },
  'four-ones': { values: ['four-ones'] },
  'unit-field': { values: ['field'] },
  'first-secretary-unit': ownIds,
  'task-force': { values: ['department'] },
  'task-force-departments': { values: ['department'] },
  'plan-consults': { values: ['department'] },
  'plan-covers-grounds': { values: ['problem-type'] },
  'plan-keeps-problems': ownIds,
  'problem-measures': ownIds,
  'problem-unique': ownIds,
  'measure-unique': ownIds,
  'measure-problem': ownIds,
  'measure-known': ownIds,
  'problem-known': ownIds,
  'measures-carried-out': ownIds,
  'problems-solved': ownIds,
  'exit-line-open': ownIds,
  'exit-line-lowered': ownIds,
  'exit-line-reading': { values: ['open'] },
  'exit-line-judge': roles,
  'measure-kind': { values: ['measure-kind'] },
  'problem-type': { values: ['problem-type'] },
  'responsible-known': { values: ['role', 'department'] },
  'risk-level': risks,
  'risk-higher': risks,
  'control-lower': risks,
  'risk-under-control': risks,
  'risk-within-control': risks,
  'risks-eliminated': risks,
  'grade-reached': { values: ['grade', 'open'] },
  'exit-lines-set': ownIds,
  'self-check-items': ownIds,
  'ballot-channel': { about: ['ballot-channel'], values: ['ballot-channel'] },
  'ballot-option': { about: ['ballot-channel'], values: ['ballot-option'] },
  'ballot-returned': { about: ['ballot-channel'] },
  'ballot-adds-up': { about: ['ballot-channel'] },
  'ballot-question': { about: ['ballot-channel'], values: ['poll-question'] },
  'ballot-base': { about: ['poll-indicator'] },
  'ballot-within-base': { about: ['poll-indicator'] },
  'ballot-attended': { about: ['poll-base', 'poll-population'] },
  'ballot-voters': { about: ['poll-base', 'poll-attendance', 'poll-population'] },
  'ballot-population': { values: ['poll-base', 'poll-population'] },
  'polls-held': { about: ['evidence'] },
  'ballot-quorum': { about: ['quorum'] },
  'poll-indicator': { about: ['poll-indicator'] },
  'township-criterion': { about: ['township-criterion'] },
  'county-method': { about: ['county-method'] },
  'city-method': { about: ['city-method'] },
  'county-gap-named': ownIds,
  'county-gaps-closed': ownIds,
  'sheet-at-level': { about: ['level'] },
  'sheet-criterion': { values: ['sheet-criterion'] },
  'sheet-score': { about: ['sheet-criterion'] },
  'sheet-group': { about: ['sheet-criterion'] },
  'sheet-outcome': { about: ['level'], values: ['sheet-outcome', 'open'] },
  'reviewer-is-sender': roles,
  'within-limit': limits,
  'limit-here': { ...limits, values: ['limit'] },
  'limit-passed': limits,
  'limit-once': limits,
  'limit-takes-effect': limits,
  'steps-passed': { values: ['level'] },
  'exit-allowed': { values: ['finding'] },
  'risks-or-problems': { values: ['finding'] },
  'role-may': roles,
  'event-id': ownIds,
  'correction-target': ownIds,
  'correction-authority': roles,
  'correction-withdraws': { values: ['event-type'] },
  'correction-allowed': { values: ['event-type'] },
  'correction-replays': { values: ['event-type'] },
  'migration-later': ownIds,
  'look-back-evidence': { values: ['evidence'] },
  'duty-record-actor': roles,
  'duty-record-holder': ownIds,
  'duty-waiver-actor': roles,
  'assignment-repeated': ownIds,
  'assignment-unit-known': ownIds,
  'assignment-conflict-known': ownIds,
  'assignment-choice': posts,
  'assignment-candidate': posts,
  'assignment-conflict': posts,
  'assignment-room': posts,
  'sealed-with': ownIds,
  'sealed-opening': ownIds,
  'sealed-link': ownIds,
  'sealed-content': ownIds,
  'sealed-head': ownIds,
  'dossier-actor-role': roles,
  'dossier-actor-jurisdiction': ownIds,
  'dossier-date-ahead': { about: ['dossier-field'] },
  'dossier-part-exceeds-whole': { about: ['dossier-field'] },
  'dossier-aspect-complete': { about: ['aspect'] },
}))

/** The vocabularies of a kind of finding, by its code. */
export function subjectOf(code: string): Subject {
  return own<Subject>(subjects(), code) ?? {}
}
