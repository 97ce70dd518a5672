import type { Locale } from 'baolei'
import { diffRulebooks } from 'baolei/difference'
import { describeDifference, describeDifferences, termLabel } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { dayText } from '../city/dates.js'
import { countyName } from '../city/names-in.js'
import type { Style } from '../city/style.js'
import { table } from '../city/table.js'
import type { WhatIf } from './report.js'
import { stricterXining } from './stricter.js'

const words = {
  'zh-CN': {
    title: '规则从严试算：会改变什么，为什么',
    generated: (seed: number) =>
      `填报由随机种子${seed}生成，从严规则为虚构；村数结构与实际一致。以下数字不反映任何真实村的情况。`,
    versions: (a: string, b: string, date: string) => `规则：${a} → ${b}，按${date}的填报计算`,
    examples: '示例：分值、扣分、等次和风险等级的分数线，原文没有数值的均为示例，待本地确定。',
    differences: '规则的差异',
    rests: '以上差异的依据',
    counties: '各县区改变的村数',
    county: ['县区', '村数', '等次改变', '风险等级改变', '名单改变'],
    total: '合计',
    moves: '怎样改变',
    move: { grade: '等次', risk: '风险等级', list: '名单' },
    causes: '由何引起（村数）',
    cause: (alone: number, together: number) => `单独引起${alone}个村，共同引起${together}个村`,
    leftOut: '仅一方规则能读的填报（对另一方按未知处理）',
    undecided: (count: number) => `另有${count}个村，仅因一方缺少填报而尚待确定，以上改变未计入。`,
    notCompared: '影响办理过程、从填报看不出的差异（未作比较）',
    unanswered: '各村均未填报的项目（看不出规则改动的影响）',
    rows: (count: number) => `${count}个村`,
    none: '无',
  },
  en: {
    title: 'A stricter rulebook tried: what it would change, and why',
    generated: (seed: number) =>
      `The readings are generated from seed ${seed}, and the stricter rules are invented; the numbers of villages are real. No figure here says anything about a real village.`,
    versions: (a: string, b: string, date: string) => `From “${a}” to “${b}”, on readings of ${date}`,
    examples:
      'Examples, to be settled locally: points, deductions and the lines between grades and between risk levels, wherever the source gives no figure.',
    differences: 'What is different in the rules',
    rests: 'What the new values rest on',
    counties: 'Villages that change, by county',
    county: ['County', 'Villages', 'Grade', 'Risk level', 'List'],
    total: 'Total',
    moves: 'How they change',
    move: { grade: 'grade', risk: 'risk level', list: 'list' },
    causes: 'What causes it (villages)',
    cause: (alone: number, together: number) => `alone ${alone}, with others ${together}`,
    leftOut: 'Answers that only one of the two can read (unknown to the other)',
    undecided: (count: number) =>
      `Besides, ${count} differ only because one of the two lacks answers to decide; they are not counted above.`,
    notCompared: 'Differences that change what happens later and that no answer shows (not compared)',
    unanswered: 'Items that no village answers (a change of their rules cannot show)',
    rows: (count: number) => (count === 1 ? '1 village' : `${count} villages`),
    none: 'none',
  },
} as const

const stricter = stricterXining()
const both = { a: xining2024, b: stricter }
const groups = { grade: 'grade', risk: 'risk-level', list: 'list' } as const

// What a change rests on comes last, in parentheses.
const RESTS = /^(.*?)(?:（((?:依据|约定|参照|示例)：.*)）| \(((?:Basis|Decision|Reference|Example)\b.*)\))([。.])$/

/** A difference without what it rests on, and that apart: all of one version may rest on the same. */
function told(sentence: string): { readonly change: string; readonly rests?: string } {
  const [, change, zh, en, stop] = RESTS.exec(sentence) ?? []
  const rests = zh ?? en
  return change === undefined || rests === undefined ? { change: sentence } : { change: change + stop, rests }
}

/** The report as text, for people. */
export function renderText(report: WhatIf, locale: Locale, { heading, faint }: Style): string {
  const text = words[locale]
  const name = (part: keyof typeof groups, id: string): string =>
    id === 'undetermined' ? termLabel(id, locale) : termLabel(id, locale, stricter, groups[part])
  const sum = (key: 'villages' | 'grades' | 'levels' | 'lists'): number =>
    report.counties.reduce((all, county) => all + county[key], 0)
  const differences = describeDifferences(xining2024, stricter, locale).map(told)
  const causes = report.causes.map(({ difference, alone, together }) => [
    text.cause(alone, together),
    told(describeDifference(difference, locale, both)).change,
  ])
  const leftOut = [...report.leftOut.a, ...report.leftOut.b].map(({ path, rows }) => {
    const item = path.split('/')[3]
    return `${item === undefined ? path : termLabel(item, locale, stricter, 'item')}  ${text.rows(rows)}`
  })
  const nobody = new Set([...report.unanswered.a, ...report.unanswered.b].map(({ item }) => item))
  const listed = (own: readonly string[]): readonly string[] =>
    own.length === 0 ? [text.none] : own.map((one) => `- ${one}`)
  const lines = [
    heading(text.title),
    text.generated(report.seed),
    text.examples,
    text.versions(xining2024.label[locale], stricter.label[locale], dayText(report.date, locale)),
    '',
    heading(text.differences),
    ...differences.map(({ change }) => `- ${change}`),
    '',
    heading(text.rests),
    ...[...new Set(differences.flatMap(({ rests }) => rests ?? []))].map((one) => `- ${one}`),
    '',
    heading(text.counties),
    ...table(text.county, [
      ...report.counties.map((one) => [countyName(one.name, locale), one.villages, one.grades, one.levels, one.lists]),
      [text.total, sum('villages'), sum('grades'), sum('levels'), sum('lists')],
    ]),
    '',
    heading(text.moves),
    ...report.moves.map(
      ({ part, a, b, villages }) =>
        `- ${text.move[part]}${locale === 'en' ? ': ' : '：'}${name(part, a)} → ${name(part, b)}  ${text.rows(villages)}`,
    ),
    '',
    ...(report.undecided === 0 ? [] : [text.undecided(report.undecided), '']),
    heading(text.causes),
    ...causes.map(
      ([count, sentence]) =>
        `- ${sentence?.replace(/[。.]$/, '')}${faint(locale === 'zh-CN' ? `（${count}）` : ` (${count})`)}`,
    ),
    '',
    heading(text.leftOut),
    ...listed(leftOut),
    '',
    heading(text.notCompared),
    ...listed(report.notCompared.map((one) => told(describeDifference(one, locale, both)).change)),
    '',
    heading(text.unanswered),
    ...listed([...nobody].map((item) => termLabel(item, locale, stricter, 'item'))),
  ]
  return `${lines.join('\n')}\n`
}

/** The report as data, each difference with its sentence. */
export function renderJson(report: WhatIf, locale: Locale): string {
  const differences = diffRulebooks(xining2024, stricter).map((difference) => ({
    ...difference,
    text: describeDifference(difference, locale, both),
  }))
  return `${JSON.stringify({ ...report, differences }, null, 2)}\n`
}
