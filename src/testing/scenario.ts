import { type CivilDate, isCivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { parseVillage, type Village } from '../core/village.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import type { EventInput, RecordedEvent } from '../lifecycle/correction.js'
import { recordAny } from '../lifecycle/record.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { explain } from '../view/explain.js'
import { type Deviation, deviation, deviations, type Ending, type Expected } from './expectation.js'
import { sampleVillage } from './sample-life.js'

/** An event as a scenario writes it: a plain object, whose id may be left out. */
export type Happening = WithIdOrNot<EventInput>
type WithIdOrNot<E> = E extends EventInput ? Omit<E, 'id'> & { readonly id?: string } : never

/** A scenario in three parts: these events are given, these are tried, and this is expected then. */
export interface Script {
  /** Events that must be accepted first. */
  readonly given?: readonly (Happening | RecordedEvent)[]
  /** The events to try; all but the last must be accepted. */
  readonly when?: readonly (Happening | RecordedEvent)[]
  readonly then: Expected
}

/** The outcome: the case, and the reasons if the last event was refused. */
export interface Outcome {
  readonly name: string
  readonly case: Case
  readonly reasons: readonly Reason[]
}

/** What is played: a case to start from, the events that must be accepted and those that are tried. */
interface Play {
  readonly start: Case
  readonly rulebooks: readonly Rulebook[]
  readonly given: readonly unknown[]
  readonly when: readonly unknown[]
  /** The day on which the events that are tried are recorded: nothing dated later is accepted (D27). */
  readonly today?: CivilDate | undefined
  readonly locale: string
}

function identified(event: unknown, index: number): unknown {
  const own: { readonly id?: unknown } = Object(event)
  return own.id === undefined ? { ...own, id: `s${index + 1}` } : event
}

/** Records the events one by one. Only the last of those that are tried may be refused. */
export function play({ start, rulebooks, given, when, today, locale }: Play): Ending | Deviation {
  const all = [...given, ...when].map(identified)
  let theCase = start
  let reasons: readonly Reason[] = []
  for (const [index, event] of all.entries()) {
    const step = recordAny(theCase, event, rulebooks, index < given.length ? undefined : today)
    if (step.ok) theCase = step.value.case
    else if (index < all.length - 1 || when.length === 0) {
      const codes = step.error.reasons.map(({ code }) => code)
      const told = deviation('given', 'accepted', codes, { event: event as RecordedEvent }, locale, rulebooks[0])
      const why = step.error.reasons.map((reason) => explain(reason, locale, rulebooks[0]))
      return { ...told, sentence: `${index + 1}. ${why.join(' ')}` }
    } else reasons = step.error.reasons
  }
  const event = all[all.length - 1] as RecordedEvent | undefined
  const on = today ?? event?.date ?? rulebooks[0]?.effectiveFrom.value ?? ('2024-01-01' as CivilDate)
  return { case: theCase, rulebooks, event, reasons, on }
}

/** What a test runner shows: the difference of `actual` and `expected`, and the line of the test. */
function assertionError(title: string, all: readonly Deviation[]): Error {
  const lines = all.map(({ event, sentence }) =>
    event === undefined ? `  ${sentence}` : `  ${event.id} ${event.type} ${event.date}: ${sentence}`,
  )
  const by = (side: 'expected' | 'actual') => Object.fromEntries(all.map((one) => [one.about, one[side]]))
  return Object.assign(new Error(`scenario “${title}”:\n${lines.join('\n')}`), {
    name: 'AssertionError',
    expected: by('expected'),
    actual: by('actual'),
    deviations: all,
  })
}

// The stack of an error begins where the test calls, not in here. Not every engine can do that.
function atCaller(error: Error, called: typeof scenario): Error {
  const engine = Error as { readonly captureStackTrace?: (error: Error, called: unknown) => void }
  engine.captureStackTrace?.(error, called)
  return error
}

/**
 * A test of a rulebook in three parts: given these events, when these are tried, then expect this. It works in any test
 * runner. The first rulebook opens the case; the others are later versions, for migrations. Throws an `AssertionError`
 * with `expected`, `actual` and `deviations`: each with the event, its day and a sentence. Throws one too where nothing
 * is expected, so that no test passes because its expectation was forgotten.
 *
 * @example
 * ```ts
 * import { castOf, sampleLife, sampleVillage, scenario } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const { county, township } = castOf(sampleVillage)
 * const life = sampleLife(xining2024)
 * const given = life.ok ? life.value.events.slice(0, 3) : [] // a signal, a screening, a proposal
 * const list = { type: 'determine-listing', date: '2024-03-10', payload: { list: 'weak-lax', rulebook: { id: 'xining', version: '2024-2' } } } as const
 *
 * scenario('the county lists', xining2024, {
 *   given,
 *   when: [{ ...list, actor: county }],
 *   then: { state: 'preparing', list: 'weak-lax', control: 'high' },
 * })
 * scenario('the township may not', xining2024, {
 *   given,
 *   when: [{ ...list, actor: township }],
 *   then: { state: 'identifying', refused: ['role-may'] },
 * })
 * ```
 */
export function scenario(
  name: string,
  rulebook: Rulebook | readonly Rulebook[],
  { given = [], when = [], then: expected }: Script,
  village: Village = sampleVillage,
): Outcome {
  const rulebooks: readonly Rulebook[] = 'id' in rulebook ? [rulebook] : rulebook
  const first = rulebooks[0]
  const parsed = parseVillage(village)
  if (first === undefined || !parsed.ok)
    throw atCaller(new Error(`scenario “${name}”: a rulebook and a village`), scenario)
  if (Object.keys(Object(expected)).length === 0)
    throw atCaller(new Error(`scenario “${name}”: nothing is expected`), scenario)
  const start = emptyCase({ village: parsed.value, rulebook: first })
  const ending = play({ start, rulebooks, given, when, locale: 'en' })
  const all = 'about' in ending ? [ending] : deviations(ending, expected, 'en')
  if (all.length > 0 || 'about' in ending) throw atCaller(assertionError(name, all), scenario)
  return { name, case: ending.case, reasons: ending.reasons }
}

/**
 * A civil date for tests. Throws an `Error` where the day does not exist.
 *
 * @example
 * ```ts
 * import { day } from 'baolei/testing'
 *
 * day('2024-02-29') // '2024-02-29'
 * ```
 */
export function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`${text} is not a civil date`)
  return text
}
