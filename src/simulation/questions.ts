import { remember } from '../assessment/remember.js'
import { addTo } from '../core/calendar.js'
import { type CivilDate, FIRST_DATE, LAST_DATE } from '../core/date.js'
import { hasOwn } from '../core/json.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, type Measure, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { pointsOf } from '../rulebook/scoring.js'
import { askedBy } from './answers.js'
import type { AnswerStep, Behavior, Question, Range } from './behavior.js'
import { hashOf } from './random.js'

/** What an item asks for: its dossier field, or of a ratio the two fields; the item itself where it has no field. */
function factOf({ id, dossier }: Item): string {
  if (dossier === undefined) return id
  return typeof dossier === 'string' ? dossier : `${dossier.part}/${dossier.whole}`
}

/** A question of a rulebook, with how the behavior has it answered. */
export interface ReadyQuestion {
  readonly item: Item
  readonly fact: string
  readonly hash: number
  readonly question: Question
  /** The whole of a ratio: what it is called, and how large it is. */
  readonly whole: { readonly key: string; readonly size: Range } | undefined
}

/** The questions of both checklists, in their order. */
export interface ReadyQuestions {
  readonly fortress: readonly ReadyQuestion[]
  readonly negative: readonly ReadyQuestion[]
}

const SOME: Range = { least: 8, most: 24, source: 'assumed' }

/** Whether every step of a question gives an answer of the kind that an item asks for. */
function suits(measure: Measure, { answers }: Question): boolean {
  return answers.every(({ value }) => {
    switch (measure.kind) {
      case 'yes-no':
        return typeof value === 'boolean'
      case 'choice':
        return measure.options.some(({ id }) => id === value)
      case 'date':
        return typeof value === 'number' || value === NEVER
      default:
        return typeof value === 'number'
    }
  })
}

type Sheet = 'fortress' | 'negative'

/**
 * Which of two answers is better, by the direction of the scoring and the vetoes alone: above 0 the first. No threshold
 * and no number of points is read.
 */
function compared(item: Item, rulebook: Rulebook, sheet: Sheet, first: Answer, second: Answer): number {
  const points = Math.sign(pointsOf(item.scoring, first, LAST_DATE) - pointsOf(item.scoring, second, LAST_DATE))
  if (points !== 0) return sheet === 'fortress' ? points : -points
  const asked = [...rulebook.fortress.vetoes, ...rulebook.negative.vetoes].flatMap(({ when }) => askedBy(when))
  const wanted = (answer: Answer): boolean =>
    asked.some(({ item: id, test, wants }) => id === item.id && 'is' in test && (test.is === answer) === wants)
  return Number(wanted(second)) - Number(wanted(first))
}

const steps = (...all: readonly AnswerStep[]): readonly AnswerStep[] => all

/** Answers by severity for a kind of question that the behavior says nothing about. */
function usualAnswers(item: Item, rulebook: Rulebook, sheet: Sheet): readonly AnswerStep[] {
  const { measure } = item
  const better = (first: Answer, second: Answer): boolean => {
    const order = compared(item, rulebook, sheet, first, second)
    return order === 0 ? sheet === 'fortress' : order > 0
  }
  switch (measure.kind) {
    case 'yes-no': {
      const good = better(true, false)
      return steps({ upTo: sheet === 'fortress' ? 0.7 : 0.9, value: good }, { upTo: 1, value: !good })
    }
    case 'choice': {
      const ids = measure.options.map(({ id }) => id)
      const last = ids[ids.length - 1] ?? ''
      // In their order, or from the end where the last is better than the first.
      const bestFirst = compared(item, rulebook, sheet, ids[0] ?? '', last) < 0 ? [...ids].reverse() : ids
      const clean = sheet === 'fortress' ? 1 / ids.length : 0.7
      return bestFirst.map((value, at) => ({
        upTo: at === ids.length - 1 ? 1 : clean + ((1 - clean) * at) / (ids.length - 1),
        value,
      }))
    }
    case 'count': {
      const most = Math.min(measure.most ?? 24, 60)
      return better(most, 0)
        ? steps(
            { upTo: 0.4, value: most },
            { upTo: 0.8, value: most, to: most / 3 },
            { upTo: 1, value: most / 3, to: 0 },
          )
        : steps(
            { upTo: 0.6, value: 0 },
            { upTo: 0.9, value: 0, to: most / 6 },
            { upTo: 1, value: most / 6, to: most / 2 },
          )
    }
    case 'amount':
      return better(100_000_000_000, 0)
        ? steps({ upTo: 0.5, value: 60_000_000, to: 15_000_000 }, { upTo: 1, value: 15_000_000, to: 0 })
        : steps({ upTo: 0.6, value: 0 }, { upTo: 1, value: 0, to: 60_000_000 })
    case 'ratio': {
      const best = measure.atMostOne === true ? 10_000 : 12_000
      return better({ part: 1_000, whole: 1 }, { part: 0, whole: 1 })
        ? steps({ upTo: 0.4, value: best }, { upTo: 0.8, value: best, to: 7_000 }, { upTo: 1, value: 7_000, to: 1_000 })
        : steps({ upTo: 0.6, value: 0 }, { upTo: 0.9, value: 0, to: 600 }, { upTo: 1, value: 600, to: 4_000 })
    }
    case 'date': {
      const recent = addTo(LAST_DATE, { days: -1 })
      const neverBest = better(NEVER, FIRST_DATE) && better(NEVER, recent)
      if (neverBest) return steps({ upTo: 0.7, value: NEVER }, { upTo: 1, value: 5, to: 500 })
      return better(recent, FIRST_DATE)
        ? steps({ upTo: 0.5, value: 10, to: 360 }, { upTo: 0.97, value: 360, to: 1_400 }, { upTo: 1, value: NEVER })
        : steps({ upTo: 0.6, value: 2_000, to: 900 }, { upTo: 1, value: 900, to: 5 })
    }
  }
}

const EXPOSURE = {
  fortress: { common: 1, shows: 0.5 },
  negative: { common: 0.03, shows: 0.7 },
} as const

function usual(item: Item, fact: string, sheet: Sheet, rulebook: Rulebook, behavior: Behavior): Question {
  const { themes } = behavior.troubles
  const theme = themes[(hashOf(fact) >>> 0) % themes.length]?.id ?? ''
  return { theme, ...EXPOSURE[sheet], answers: usualAnswers(item, rulebook, sheet), source: 'assumed' }
}

/** The questions of a rulebook, made ready once for a behavior. */
export const questionsOf: (behavior: Behavior) => (rulebook: Rulebook) => ReadyQuestions = remember((behavior) =>
  remember((rulebook: Rulebook) => {
    const known = new Map<string, Question>()
    const ready = (item: Item, sheet: Sheet): ReadyQuestion => {
      const fact = factOf(item)
      const declared = hasOwn(behavior.questions, fact) ? behavior.questions[fact] : undefined
      const question =
        known.get(fact) ??
        (declared !== undefined && suits(item.measure, declared)
          ? declared
          : usual(item, fact, sheet, rulebook, behavior))
      // Both checklists may ask for the same field.
      if (item.dossier !== undefined) known.set(fact, question)
      const key = typeof item.dossier === 'object' ? item.dossier.whole : fact
      const size = hasOwn(behavior.sizes, key) ? behavior.sizes[key] : undefined
      const whole = item.measure.kind === 'ratio' ? { key, size: size ?? question.whole ?? SOME } : undefined
      return { item, fact, hash: hashOf(fact), question, whole }
    }
    const negative = rulebook.negative.items.map((item) => ready(item, 'negative'))
    return { fortress: rulebook.fortress.items.map((item) => ready(item, 'fortress')), negative }
  }),
)

/** What a question is answered at a severity, as the behavior says it. */
function valueAt(answers: readonly AnswerStep[], severity: number): AnswerStep['value'] {
  let from = 0
  for (const { upTo, value, to } of answers) {
    if (severity <= upTo) {
      if (to === undefined || typeof value !== 'number') return value
      return value + ((to - value) * (severity - from)) / (upTo - from)
    }
    from = upTo
  }
  return answers[answers.length - 1]?.value ?? 0
}

/** The answer to a question at a severity, in the form that the item asks for. */
export function answerAt(
  { item: { measure }, question }: ReadyQuestion,
  severity: number,
  whole: number,
  date: CivilDate,
): Answer {
  const value = valueAt(question.answers, severity)
  if (typeof value !== 'number') return value
  switch (measure.kind) {
    case 'count':
      return Math.max(0, Math.min(Math.round(value), measure.most ?? Number.MAX_SAFE_INTEGER))
    case 'ratio': {
      const part = Math.max(0, Math.round((value * whole) / 10_000))
      return { part: measure.atMostOne === true ? Math.min(part, whole) : part, whole }
    }
    case 'date': {
      const day = addTo(date, { days: -Math.max(0, Math.round(value)) })
      return day < FIRST_DATE ? NEVER : day
    }
    default:
      // JSON has one zero.
      return Math.round(value) + 0
  }
}
