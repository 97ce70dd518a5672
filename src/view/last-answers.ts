import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { countText } from './amounts.js'
import { yesNoText } from './form-schema.js'
import { pick } from './phrases.js'
import type { Question, Questions } from './question.js'
import { type Fields, fieldOf, isFields } from './read-answers.js'

/** The same questions, each with what was answered the last time, in words. Nothing is filled in by it (D2). */
export function withLast(question: Question, answers: Json | undefined, on: string, locale: Locale): Question {
  switch (question.ask) {
    case 'group':
    case 'section':
      return { ...question, questions: each(question.questions, answers, on, locale) }
    case 'one-of':
    case 'rows':
    case 'given':
    case 'id':
      return question
    default: {
      const text = answerText(question, answers, locale)
      if (text === undefined) return question
      const last = pick(locale, `上次（${dayText(on)}）填报：${text}`, `last answered ${on}: ${text}`)
      const help = question.help === undefined ? last : `${question.help}${pick(locale, '；', '; ')}${last}`
      return { ...question, help }
    }
  }
}

function each(questions: Questions, answers: Json | undefined, on: string, locale: Locale): Questions {
  return Object.fromEntries(
    Object.entries(questions).map(([name, one]) => [name, withLast(one, fieldOf(answers, name), on, locale)]),
  )
}

function dayText(on: string): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

function answerText(question: Question, answer: Json | undefined, locale: Locale): string | undefined {
  if (answer === undefined) return undefined
  if (question.ask === 'yes-no') return yesNoText(locale)[answer === 'yes' ? 0 : 1]
  if (question.ask === 'choice') return question.options.find(({ id }) => id === answer)?.label
  if (question.ask === 'share' && isFields(answer)) return shareOf(answer)
  if (question.ask === 'date' && isFields(answer)) return dateOf(answer, question.never ?? '')
  if (typeof answer === 'number') return countText(answer, locale)
  return typeof answer === 'string' ? answer : undefined
}

function shareOf({ part, whole }: Fields): string {
  return `${String(part)}/${String(whole)}`
}

function dateOf({ on, never }: Fields, word: string): string {
  return never === true ? word : String(on)
}
