import type { Json } from '../core/json.js'
import type { Named } from './terms.js'

/** Something to choose. */
export interface Option extends Named {
  /** Only if the question beside it has this answer: an item belongs to one problem type. */
  readonly within?: { readonly question: string; readonly answer: string }
}

interface Asked {
  readonly title: string
  /** The unit, who supplies the answer and from what, what was answered last. */
  readonly help?: string
  /** Set if nothing can be recorded without an answer. Any other answer left blank is unknown (D2). */
  readonly required?: true
}

/** Questions by the name of each, in the order in which they are asked. */
export type Questions = Readonly<Record<string, Question>>

/** Several questions that make one part of a payload. */
export interface Section extends Asked {
  readonly ask: 'section'
  readonly questions: Questions
  /**
   * Set if the form and the payload differ in shape: see `plan-shape.ts` and `correction-shape.ts`. The parts of a
   * `list` are the entries of a list in the payload.
   */
  readonly shape?: 'plan' | 'correction' | 'change' | 'insertion' | 'list'
}

/**
 * Sections of which one is filled in: the form asks {@link WHICH}, and then only that one. What is `given` in each tells
 * them apart in the payload.
 */
export interface OneOf extends Asked {
  readonly ask: 'one-of'
  readonly sections: Readonly<Record<string, Section>>
}

/** Rows of the same questions. */
export interface Rows extends Asked {
  readonly ask: 'rows'
  readonly of: Question
  readonly least: number
  readonly most: number
}

/**
 * A question of a form, as plain data. One table of questions makes the JSON Schema, the `ui` schema and the way back
 * from the answers to the payload, so that the three cannot contradict each other.
 */
export type Question =
  | (Asked & { readonly ask: 'yes-no' })
  | (Asked & {
      readonly ask: 'choice'
      readonly options: readonly Option[] /** The word for no answer. */
      readonly blank?: string
    })
  /** Several of the options, each once. */
  | (Asked & { readonly ask: 'set'; readonly options: readonly Option[]; readonly least: number })
  /** A reference is letters, digits and a few marks, never a name (D10). */
  | (Asked & { readonly ask: 'text'; readonly most: number; readonly reference?: true; readonly long?: true })
  /**
   * A number. With `places`, it is asked in decimals and recorded as an integer of the last place: 12.5 yuan is 1250
   * fen (D3).
   */
  | (Asked & { readonly ask: 'number'; readonly places: number; readonly least?: number; readonly most?: number })
  /** A civil date; with `never`, also that it never happened. */
  | (Asked & { readonly ask: 'date'; readonly latest?: string; readonly never?: string })
  /** A share: two counts, or per cent. */
  | (Asked & { readonly ask: 'share'; readonly atMostOne?: true })
  /** Nobody is asked: an id that the library makes, the first of `stem` and a number that is free. */
  | (Asked & { readonly ask: 'id'; readonly stem: string; readonly taken: readonly string[] })
  /** Nobody is asked: the library knows. */
  | (Asked & { readonly ask: 'given'; readonly value: Json })
  /** Questions under one heading. The heading is not in the payload. */
  | (Asked & { readonly ask: 'group'; readonly questions: Questions })
  | Section
  | OneOf
  | Rows

/** The question of one kind. */
export type Asking<A extends Question['ask']> = Extract<Question, { readonly ask: A }>

/** The name of the answer that says which of several sections is filled in; no id begins like this. */
export const WHICH = '_which'

/** The choice of a section, by the title of what tells the sections apart; undefined if there are not several. */
export function whichOf({ title, required, sections }: OneOf): Asking<'choice'> | undefined {
  const options = Object.entries(sections).map(([id, section]) => ({ id, label: section.title }))
  if (options.length < 2) return undefined
  const told = Object.values(sections).flatMap(({ questions }) => Object.values(questions))
  const named = told.find((one) => one.ask === 'given' && one.title !== '')
  return { ask: 'choice', title: named?.title ?? title, ...(required && { required }), options }
}

/** The answers to a yes or no, as a form has them. */
export const YES_NO = ['yes', 'no'] as const

/** The parts of a share, as a form has them: two counts, or per cent. */
export const SHARE = ['part', 'whole', 'percent'] as const
