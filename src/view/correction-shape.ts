import type { Json } from '../core/json.js'
import type { Question, Questions } from './question.js'

// A correction withdraws an event or replaces it (D25). In the form, what is left blank stays as it was recorded.

type Row = Readonly<Record<string, Json>>

/** What the form of a correction asks beside what the replacement needs. */
const ALWAYS: readonly string[] = ['corrects', 'change', 'why']

function member(answer: Json | undefined, key: string): Json | undefined {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Row)[key] : undefined
}

/** The questions that count: where an event is withdrawn, its replacement does not. */
export function questionsOfCorrection(questions: Questions, answer: Json | undefined): Questions {
  const change = member(answer, 'change')
  if (change === 'replace') return questions
  return Object.fromEntries(
    Object.entries(questions).map(([name, one]): [string, Question] => {
      if (ALWAYS.includes(name) || one.ask === 'given') return [name, one]
      const { required: _not, ...optional } = one
      return [name, change === 'withdraw' ? { ask: 'given', title: one.title, value: null } : optional]
    }),
  )
}

/** A correction from what a form asked. */
export function correctionOfAnswers(answers: Row): Row {
  const { corrects, why } = answers
  const rest = { ...(corrects === undefined ? {} : { corrects }), ...(why === undefined ? {} : { why }) }
  return { ...rest, replacement: answers.change === 'replace' ? rightEvent(answers) : null }
}

/** One of several changes: it replaces an event or withdraws it. */
export function changeOfAnswers(answers: Row): Row {
  const { corrects = null } = answers
  return answers.change === 'replace' ? { corrects, replacement: rightEvent(answers) } : { corrects, withdrawn: true }
}

/** One of several changes: it inserts an event that was forgotten. */
export function insertionOfAnswers({ id, before, ...answers }: Row): Row {
  const inserts = { id: id ?? null, ...rightEvent(answers) }
  return before === undefined ? { inserts } : { inserts, before }
}

// What is left blank stays as it was.
function rightEvent({ type, was, date, actor, payload }: Row): Row {
  return {
    type: type ?? null,
    date: date ?? member(was, 'date') ?? null,
    actor: actor ?? member(was, 'actor') ?? null,
    payload: payload ?? null,
  }
}
