import type { Locale } from 'baolei'

/** What the page itself says. All that is said of a case comes from the library. */
const words = {
  title: ['整顿工作台', 'Rectification board'],
  sample: ['示例数据，均为虚构，保存在本浏览器。', 'Sample data, all invented, kept in this browser.'],
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
  list: ['名单', 'List'],
  step: ['验收步骤', 'Step'],
  search: ['查找村', 'Find a village'],
  village: ['村', 'Village'],
  state: ['当前环节', 'State'],
  more: ['再显示{n}个村', 'Show {n} more'],
  shown: ['共{n}个村', '{n} villages'],
  days: ['逾期{n}天', '{n} days late'],
  since: ['自{d}', 'since {d}'],
  next: ['下一步', 'Next'],
  fill: ['办理', 'Fill in'],
  act: ['确认办理', 'Record it'],
  by: ['由{who}填报', 'asked of {who}'],
  empty: ['暂无。', 'None.'],
  actions: ['可办事项', 'Actions'],
  waiting: ['尚不能办理（{n}项）', 'Not possible yet ({n})'],
  standing: ['直至退出须持续符合', 'Must hold until the exit'],
  missing: ['{n}项未填报', '{n} answers missing'],
  example: ['示例，待本地确定：{why}', 'An example, to be settled locally: {why}'],
  before: ['列入名单之前', 'before the listing'],
  plan: ['整顿进展', 'Progress'],
  measures: ['举措落实', 'measures carried out'],
  problems: ['问题解决', 'problems solved'],
  ofPoints: ['得{p}分，满分{of}分', '{p} of {of} points'],
  case: ['整顿办理', 'Case'],
  vetoes: ['等次上限和直接提级情形（{n}项）', 'Vetoes that apply or may apply ({n})'],
  readings: ['测评明细', 'Readings'],
  requests: ['尚缺的材料和提供单位', 'What is missing, and who supplies it'],
  duties: ['责任事项', 'Duties'],
  otherDuties: ['其他单位', 'Others'],
  mayDuties: ['可代为登记或免予履行（{n}项）', 'Duties of others to record or waive ({n})'],
  times: ['{n}次', '{n} times'],
  history: ['办理记录', 'Timeline'],
  correct: ['更正', 'Correct'],
  struck: ['{d}由{who}更正：{why}', 'corrected on {d} by {who}: {why}'],
  chart: ['环节图：深色为当前环节，浅色为经过的环节', 'Statechart: the present state dark, those before tinted'],
  draw: ['显示环节图', 'Show the statechart'],
  submit: ['提交', 'Submit'],
  cancel: ['返回', 'Back'],
  draft: ['草稿自动保存在本浏览器。', 'A draft is kept in this browser.'],
  dropDraft: ['清空草稿', 'Discard it'],
  takeOver: ['采用', 'Use this'],
  refused: ['未能办理，原因如下', 'Not recorded, for these reasons'],
  faults: ['有{n}处需要补充或改正', 'To complete or correct: {n}'],
  recorded: ['已记录：{what}', 'Recorded: {what}'],
  add: ['添加一项', 'Add one'],
  remove: ['删除本项', 'Remove this one'],
  relapse: ['第{n}次列入', 'listing number {n}'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type Word = keyof typeof words
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string

/** The page's own words in a language, with their blanks filled in. */
export function sayIn(locale: Locale): Say {
  return (word, values = {}) =>
    words[word][locale === 'zh-CN' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
