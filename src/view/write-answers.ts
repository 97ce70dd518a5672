import { hasOwn, type Json, sameJson } from '../core/json.js'
import { decimal } from './amounts.js'
import { planToAnswers } from './plan-shape.js'
import { type OneOf, type Question, type Questions, type Section, WHICH, whichOf } from './question.js'
import { type Fields, fieldOf, isFields } from './read-answers.js'

/**
 * A part of a payload as the answers to a question: `read` leads back to it. Undefined if the question has no such
 * answer, for instance where a later rulebook no longer has the item.
 */
export function write(question: Question, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined
  switch (question.ask) {
    case 'given':
    case 'group':
      return undefined
    case 'id':
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'yes-no':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
    case 'choice':
      return question.options.some(({ id }) => id === value) ? value : undefined
    case 'set':
      return Array.isArray(value)
        ? value.filter((one: Json) => question.options.some(({ id }) => id === one))
        : undefined
    case 'number':
      if (typeof value !== 'number') return undefined
      return question.places > 0 ? decimal(value, question.places) : value
    case 'date':
      if (typeof value !== 'string') return undefined
      if (question.never === undefined) return value
      return value === 'never' ? { never: true } : { on: value }
    case 'share':
      return isFields(value) ? value : undefined
    case 'section':
      return writeSection(question, value)
    case 'one-of':
      // The one that says most by itself: an exit line in fen is one in money, and also one in some unit.
      for (const [name, section] of mostGivenFirst(question)) {
        if (fits(section, value))
          return { ...(whichOf(question) && { [WHICH]: name }), [name]: writeSection(section, value) }
      }
      return undefined
    case 'rows':
      return Array.isArray(value) ? value.flatMap((row: Json) => write(question.of, row) ?? []) : undefined
  }
}

function mostGivenFirst({ sections }: OneOf): readonly [string, Section][] {
  const given = ({ questions }: Section): number => Object.values(questions).filter(({ ask }) => ask === 'given').length
  return Object.entries(sections).sort(([, a], [, b]) => given(b) - given(a))
}

/** Whether a section of several is the one that a value came from: it says what is given there, and asks the rest. */
function fits({ questions }: Section, value: Json): boolean {
  if (!isFields(value)) return false
  return (
    Object.keys(value).every((key) => hasOwn(questions, key)) &&
    Object.entries(questions).every(([name, one]) =>
      one.ask === 'given'
        ? sameJson(one.value, fieldOf(value, name))
        : !one.required || fieldOf(value, name) !== undefined,
    )
  )
}

function writeSection(section: Section, value: Json): Fields {
  if (!isFields(value)) return {}
  return writeQuestions(section.questions, section.shape === 'plan' ? planToAnswers(value) : value)
}

function writeQuestions(questions: Questions, value: Fields): Fields {
  const answers: Record<string, Json> = {}
  for (const [name, question] of Object.entries(questions)) {
    if (question.ask === 'group') {
      const inner = writeQuestions(question.questions, value)
      if (Object.keys(inner).length > 0) answers[name] = inner
    } else {
      const own = write(question, fieldOf(value, name))
      if (own !== undefined) answers[name] = own
    }
  }
  return answers
}
