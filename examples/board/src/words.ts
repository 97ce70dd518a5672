import { type Locale, localeOf } from 'baolei'

/** What the page itself says. All that is said of a case comes from the library. */
const words = {
  title: ['整顿工作台', 'Rectification board'],
  sample: [
    '示例数据：单位和村名均为虚构，测评和环节由程序生成，保存在本浏览器。',
    'Sample data: invented units and villages, generated readings and events, kept in this browser.',
  ],
  skip: ['跳到正文', 'Skip to content'],
  actor: ['办理主体', 'Acting as'],
  day: ['办理日期', 'Day'],
  other: ['English', '中文'],
  reset: ['重置示例', 'Reset sample'],
  worklist: ['工作清单', 'Worklist'],
  all: ['全部', 'All'],
  mine: ['待我办理', 'For me'],
  late: ['已逾期', 'Late'],
  blocked: ['有待解决', 'Blocked'],
  anyList: ['全部名单', 'Every list'],
  anyStep: ['全部环节', 'Every step'],
  list: ['名单', 'List'],
  step: ['验收步骤', 'Step'],
  search: ['查找村', 'Find a village'],
  village: ['村', 'Village'],
  state: ['当前环节', 'Stage'],
  more: ['再显示{n}个村', 'Show {n} more'],
  nothing: ['没有符合条件的村。', 'No village fits these filters.'],
  shown: ['共{n}个村', '{n} villages'],
  days: ['逾期{n}天', '{n} days late'],
  since: ['自{d}', 'since {d}'],
  next: ['下一步', 'Next'],
  noNext: ['目前没有待办事项。', 'There is nothing to do at present.'],
  fill: ['办理', 'Fill in'],
  act: ['确认办理', 'Record it'],
  as: ['改由以下主体办理：', 'Act as: '],
  by: ['由{who}填报', 'asked of {who}'],
  actions: ['可办事项', 'Actions'],
  waiting: ['尚不能办理（{n}项）', 'Not possible yet ({n})'],
  standing: ['直至退出须持续符合', 'Must hold until the exit'],
  steps: ['五步验收', 'Five-step acceptance'],
  index: ['堡垒指数', 'Fortress index'],
  noIndex: ['尚未开展正向测评。', 'No positive assessment yet.'],
  screening: ['负向测评', 'Negative screening'],
  noHits: ['没有扣分项。', 'No item costs points.'],
  missing: ['{n}项未填报', '{n} answers missing'],
  example: ['示例，待本地确定：{why}', 'An example, to be settled locally: {why}'],
  before: ['列入名单之前', 'before the listing'],
  plan: ['整顿进展', 'Progress'],
  measures: ['举措落实', 'measures carried out'],
  problems: ['问题解决', 'problems solved'],
  due: ['截止{d}', 'by {d}'],
  ofPoints: ['得{p}分，满分{of}分', '{p} of {of} points'],
  case: ['整顿办理', 'Case'],
  vetoes: ['等次上限和直接提级情形（{n}项）', 'Vetoes that apply or may apply ({n})'],
  readings: ['测评明细', 'Readings'],
  requests: ['尚缺的材料和提供单位', 'What is missing, and who supplies it'],
  noRequests: ['测评所需材料齐全。', 'No answer is missing.'],
  duties: ['责任事项', 'Duties'],
  otherDuties: ['其他单位', 'Others'],
  mayDuties: ['可代为登记或免予履行（{n}项）', 'Duties of others to record or waive ({n})'],
  done: ['登记履行', 'Record'],
  waived: ['免予履行', 'Waive'],
  handover: ['岗位交接', 'Hand over'],
  noDuties: ['今天没有应办的责任事项。', 'No duty of yours is owed today.'],
  overdue: ['逾期', 'overdue'],
  owed: ['应办', 'due'],
  times: ['{n}次', '{n} times'],
  history: ['办理记录', 'Timeline'],
  noHistory: ['还没有办理记录。', 'Nothing has been recorded yet.'],
  whole: ['显示全部{n}条', 'Show all {n}'],
  correct: ['更正', 'Correct'],
  struck: ['{d}由{who}更正：{why}', 'corrected on {d} by {who}: {why}'],
  chart: ['环节图', 'Statechart'],
  chartHelp: ['深色为当前环节，浅色为经过的环节。', 'Dark: the present stage. Tinted: the stages passed through.'],
  draw: ['显示环节图', 'Show the statechart'],
  submit: ['提交', 'Submit'],
  cancel: ['返回', 'Back'],
  draft: ['已恢复上次未提交的草稿。', 'Your unsent draft is back.'],
  dropDraft: ['清空草稿', 'Discard it'],
  takeOver: ['采用', 'Use this'],
  shownFrom: ['{title}（{d}）', '{title} ({d})'],
  refused: ['未能办理，原因如下', 'Not recorded, for these reasons'],
  faults: ['有{n}处需要补充或改正', '{n} answers to complete or correct'],
  recorded: ['已记录：{what}', 'Recorded: {what}'],
  add: ['添加一项', 'Add one'],
  remove: ['删除本项', 'Remove this one'],
  row: ['本项', 'this one'],
  print: ['打印', 'Print'],
  unknownVillage: ['没有这个村。', 'There is no such village.'],
  relapse: ['第{n}次列入', 'listing number {n}'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type Word = keyof typeof words
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string

/** The page's own words in a language, with their blanks filled in. */
export function sayIn(locale: Locale): Say {
  return (word, values = {}) =>
    words[word][locale === 'zh-CN' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A civil date as a reader writes it: 2024年7月23日, 23 July 2024. */
export function dateText(date: string, locale: string): string {
  const tag = localeOf(locale) === 'zh-CN' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
