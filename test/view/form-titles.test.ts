import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import type { Locale } from '../../src/core/label.js'
import type { Case } from '../../src/lifecycle/case.js'
import { RECORDED_TYPES, type RecordedType } from '../../src/lifecycle/correction.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { castOf } from '../../src/testing/cast.js'
import { type Form, type FormQuery, formOf } from '../../src/view/forms.js'
import type { Question } from '../../src/view/question.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase } from '../lifecycle/doors.js'
import { listedLife, play, rectifiedLife, village } from '../rulebook-examples/life.js'
import { caseAfter } from './form-of.js'

/** Cases of a rulebook in which a form has something to offer: at the start, on a list, being accepted. */
const cases: readonly (readonly [Rulebook, readonly Case[]])[] = [
  [xining2024, [0, 10, 16, 24].map(caseAfter)],
  ...EXAMPLE_CITIES.map((city): readonly [Rulebook, readonly Case[]] => {
    const rulebook = readExampleRulebook(city)
    const listed = listedLife(city)
    const lives = [listed, [...listed, ...rectifiedLife(city)]]
    return [rulebook, [openCase({ village, rulebook }), ...lives.map((life) => play(rulebook, life).case)]]
  }),
]

function formsOf(theCase: Case, rulebook: Rulebook, type: RecordedType, locale: Locale): readonly Form[] {
  const { department, ...bodies } = castOf(theCase.village)
  const actors = [...Object.values(bodies), department('petitions')]
  const events = theCase.events.map(({ id }) => id)
  const asked: readonly Partial<FormQuery>[] =
    type === 'correct-event' ? [{}, ...events.map((event) => ({ correcting: { event } }))] : [{}]
  return actors.flatMap((actor) =>
    asked.flatMap((more) => {
      const form = formOf(theCase, type, { actor, today: '2025-09-06', locale, rulebooks: [rulebook], ...more })
      return form.ok ? [form.value] : []
    }),
  )
}

/** Every question that somebody is asked, with its name. */
function asked(name: string, question: Question): readonly (readonly [name: string, Question])[] {
  if (question.ask === 'given' || question.ask === 'id') return []
  const inner: Readonly<Record<string, Question>> =
    question.ask === 'section' || question.ask === 'group'
      ? question.questions
      : question.ask === 'one-of'
        ? question.sections
        : question.ask === 'rows'
          ? { [name]: question.of }
          : {}
  return [[name, question], ...Object.entries(inner).flatMap(([key, one]) => asked(key, one))]
}

/** The words of a question: its title, and what may be chosen. */
function wordsOf(name: string, question: Question): readonly (readonly [name: string, text: string])[] {
  // A unit that was assigned is known by its reference alone (D10).
  const options =
    (question.ask === 'choice' || question.ask === 'set') && name !== 'unit'
      ? question.options.map(({ id, label }) => [`${name}: ${id}`, label] as const)
      : []
  return [[name, question.title], ...options]
}

/** Every word of a form that somebody reads. */
const wordsIn = ({ event, question }: Form): readonly (readonly [name: string, text: string])[] =>
  asked(event.type, question).flatMap(([name, one]) => wordsOf(name, one))

describe('the questions of every form', () => {
  it('have a title each, and words for every choice, in both languages', () => {
    const told = new Set<RecordedType>()
    const bare = new Set<string>()
    for (const [rulebook, all] of cases) {
      for (const [theCase, type] of all.flatMap((one) => RECORDED_TYPES.map((type) => [one, type] as const))) {
        // The problems, measures and gaps of a case are shown as they were written.
        const own = JSON.stringify(theCase.events)
        const english = formsOf(theCase, rulebook, type, 'en').flatMap(wordsIn)
        const chinese = formsOf(theCase, rulebook, type, 'zh-CN').flatMap(wordsIn)
        expect(chinese.map(([name]) => name)).toEqual(english.map(([name]) => name))
        chinese.forEach(([name, zh], place) => {
          const en = english[place]?.[1] ?? ''
          told.add(type)
          // The name of a field, where a title is missing, is the same in both.
          const words = /[\u4e00-\u9fff]/.test(zh) && en.trim() !== '' && (zh !== en || own.includes(zh))
          if (!words) bare.add(`${type} ${name}: ${zh} / ${en}`)
        })
      }
    }
    expect([...bare]).toEqual([])
    expect([...told].sort()).toEqual([...RECORDED_TYPES].sort())
  })
})
