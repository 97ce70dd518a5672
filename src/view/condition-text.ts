import type { Locale } from '../core/label.js'
import type { Comparison, Ratio } from '../core/threshold.js'
import { type Condition, TOTAL } from '../rulebook/condition.js'
import { listLabels } from '../rulebook/lists.js'
import { type Measure, NEVER, type Test } from '../rulebook/measure.js'
import { pastName as nameOf, type PastTest } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { counted, countText, durationText, moneyText, pointsText, shareText } from './amounts.js'
import { pick } from './phrases.js'
import { termIn } from './terms.js'
import { openLabels } from './words.js'

/** What a figure counts: points, times that something happened, anything, or what the measure of an item says. */
export type Figure = 'points' | 'times' | 'count' | Measure

/** A figure with its unit. */
export function figureText(value: number, figure: Figure, locale: Locale): string {
  if (figure === 'points') return pointsText(value, locale)
  if (figure === 'times') return pick(locale, `${value}次`, counted(countText(value, locale), 'times'))
  if (figure === 'count') return countText(value, locale)
  if (figure.kind === 'amount') return moneyText(value, locale)
  return figure.kind === 'count'
    ? pick(locale, `${value}${figure.unit['zh-CN']}`, counted(countText(value, locale), figure.unit.en))
    : countText(value, locale)
}

const isRatio = (value: object): value is Ratio => 'part' in value

/** A threshold in words (D4): 以上 and 以下 include the figure, 超过 and 不足 do not. */
export function thresholdText(op: Comparison, value: number | object, figure: Figure, locale: Locale): string {
  const text =
    typeof value === 'number'
      ? figureText(value, figure, locale)
      : isRatio(value)
        ? shareText(value, locale)
        : durationText(value, locale)
  switch (op) {
    case 'at-least':
      return pick(locale, `${text}以上`, `${text} or more`)
    case 'at-most':
      return pick(locale, `${text}以下`, `${text} or less`)
    case 'more-than':
      return pick(locale, `超过${text}`, `more than ${text}`)
    case 'less-than':
      return pick(locale, `不足${text}`, `less than ${text}`)
  }
}

function answerText(answer: boolean | string, measure: Measure | undefined, locale: Locale): string {
  if (typeof answer === 'boolean') return answer ? pick(locale, '是', 'yes') : pick(locale, '否', 'no')
  if (answer === NEVER && measure?.kind === 'date') return pick(locale, '从未', 'never')
  const option = measure?.kind === 'choice' ? measure.options.find(({ id }) => id === answer) : undefined
  return option?.label[locale] ?? answer
}

/** A test of one answer in words. */
export function testText(test: Test, measure: Measure | undefined, locale: Locale): string {
  if ('is' in test) return answerText(test.is, measure, locale)
  if ('in' in test) return test.in.map((one) => answerText(one, measure, locale)).join(pick(locale, '或', ' or '))
  return thresholdText(test.op, test.value, measure ?? 'count', locale)
}

/** The label of a part of the fortress index, a dimension or a problem type. */
function pointsName(id: string, rulebook: Rulebook, locale: Locale): string {
  if (id === TOTAL) return pick(locale, '总分', 'the total')
  const part = rulebook.fortress.parts?.find((one) => one.id === id)?.label
  return (part ?? termIn(['dimension', 'problem-type'], id, rulebook))?.[locale] ?? id
}

function pastName(thing: PastTest['past'], rulebook: Rulebook, locale: Locale): string {
  if (!('anyItem' in thing)) {
    const [kind, id] = nameOf(thing)
    const groups = { level: 'risk-level', item: 'item', veto: 'veto', grade: 'grade', list: 'list' } as const
    return termIn([groups[kind]], id, rulebook)?.[locale] ?? id
  }
  const { anyItem, problemType } = thing
  const type = problemType === undefined ? undefined : pointsName(problemType, rulebook, locale)
  const [zh, en] =
    anyItem === 'one'
      ? ['同一负面清单项目', 'the same item of the negative checklist']
      : ['负面清单各项目累计', 'all items of the negative checklist together']
  return pick(locale, type === undefined ? zh : `${type}的${zh}`, type === undefined ? en : `${en} in ${type}`)
}

function pastText({ past, within, test, inARow }: PastTest, rulebook: Rulebook, locale: Locale): string {
  const name = pastName(past, rulebook, locale)
  const calendar = 'calendar' in within
  const window = calendar ? (openLabels[within.calendar]?.[locale] ?? within.calendar) : durationText(within, locale)
  const times = inARow === true ? rowText(test, locale) : thresholdText(test.op, test.value, 'times', locale)
  return pick(
    locale,
    `${window}${calendar ? '' : '内'}“${name}”：${times}`,
    `“${name}” ${calendar ? 'in' : 'within'} ${window}: ${times}`,
  )
}

function rowText({ op, value }: PastTest['test'], locale: Locale): string {
  const zh = {
    'at-least': `${value}轮以上`,
    'at-most': `${value}轮以下`,
    'more-than': `超过${value}轮`,
    'less-than': `不足${value}轮`,
  }
  const rounds = counted(value, 'rounds')
  const en = {
    'at-least': `${rounds} in a row or more`,
    'at-most': `${rounds} in a row or less`,
    'more-than': `more than ${rounds} in a row`,
    'less-than': `less than ${rounds} in a row`,
  }
  return pick(locale, `连续${zh[op]}`, en[op])
}

/** A condition in words, with the labels of its rulebook. */
export function conditionText(condition: Condition, rulebook: Rulebook, locale: Locale): string {
  const told = (one: Condition): string => conditionText(one, rulebook, locale)
  // A joined condition inside another needs brackets.
  const inner = (one: Condition): string =>
    'all' in one || 'any' in one ? pick(locale, `（${told(one)}）`, `(${told(one)})`) : told(one)
  if ('all' in condition) return condition.all.map(inner).join(pick(locale, '且', ' and '))
  if ('any' in condition) return condition.any.map(inner).join(pick(locale, '或', ' or '))
  if ('of' in condition) {
    const parts = condition.of.map(inner).join(pick(locale, '；', '; '))
    return pick(locale, `以下至少${condition.atLeast}项：${parts}`, `at least ${condition.atLeast} of: ${parts}`)
  }
  if ('not' in condition) return pick(locale, `不是：${inner(condition.not)}`, `not: ${inner(condition.not)}`)
  if ('past' in condition) return pastText(condition, rulebook, locale)
  if ('points' in condition) {
    const { op, value } = condition.test
    const text = thresholdText(op, value, 'points', locale)
    return `${pointsName(condition.points, rulebook, locale)}${pick(locale, '：', ': ')}${text}`
  }
  if ('leadsTo' in condition) {
    const list = listLabels[condition.leadsTo][locale]
    return pick(
      locale,
      `当日负向测评应列入${list}或更严名单`,
      `the screening of the same day leads to the list “${list}”, or to a stricter one`,
    )
  }
  const item = [...rulebook.fortress.items, ...rulebook.negative.items].find(({ id }) => id === condition.item)
  const name = item?.label[locale] ?? condition.item
  return `${name}${pick(locale, '：', ': ')}${testText(condition.test, item?.measure, locale)}`
}
