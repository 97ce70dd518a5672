import type { Locale } from '../core/label.js'
import type { ExitLine } from '../rectification/plan.js'
import { decimal } from './amounts.js'
import { moneyUnit } from './checklist-questions.js'
import type { FormSource } from './form-choices.js'
import { titleOf } from './form-titles.js'
import { pick } from './phrases.js'
import type { Section } from './question.js'
import { comparisonLabels } from './words.js'

/**
 * One section for each problem that the actor may judge: a figure for a quantitative exit line, a yes or no for a
 * qualitative one (L3.1, L3.2).
 */
export function judgeQuestions({ situation, actor, locale }: FormSource): Readonly<Record<string, Section>> {
  const problem = titleOf(['problem'])?.[locale] ?? ''
  const sections = situation.rectification.problems.flatMap(({ id, text, exitLine }): [string, Section][] => {
    if (exitLine === undefined) return []
    const judge = exitLine.kind === 'qualitative' ? exitLine.judge : 'township-committee'
    if (actor !== undefined && actor.role !== judge) return []
    const goal = goalText(exitLine, locale)
    const section = (name: string, question: Section['questions'][string]): Section => ({
      ask: 'section',
      title: text,
      help: goal,
      questions: { problem: { ask: 'given', title: problem, value: id }, [name]: question },
    })
    if (exitLine.kind === 'qualitative') {
      return [
        [id, section('met', { ask: 'yes-no', title: pick(locale, '达到目标', 'the goal is met'), required: true })],
      ]
    }
    const { unit, places } = unitOf(exitLine, locale)
    const help = pick(locale, `单位：${unit}`, `in ${unit}`)
    const title = pick(locale, '现在的数值', 'the figure now')
    return [[id, section('value', { ask: 'number', title, help, places, required: true })]]
  })
  return Object.fromEntries(sections)
}

type Quantitative = Extract<ExitLine, { readonly kind: 'quantitative' }>

function unitOf({ unit, threshold }: Quantitative, locale: Locale): { readonly unit: string; readonly places: number } {
  return unit === 'fen' ? moneyUnit(Math.abs(threshold.value), locale) : { unit, places: 0 }
}

function goalText(line: ExitLine, locale: Locale): string {
  if (line.kind === 'qualitative') return pick(locale, `退出线：${line.standard}`, `exit line: ${line.standard}`)
  const { unit, places } = unitOf(line, locale)
  const { op, value } = line.threshold
  const goal = `${comparisonLabels[op][locale]} ${decimal(value, places)} ${unit}`
  return pick(locale, `退出线：${line.metric}${goal}`, `exit line: ${line.metric} ${goal}`)
}
