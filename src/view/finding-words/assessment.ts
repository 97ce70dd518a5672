import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { AssessmentShapes, CountShape, VetoFactsShape } from '../../core/shapes/assessment.js'
import { pick } from '../phrases.js'
import { always, type Said, type Sentences } from '../sentence.js'
import type { Teller } from '../teller.js'

type ItemFinding = FindingOf<'fortress-item' | 'negative-item'>

/** The item, what was answered and the band of answers that counts: 矛盾纠纷多发频发，本年度25起（超过20起）. */
function itemText({ about = '', found }: ItemFinding, t: Teller, whole: boolean): string {
  const name = t.item(about)
  if (found === null || 'applies' in found) return name
  const reading = t.reading(about, found.answer)
  const band = whole ? t.band(about, found.answer) : undefined
  const text = reading === '' ? name : pick(t.locale, `${name}，${reading}`, `${name}, ${reading}`)
  return band === undefined ? text : pick(t.locale, `${text}（属“${band}”一档）`, `${text} (in the band “${band}”)`)
}

const spared = (found: ItemFinding['found']): boolean => found !== null && 'applies' in found

function fortressItem(f: FindingOf<'fortress-item'>, t: Teller, whole: boolean): string {
  const item = itemText(f, t, whole)
  const most = t.points(f.required.points)
  if (f.found === null || 'applies' in f.found) return item
  const points = t.points(f.found.points)
  if (f.found.points > f.required.points) return pick(t.locale, `加${points}：${item}`, `Adds ${points}: ${item}`)
  return pick(t.locale, `得${points}（满分${most}）：${item}`, `${points.replace(/ points?$/, '')} of ${most}: ${item}`)
}

function negativeItem(f: FindingOf<'negative-item'>, t: Teller, whole: boolean): string {
  const item = itemText(f, t, whole)
  if (f.found === null || 'applies' in f.found) return item
  const points = t.points(f.found.deduction)
  return pick(t.locale, `扣${points}：${item}`, `Costs ${points}: ${item}`)
}

function countedText(count: CountShape, t: Teller): string {
  const what = countedThing(count, t)
  const calendar = 'calendar' in count.within
  const window = 'calendar' in count.within ? t.term('open', count.within.calendar) : t.length(count.within)
  const { times, inARow } = count
  const n = typeof times === 'number' ? times : times.atLeast
  const least = typeof times !== 'number'
  const [row, unit] = inARow === true ? ['连续', '轮'] : ['', '次']
  return pick(
    t.locale,
    `${window}${calendar ? '' : '内'}“${what}”${row}${least ? '至少' : ''}${n}${unit}`,
    `“${what}” ${calendar ? 'in' : 'within'} ${window}: ${least ? 'at least ' : ''}${n}${inARow === true ? ' rounds in a row' : ''}`,
  )
}

function countedThing(count: CountShape, t: Teller): string {
  if ('anyItem' in count) {
    const type = count.problemType === undefined ? '' : t.term('problem-type', count.problemType)
    return count.anyItem === 'one'
      ? pick(t.locale, `${type}同一项目`, `the same item ${type}`.trim())
      : pick(t.locale, `${type}各项目累计`, `all items together ${type}`.trim())
  }
  if ('level' in count) return t.term('risk-level', count.level)
  if ('item' in count) return t.item(count.item)
  if ('veto' in count) return t.term('veto', count.veto)
  return 'grade' in count ? t.term('grade', count.grade) : t.term('list', count.list)
}

/** The facts that a veto was judged on. */
function vetoFacts(facts: VetoFactsShape, t: Teller): string {
  const answers = Object.entries(facts.answers).map(([item, answer]) => {
    const given = t.answer(item, answer)
    return pick(t.locale, `${t.item(item)}：${given}`, `${t.item(item)}: ${given}`)
  })
  const scored = (facts.scored ?? []).map(({ dimension, points }) => {
    const name =
      dimension === 'total' ? pick(t.locale, '总分', 'the total') : t.term(['dimension', 'problem-type'], dimension)
    return pick(t.locale, `${name}${t.bounds(points)}`, `${name}: ${t.bounds(points)}`)
  })
  const past = (facts.past ?? []).map((one) => countedText(one, t))
  const { lists } = facts
  const listed =
    lists === undefined
      ? []
      : [
          lists.mildest === lists.strictest
            ? pick(
                t.locale,
                `当日负向测评：${t.term('list', lists.mildest)}`,
                `the screening of the day: ${t.term('list', lists.mildest)}`,
              )
            : pick(
                t.locale,
                `当日负向测评：${t.term('list', lists.mildest)}至${t.term('list', lists.strictest)}`,
                `the screening of the day: ${t.term('list', lists.mildest)} to ${t.term('list', lists.strictest)}`,
              ),
        ]
  return [...answers, ...scored, ...past, ...listed].join(pick(t.locale, '；', '; '))
}

type Veto = FindingOf<'fortress-veto' | 'negative-veto'>

function withFacts({ found }: Veto, t: Teller, text: string): string {
  if (found === null || !('answers' in found)) return text
  const facts = vetoFacts(found, t)
  return facts === '' ? text : pick(t.locale, `${text}（${facts}）`, `${text} (${facts})`)
}

function effectText({ found }: Veto, t: Teller): string {
  if (found === null) return ''
  if ('gradeAtMost' in found) {
    const grade = t.term('grade', found.gradeAtMost)
    return pick(t.locale, `等次最高为${grade}`, `the grade is ${grade} at most`)
  }
  if (!('problemType' in found)) return ''
  const type = t.term('problem-type', found.problemType)
  const to = 'list' in found ? t.term('list', found.list) : t.term('risk-level', found.riskAtLeast)
  if ('list' in found) return pick(t.locale, `“${type}”方面直接列为${to}`, `“${type}”: straight to the list ${to}`)
  return pick(t.locale, `“${type}”方面至少为${to}`, `“${type}”: ${to} at least`)
}

const vetoApplies = (f: Veto, t: Teller): string => {
  const veto = t.term('veto', f.about ?? '')
  const effect = effectText(f, t)
  return pick(t.locale, `触发“${veto}”，${effect}`, `The veto applies: ${veto}; ${effect}`)
}
const vetoIdle = (f: Veto, t: Teller): string => {
  const veto = t.term('veto', f.about ?? '')
  return f.found !== null && 'kind' in f.found
    ? pick(t.locale, `“${veto}”不适用于该类村`, `Not asked of this kind of village: ${veto}`)
    : pick(t.locale, `“${veto}”未触发`, `The veto does not apply: ${veto}`)
}
const vetoOpen = (f: Veto, t: Teller): string => {
  const veto = t.term('veto', f.about ?? '')
  return pick(
    t.locale,
    `“${veto}”是否触发待定，还缺${t.lacking()}`,
    `The veto may apply: ${veto}; still needed: ${t.lacking()}`,
  )
}
const vetoOpenWhole = (f: Veto, t: Teller): string => {
  const effect = effectText(f, t)
  const then = effect === '' ? '' : pick(t.locale, `；如触发，${effect}`, `; if so, ${effect}`)
  return `${vetoOpen(f, t)}${then}${pick(t.locale, '。', '. ')}${t.pleaseSupply()}`
}

const byVerdict = {
  holds: [vetoIdle, (f: Veto, t: Teller) => withFacts(f, t, vetoIdle(f, t))],
  fails: [vetoApplies, (f: Veto, t: Teller) => withFacts(f, t, vetoApplies(f, t))],
  unknown: [vetoOpen, vetoOpenWhole],
} as const
const vetoSentences = { 'zh-CN': byVerdict, en: byVerdict } as const

const grades = ({ found: { grades: bounds } }: FindingOf<'fortress-grade'>, t: Teller): string => {
  const [worst, best] = [t.term('grade', bounds.worst), t.term('grade', bounds.best)]
  return worst === best ? worst : pick(t.locale, `${worst}至${best}`, `${worst} to ${best}`)
}

/** Whether something caps the grade, which the points alone would then not explain (D6). */
const isCapped = ({ because = [] }: FindingOf<'fortress-grade'>): boolean =>
  because.some(({ code, verdict }) => code === 'fortress-veto' && verdict === 'fails')

/** The index and the grade: “堡垒指数”63分，触发等次上限情形，评为弱村. */
function gradeText(f: FindingOf<'fortress-grade'>, t: Teller): string {
  const [total, grade] = [t.bounds(f.found.total), grades(f, t)]
  const [cap, capped] = isCapped(f) ? ['触发等次上限情形，', ', capped'] : ['', '']
  return pick(t.locale, `“堡垒指数”${total}，${cap}评为${grade}`, `Fortress index ${total}${capped}: ${grade}`)
}

/** The lines between the grades: 强村85分以上，中等村60分以上，其余弱村. */
function cutsText({ required: { cuts } }: FindingOf<'fortress-grade'>, t: Teller): string {
  const parts = cuts.map(({ grade, when }) => {
    const name = t.term('grade', grade)
    if (when === null) return pick(t.locale, `其余为${name}`, `otherwise ${name}`)
    const line = t.threshold(when.op, when.value)
    return pick(t.locale, `${line}为${name}`, `${name}: ${line}`)
  })
  return parts.join(pick(t.locale, '，', ', '))
}

function riskText({ about = '', found }: FindingOf<'problem-type-risk'>, t: Teller): string {
  const type = t.term('problem-type', about)
  if (found === null) return type
  const [min, max] = [t.term('risk-level', found.risk.min), t.term('risk-level', found.risk.max)]
  const deduction = t.bounds(found.deduction)
  const risk = min === max ? min : pick(t.locale, `${min}至${max}`, `${min} to ${max}`)
  return pick(t.locale, `“${type}”方面扣${deduction}，${risk}`, `${type}: a deduction of ${deduction}, ${risk}`)
}

function levelsText({ required: { levels } }: FindingOf<'problem-type-risk'>, t: Teller): string {
  const parts = levels.flatMap(({ level, when }) => {
    if (when === null) return []
    const name = t.term('risk-level', level)
    const line = t.threshold(when.op, when.value)
    return [pick(t.locale, `${line}为${name}`, `${name}: ${line}`)]
  })
  return parts.join(pick(t.locale, '，', ', '))
}

const bracketed = (text: string, inner: string, t: Teller): string =>
  inner === '' ? text : pick(t.locale, `${text}（${inner}）`, `${text} (${inner})`)

/** The sentences of an assessment: points, deductions, grades and levels, in the form of facts. */
export const assessmentWords: () => Sentences<AssessmentShapes> = /*@__PURE__*/ lazy(() => ({
  'fortress-item': {
    'zh-CN': {
      holds: [
        (f, t) => (spared(f.found) ? `“${t.item(f.about ?? '')}”不适用于该类村` : fortressItem(f, t, false)),
        (f, t) => (spared(f.found) ? `“${t.item(f.about ?? '')}”不适用于该类村，不计分` : fortressItem(f, t, true)),
      ],
      fails: [(f, t) => fortressItem(f, t, false), (f, t) => fortressItem(f, t, true)],
      unknown: [
        (f, t) => `“${t.item(f.about ?? '')}”尚待填报`,
        (f, t) => `“${t.item(f.about ?? '')}”尚待填报，满分${t.points(f.required.points)}。${t.pleaseAnswer()}`,
      ],
    },
    en: {
      holds: [
        (f, t) =>
          spared(f.found) ? `Not asked of this kind of village: ${t.item(f.about ?? '')}` : fortressItem(f, t, false),
        (f, t) =>
          spared(f.found) ? `Not asked of this kind of village: ${t.item(f.about ?? '')}` : fortressItem(f, t, true),
      ],
      fails: [(f, t) => fortressItem(f, t, false), (f, t) => fortressItem(f, t, true)],
      unknown: [
        (f, t) => `Not answered yet: ${t.item(f.about ?? '')}`,
        (f, t) =>
          `Not answered yet: ${t.item(f.about ?? '')}, up to ${t.points(f.required.points)}. ${t.pleaseAnswer()}`,
      ],
    },
  },
  'fortress-veto': vetoSentences,
  'fortress-grade': {
    'zh-CN': {
      ...always<Said<'fortress-grade'>>([
        (f, t) => `“堡垒指数”${t.bounds(f.found.total)}，${grades(f, t)}${isCapped(f) ? '（等次受限）' : ''}`,
        (f, t) => bracketed(gradeText(f, t), cutsText(f, t), t),
      ]),
      unknown: [
        (f, t) => `“堡垒指数”${t.bounds(f.found.total)}，等次待定（${grades(f, t)}）`,
        (f, t) =>
          `“堡垒指数”${t.bounds(f.found.total)}，等次待定，在${grades(f, t)}之间（${cutsText(f, t)}）。${t.pleaseSupply()}`,
      ],
    },
    en: {
      ...always<Said<'fortress-grade'>>([
        (f, t) => `Fortress index ${t.bounds(f.found.total)}: ${grades(f, t)}${isCapped(f) ? ' (capped)' : ''}`,
        (f, t) => bracketed(gradeText(f, t), cutsText(f, t), t),
      ]),
      unknown: [
        (f, t) => `Fortress index ${t.bounds(f.found.total)}: still open, ${grades(f, t)}`,
        (f, t) =>
          `Fortress index ${t.bounds(f.found.total)}: still open, ${grades(f, t)} (${cutsText(f, t)}). ${t.pleaseSupply()}`,
      ],
    },
  },
  'negative-item': {
    'zh-CN': {
      holds: (f, t) =>
        spared(f.found)
          ? `“${t.item(f.about ?? '')}”不适用于该类村`
          : negativeItem(f, t, false).replace(/^扣0分/, '不扣分'),
      fails: [(f, t) => negativeItem(f, t, false), (f, t) => negativeItem(f, t, true)],
      unknown: [
        (f, t) => `“${t.item(f.about ?? '')}”尚待填报`,
        (f, t) => `“${t.item(f.about ?? '')}”尚待填报。${t.pleaseAnswer()}`,
      ],
    },
    en: {
      holds: (f, t) =>
        spared(f.found)
          ? `Not asked of this kind of village: ${t.item(f.about ?? '')}`
          : negativeItem(f, t, false).replace(/^Costs 0 points/, 'No deduction'),
      fails: [(f, t) => negativeItem(f, t, false), (f, t) => negativeItem(f, t, true)],
      unknown: [
        (f, t) => `Not answered yet: ${t.item(f.about ?? '')}`,
        (f, t) => `Not answered yet: ${t.item(f.about ?? '')}. ${t.pleaseAnswer()}`,
      ],
    },
  },
  'negative-veto': vetoSentences,
  'problem-type-risk': {
    'zh-CN': {
      holds: riskText,
      fails: [riskText, (f, t) => bracketed(riskText(f, t), levelsText(f, t), t)],
      unknown: [
        (f, t) => `${riskText(f, t)}，等级待定`,
        (f, t) => `${riskText(f, t)}，等级待定（${levelsText(f, t)}）。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: riskText,
      fails: [riskText, (f, t) => bracketed(riskText(f, t), levelsText(f, t), t)],
      unknown: [
        (f, t) => `${riskText(f, t)}, still open`,
        (f, t) => `${riskText(f, t)}, still open (${levelsText(f, t)}). ${t.pleaseSupply()}`,
      ],
    },
  },
  'composite-reference': {
    'zh-CN': always<Said<'composite-reference'>>(
      (f, t) =>
        `综合得分${t.bounds(f.found.score)}（“堡垒指数”${t.bounds(f.found.total)}，扣${t.bounds(f.found.deduction)}），仅供参考`,
    ),
    en: always<Said<'composite-reference'>>(
      (f, t) =>
        `Composite score ${t.bounds(f.found.score)} (fortress index ${t.bounds(f.found.total)}, less ${t.bounds(f.found.deduction)}), for reference only`,
    ),
  },
}))
