import { graveFaults, TRIED_ON } from '../../examples/adopting/grave-faults.js'
import { readRoster } from '../../examples/roster/read.js'
import { type Locale, label } from '../../src/core/label.js'
import { type Assumption, assumptionsOf } from '../../src/rulebook/assumptions.js'
import { listLabels } from '../../src/rulebook/lists.js'
import type { Answer, Measure } from '../../src/rulebook/measure.js'
import { compareRulebooks } from '../../src/simulation/compare.js'
import { population } from '../../src/simulation/population.js'
import { titleText } from '../../src/view/parameter-text.js'
import { dateText } from '../../src/view/period-text.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { moveAt } from './adopting-moves.js'

/** The two pages for a department that would adopt the rulebook. */
export const ADOPTING_PAGES: readonly { readonly path: string; readonly locale: Locale }[] = [
  { path: 'docs/adopting.md', locale: 'en' },
  { path: 'docs/adopting.zh-CN.md', locale: 'zh-CN' },
]

const SEED = 20_240_723

/** How many villages change if an assumption is moved: grade, warning level, list; null where none can. */
export type Effect = readonly [grades: number, levels: number, lists: number] | null

/** Moves every assumption in turn and compares, over the roster with generated readings. Takes minutes. */
export function effectsOfMoves(told: (pointer: string) => void): readonly Effect[] {
  const drawn = population(xining2024, readRoster().villages, { seed: SEED, date: TRIED_ON })
  if (!drawn.ok) throw new Error('the readings cannot be drawn')
  return assumptionsOf(xining2024).map(({ pointer }) => {
    told(pointer)
    const move = moveAt(pointer)
    if (move === undefined) return null
    const compared = compareRulebooks(xining2024, move.rulebook, drawn.value)
    if (!compared.ok) throw new Error(`${pointer} cannot be compared`)
    const count = (part: 'grade' | 'risk' | 'list'): number =>
      compared.value.changes.filter((change) => change[part].a !== change[part].b).length
    return [count('grade'), count('risk'), count('list')]
  })
}

const words = {
  title: label('采用本规则集之前', 'Before a department adopts this rulebook'),
  other: label('[English](./adopting.md)', '[中文](./adopting.zh-CN.md)'),
  what: label(
    '默认规则集是示例，依据西宁市2024年公开材料编制，非官方文件。公开材料没有给出的分值、界限、归口，都由编制者选定，逐项标为示例。县级组织部门采用前，须逐项确认或者改定，并在规则集中写明本地文件依据。写法见[编写规则集](./rulebooks.zh-CN.md)。',
    'The default rulebook is an example after public material of Xining of 2024; it is not an official document. Every figure, line and assignment that the material does not give was chosen by its authors and is marked as an example. A county organization department that would adopt it confirms or replaces each, and names its own document for it. [Write a rulebook](./rulebooks.md) shows how.',
  ),
  faults: label('单项严重问题的后果', 'What one grave fault leads to'),
  faultsWhat: label(
    '村内有300户，其他各项均正常，仅有下列一项问题时，拟列入的名单：',
    'A village of 300 households, in order in everything else. With this one fault alone, the list that it is proposed for:',
  ),
  faultColumns: label('项目 | 填报 | 拟列名单', 'Item | Answer | Proposed list'),
  faultsWhy: label(
    '省内某州2019年公开标准（P2）的直接认定情形和2014年列举的八种情形（P8），后果与之一致，但有以下不同：两年及以上未发展党员只扣分，因发展名额由县级核定；服务能力弱单独只到重点防控村，群众意见大的由满意率低于60%直接列入；班子缺额不过半的至多到重点防控村，可通过补选解决；纪检监察、政法单位移交的问题，一两件先作扣分，3件及以上直接列入。信访部门移交的计入信访件数。民主管理混乱以4个季度均未公开为准，个别重大事项未执行“四议两公开”的至多到重点防控村。',
    'The situations that a prefecture of the province lists directly (2019, P2) and the eight situations of 2014 (P8) lead to the same here, with these differences: no member admitted for two years or more only deducts, as the county sets the quota; weak in serving leads by itself to key prevention only, and where residents resent it, satisfaction below 60 % lists the village; a body of which up to a half is vacant leads to key prevention at the most, as a by-election can fill it; of problems passed on by discipline inspection or political-legal units, one or two deduct at first and three list the village. What the petition body refers counts as petitions. Democratic management is in disorder where nothing was disclosed for four quarters; single major matters decided without four discussions and two disclosures lead to key prevention at the most.',
  ),
  all: label('需要确认的各项', 'What is to be settled'),
  allWhat: label(
    '“改动”是试算时的一种改法；“影响”是改动后等次、风险等级、拟列名单发生变化的村数。试算对象为916个村，填报由种子生成，不反映任何真实村的情况；数字只用于看出哪一项要紧。',
    'The change is one that was tried; the effect is how many villages then get another grade, warning level or proposed list. It was tried on 916 villages with readings generated from a seed, which say nothing about any real village: the numbers show which assumption matters.',
  ),
  columns: label('事项 | 理由 | 参照条款 | 改动 | 影响', 'Assumption | Why | Cites | Change | Effect'),
  procedural: label('只涉及程序 | 不影响等次和名单', 'procedure only | no grade or list'),
} as const

function countsText([grades, levels, lists]: Exclude<Effect, null>, locale: Locale): string {
  return locale === 'zh-CN'
    ? `等次${grades}、风险${levels}、名单${lists}`
    : `grade ${grades}, level ${levels}, list ${lists}`
}

/** The effects as a page has them, in the order of its rows. */
export function effectsIn(text: string): readonly Effect[] {
  const counted =
    /^\|.*\| (?:等次(\d+)、风险(\d+)、名单(\d+)|grade (\d+), level (\d+), list (\d+)|不影响等次和名单|no grade or list) \|$/gm
  return [...text.matchAll(counted)].map((row): Effect => {
    const numbers = row.slice(1).flatMap((one) => (one === undefined ? [] : [Number(one)]))
    const [grades, levels, lists] = numbers
    return grades === undefined || levels === undefined || lists === undefined ? null : [grades, levels, lists]
  })
}

function answerText(answer: Answer, measure: Measure, locale: Locale): string {
  const yes = locale === 'zh-CN' ? ['是', '否'] : ['yes', 'no']
  if (measure.kind === 'yes-no') return (answer === true ? yes[0] : yes[1]) ?? ''
  if (measure.kind === 'choice') return measure.options.find(({ id }) => id === answer)?.label[locale] ?? String(answer)
  if (typeof answer === 'object') return `${answer.part}/${answer.whole}`
  if (measure.kind === 'count')
    return locale === 'zh-CN' ? `${answer}${measure.unit[locale]}` : `${answer} ${measure.unit[locale]}`
  if (measure.kind === 'amount')
    return locale === 'zh-CN' ? `${Number(answer) / 100}元` : `${Number(answer) / 100} yuan`
  return dateText(String(answer), locale)
}

function faultRow({ item, answer, list }: (typeof graveFaults)[number], locale: Locale): string {
  const found = xining2024.negative.items.find(({ id }) => id === item)
  if (found === undefined) throw new Error(`no item ${item}`)
  return `| ${found.label[locale]} | ${answerText(answer, found.measure, locale)} | ${listLabels[list][locale]} |`
}

function nameOf({ pointer, label: own }: Assumption, locale: Locale): string {
  const steps = pointer.slice(1).split('/')
  return own?.[locale] ?? titleText(steps, locale) ?? pointer
}

function row(assumption: Assumption, effect: Effect, locale: Locale): string {
  const { reason, cites, pointer } = assumption
  const how = moveAt(pointer)?.how[locale]
  const moved =
    effect === null || how === undefined ? words.procedural[locale] : `${how} | ${countsText(effect, locale)}`
  return `| ${nameOf(assumption, locale)} | ${reason[locale]} | ${cites.join(locale === 'zh-CN' ? '、' : ', ')} | ${moved} |`
}

function headed(columns: string): readonly string[] {
  return [
    `| ${columns} |`,
    `|${columns
      .split('|')
      .map(() => '---')
      .join('|')}|`,
  ]
}

/** A page, given the effects of its assumptions in their order. */
export function adoptingPage(locale: Locale, effects: readonly Effect[]): string {
  const lines = [
    `# ${words.title[locale]}`,
    '',
    words.other[locale],
    '',
    words.what[locale],
    '',
    `## ${words.faults[locale]}`,
    '',
    words.faultsWhat[locale],
    '',
    ...headed(words.faultColumns[locale]),
    ...graveFaults.map((fault) => faultRow(fault, locale)),
    '',
    words.faultsWhy[locale],
    '',
    `## ${words.all[locale]}`,
    '',
    words.allWhat[locale],
    '',
    ...headed(words.columns[locale]),
    ...assumptionsOf(xining2024).map((one, place) => row(one, effects[place] ?? null, locale)),
  ]
  return `${lines.join('\n')}\n`
}
