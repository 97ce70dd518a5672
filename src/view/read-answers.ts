import { idSchema } from '../core/actor.js'
import { isCivilDate } from '../core/date.js'
import { glimpse } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { pointer } from '../core/parse.js'
import { isBlankCell, readableText } from '../core/text.js'
import { decimal } from './amounts.js'
import { changeOfAnswers, correctionOfAnswers, insertionOfAnswers, questionsOfCorrection } from './correction-shape.js'
import { type Decimal, decimalOf, integerOf } from './decimal-text.js'
import { type Fault, type FieldFault, faultAt } from './form-faults.js'
import { planOfAnswers } from './plan-shape.js'
import {
  type Asking,
  type OneOf,
  type Option,
  type Question,
  type Questions,
  type Rows,
  type Section,
  WHICH,
  whichOf,
} from './question.js'

/** The answers of a form, as far as they have been read. */
export interface Reading {
  readonly locale: Locale
  readonly faults: FieldFault[]
  /** Every text in the answers, and every id made so far: no made id is one of these. */
  readonly used: Set<string>
}

type Keys = readonly string[]

/** An object of plain data. */
export type Fields = { readonly [key: string]: Json }

// Nobody types a figure of more digits.
const LONGEST_FIGURE = 40

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of a key that an object has itself. */
export function fieldOf(value: Json | undefined, key: string): Json | undefined {
  return isFields(value) && hasOwn(value, key) ? value[key] : undefined
}

/** Whether nothing is answered: absent, null, blank text, a box that is not ticked, or parts that are all blank (D2). */
export function isBlank(answer: Json | undefined): boolean {
  if (answer === undefined || answer === null || answer === false) return true
  if (typeof answer === 'string') return isBlankCell(answer)
  return typeof answer === 'object' && Object.values(answer).every((part: Json) => isBlank(part))
}

/** Reads the answer to a question; undefined if there is none, or if it is wrong. Every fault is added to the reading. */
export function read(question: Question, answer: Json | undefined, keys: Keys, reading: Reading): Json | undefined {
  switch (question.ask) {
    case 'given':
      return question.value
    case 'id':
      return readId(question, answer, keys, reading)
    case 'section':
      return readSection(question, answer, keys, reading)
    case 'one-of':
      return readOneOf(question, answer, keys, reading)
    case 'rows':
      return readRows(question, answer, keys, reading)
    case 'set':
      return readSet(question, answer, keys, reading)
    case 'yes-no':
      return readYesNo(question, answer, keys, reading)
    case 'group':
      // A section reads its groups: they are no part of the payload.
      return undefined
    default:
      break
  }
  if (isBlank(answer)) {
    if (question.required) wrong({ fault: 'missing' }, answer, keys, reading)
    return undefined
  }
  switch (question.ask) {
    case 'choice':
      return readChoice(question.options, answer, keys, reading)
    case 'text':
      return readText(question, answer, keys, reading)
    case 'number':
      return readNumber(question, answer, keys, reading)
    case 'date':
      return readDate(question, answer, keys, reading)
    case 'share':
      return readShare(question, answer, keys, reading)
  }
}

function wrong(fault: Fault, found: Json | undefined, keys: Keys, { faults, locale }: Reading): undefined {
  faults.push(faultAt(pointer(keys), fault, glimpse(found), locale))
}

function readYesNo({ required }: Question, answer: Json | undefined, keys: Keys, reading: Reading): Json | undefined {
  if (typeof answer === 'boolean') return answer
  if (isBlank(answer)) return required ? wrong({ fault: 'missing' }, answer, keys, reading) : undefined
  if (answer === 'yes' || answer === 'no') return answer === 'yes'
  return wrong({ fault: 'not-offered', among: ['yes', 'no'] }, answer, keys, reading)
}

function readChoice(
  options: readonly Option[],
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  const text = typeof answer === 'string' ? answer.trim() : answer
  if (options.some(({ id }) => id === text)) return text
  return wrong({ fault: 'not-offered', among: options.map(({ label }) => label) }, answer, keys, reading)
}

/** The list that was answered; undefined if there is none, or if it is wrong. */
function givenList(
  required: boolean,
  least: number,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): readonly Json[] | undefined {
  if (Array.isArray(answer) && !isBlank(answer)) return answer
  if (!isBlank(answer)) wrong({ fault: 'no-form' }, answer, keys, reading)
  else if (required && least === 0) return []
  else if (required) wrong({ fault: 'missing' }, answer, keys, reading)
  return undefined
}

function readSet(
  { options, least, required }: Asking<'set'>,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  const given = givenList(required === true, least, answer, keys, reading)
  if (given === undefined) return undefined
  const chosen = given.flatMap((one, index) =>
    isBlank(one) ? [] : (readChoice(options, one, [...keys, String(index)], reading) ?? []),
  )
  const set = [...new Set(chosen)]
  if (set.length < least) wrong({ fault: 'rows-too-few', least }, set.length, keys, reading)
  return set
}

function readText(
  { most, reference }: Asking<'text'>,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  const text = typeof answer === 'number' ? String(answer) : answer
  if (typeof text !== 'string') return wrong({ fault: 'no-text' }, answer, keys, reading)
  // A field for a long text lets people break lines; a record has none.
  const plain = text.trim().replace(/\s*[\r\n]+\s*/g, ' ')
  if (reference && !idSchema().safeParse(plain).success) return wrong({ fault: 'no-reference' }, answer, keys, reading)
  if (plain.length > most) return wrong({ fault: 'too-long', most }, answer, keys, reading)
  return readableText().safeParse(plain).success ? plain : wrong({ fault: 'no-text' }, answer, keys, reading)
}

function figureIn(answer: Json | undefined): Decimal | undefined {
  if (typeof answer !== 'number' && typeof answer !== 'string') return undefined
  const text = String(answer)
  return text.length > LONGEST_FIGURE ? undefined : decimalOf(text)
}

function readNumber(
  { places, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER }: Asking<'number'>,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  const figure = figureIn(answer)
  const value = figure === undefined ? undefined : integerOf(figure, places)
  if (value === undefined) return wrong({ fault: 'no-number', places }, answer, keys, reading)
  if (value < least) return wrong({ fault: 'too-small', least: decimal(least, places) }, answer, keys, reading)
  if (value > most) return wrong({ fault: 'too-large', most: decimal(most, places) }, answer, keys, reading)
  return value
}

function readDate(
  { latest, never }: Asking<'date'>,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  if (never === undefined) return readDay(latest, answer, keys, reading)
  if (!isFields(answer)) return wrong({ fault: 'no-form' }, answer, keys, reading)
  refuseOthers(answer, ['on', 'never'], keys, reading)
  const ticked = fieldOf(answer, 'never')
  if (isBlank(ticked)) return readDay(latest, fieldOf(answer, 'on'), [...keys, 'on'], reading)
  if (ticked !== true) return wrong({ fault: 'no-form' }, ticked, [...keys, 'never'], reading)
  return isBlank(fieldOf(answer, 'on')) ? 'never' : wrong({ fault: 'one-only' }, 'both', [...keys, 'never'], reading)
}

function readDay(latest: string | undefined, answer: Json | undefined, keys: Keys, reading: Reading): Json | undefined {
  const text = typeof answer === 'string' ? answer.trim() : answer
  if (!isCivilDate(text)) return wrong({ fault: 'no-date' }, answer, keys, reading)
  return latest !== undefined && text > latest ? wrong({ fault: 'date-ahead', latest }, answer, keys, reading) : text
}

function readShare(
  { atMostOne }: Asking<'share'>,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  if (!isFields(answer)) return wrong({ fault: 'no-form' }, answer, keys, reading)
  refuseOthers(answer, ['part', 'whole', 'percent'], keys, reading)
  const [part, whole, percent] = ['part', 'whole', 'percent'].map((key) => fieldOf(answer, key))
  const counted = !isBlank(part) || !isBlank(whole)
  if (!isBlank(percent)) {
    if (counted) return wrong({ fault: 'one-only' }, percent, [...keys, 'percent'], reading)
    return readPercent(atMostOne, percent, [...keys, 'percent'], reading)
  }
  const count = { title: '', ask: 'number', places: 0, required: true } as const
  const above = read({ ...count, least: 0 }, part, [...keys, 'part'], reading)
  const below = read({ ...count, least: 1 }, whole, [...keys, 'whole'], reading)
  if (typeof above !== 'number' || typeof below !== 'number') return undefined
  if (atMostOne && above > below) return wrong({ fault: 'more-than-whole' }, above, [...keys, 'part'], reading)
  return { part: above, whole: below }
}

// 85.5 % is 855 of 1000: exact, as two integers (D3).
function readPercent(
  atMostOne: true | undefined,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  const text = typeof answer === 'string' ? answer.normalize('NFKC').replace(/%\s*$/, '') : answer
  const figure = figureIn(text)
  const part = figure === undefined ? undefined : integerOf(figure, figure.places)
  const whole = figure === undefined ? undefined : integerOf({ digits: 100n, places: 0 }, figure.places)
  if (part === undefined || whole === undefined) return wrong({ fault: 'no-number', places: 2 }, answer, keys, reading)
  if (part < 0) return wrong({ fault: 'too-small', least: '0' }, answer, keys, reading)
  return atMostOne && part > whole ? wrong({ fault: 'too-large', most: '100' }, answer, keys, reading) : { part, whole }
}

function readId(
  { stem, taken }: Asking<'id'>,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  if (!isBlank(answer)) return readText({ title: '', ask: 'text', most: 64, reference: true }, answer, keys, reading)
  let count = 1
  while (taken.includes(`${stem}${count}`) || reading.used.has(`${stem}${count}`)) count += 1
  reading.used.add(`${stem}${count}`)
  return `${stem}${count}`
}

/** Every text in some answers. */
export function textsIn(answers: Json): readonly string[] {
  if (typeof answers === 'string') return [answers]
  if (typeof answers !== 'object' || answers === null) return []
  return Object.values(answers).flatMap((part: Json) => textsIn(part))
}

function refuseOthers(answer: Json | undefined, known: readonly string[], keys: Keys, reading: Reading): void {
  if (!isFields(answer)) return
  for (const key of Object.keys(answer)) {
    if (!known.includes(key) && !isBlank(answer[key]))
      wrong({ fault: 'not-asked' }, answer[key], [...keys, key], reading)
  }
}

/** Reads named questions; `into` collects what belongs to the payload at this level. */
function readQuestions(
  questions: Questions,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
  into: Record<string, Json>,
): void {
  if (!isBlank(answer) && !isFields(answer)) wrong({ fault: 'no-form' }, answer, keys, reading)
  refuseOthers(answer, Object.keys(questions), keys, reading)
  for (const [name, question] of Object.entries(questions)) {
    const [own, at] = [fieldOf(answer, name), [...keys, name]]
    if (question.ask === 'group') {
      readQuestions(question.questions, own, at, reading, into)
      continue
    }
    // A part that nobody asked for and nobody filled in is left out, whatever it would need.
    const optional = ['section', 'one-of', 'rows'].includes(question.ask) && !question.required
    if (optional && isBlank(own)) continue
    const value = read(question, own, at, reading)
    if (value !== undefined) into[name] = value
    if (question.ask === 'choice') checkWithin(question, questions, value, answer, at, reading)
  }
}

function checkWithin(
  { options }: Asking<'choice'>,
  questions: Questions,
  value: Json | undefined,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): void {
  const within = options.find(({ id }) => id === value)?.within
  const other = within === undefined ? undefined : fieldOf(answer, within.question)
  if (within === undefined || isBlank(other) || other === within.answer) return
  const beside = questions[within.question]
  const named = beside?.ask === 'choice' ? beside.options.find(({ id }) => id === other)?.label : undefined
  wrong({ fault: 'not-within', within: named ?? String(other) }, value, keys, reading)
}

function readSection(section: Section, answer: Json | undefined, keys: Keys, reading: Reading): Json | undefined {
  const into: Record<string, Json> = {}
  const { shape, questions } = section
  const corrects = shape === 'correction' || shape === 'change'
  readQuestions(corrects ? questionsOfCorrection(questions, answer) : questions, answer, keys, reading, into)
  switch (shape) {
    case 'plan':
      return planOfAnswers(into)
    case 'correction':
      return correctionOfAnswers(into)
    case 'change':
      return changeOfAnswers(into)
    case 'insertion':
      return insertionOfAnswers(into)
    case 'list':
      return Object.values(into)
    default:
      return into
  }
}

/** Reads the section that is chosen, whatever is left in the others; without a choice, the one that is filled in. */
function readOneOf(question: OneOf, answer: Json | undefined, keys: Keys, reading: Reading): Json | undefined {
  const { sections, required } = question
  if (!isBlank(answer) && !isFields(answer)) return wrong({ fault: 'no-form' }, answer, keys, reading)
  const names = Object.keys(sections)
  const [which, at] = [whichOf(question), [...keys, WHICH]]
  refuseOthers(answer, which === undefined ? names : [WHICH, ...names], keys, reading)
  const said = fieldOf(answer, WHICH)
  const chosen = which === undefined || isBlank(said) ? undefined : readChoice(which.options, said, at, reading)
  const filled = names.filter((name) => !isBlank(fieldOf(answer, name)))
  const name = chosen ?? filled[0] ?? (which === undefined && required ? names[0] : undefined)
  const section = typeof name === 'string' ? sections[name] : undefined
  if (typeof name !== 'string' || section === undefined) {
    const among = Object.values(sections).map(({ title }) => title)
    return required && isBlank(said) ? wrong({ fault: 'one-needed', among }, answer, at, reading) : undefined
  }
  if (chosen === undefined)
    for (const other of filled.slice(1)) wrong({ fault: 'one-only' }, fieldOf(answer, other), [...keys, other], reading)
  return readSection(section, fieldOf(answer, name), [...keys, name], reading)
}

function readRows(
  { of, least, most, required }: Rows,
  answer: Json | undefined,
  keys: Keys,
  reading: Reading,
): Json | undefined {
  const given = givenList(required === true, least, answer, keys, reading)
  if (given === undefined) return undefined
  // A row that nobody has filled in is none.
  const rows = given.flatMap((row, index) =>
    isBlank(row) ? [] : (read({ ...of, required: true }, row, [...keys, String(index)], reading) ?? []),
  )
  if (rows.length < least) wrong({ fault: 'rows-too-few', least }, rows.length, keys, reading)
  if (rows.length > most) wrong({ fault: 'rows-too-many', most }, rows.length, keys, reading)
  return rows
}
