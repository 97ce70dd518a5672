import { type CivilDate, isCivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { parseVillage, type Village } from '../core/village.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import type { EventInput } from '../lifecycle/correction.js'
import { recordAny } from '../lifecycle/record.js'
import type { StateId } from '../lifecycle/states.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { sampleVillage } from './sample-life.js'

/** An event as a scenario writes it: a plain object, whose id may be left out. */
export type Happening = WithIdOrNot<EventInput>
type WithIdOrNot<E> = E extends EventInput ? Omit<E, 'id'> & { readonly id?: string } : never

/** What a scenario expects after its last event. What is left out is not compared. */
export interface Expected {
  readonly state?: StateId
  readonly list?: ListName
  /** The codes of the reasons for which the event is refused: all of them, in any order, each as often as it occurs. */
  readonly refused?: readonly string[]
}

/** The outcome: the case, and the reasons if the last event was refused. */
export interface Outcome {
  readonly name: string
  readonly case: Case
  readonly reasons: readonly Reason[]
}

/** A scenario under construction. */
export interface Scenario {
  /** Events that must be accepted first. */
  readonly given: (...events: readonly Happening[]) => Scenario
  /** The events to try; all but the last must be accepted. */
  readonly when: (...events: readonly Happening[]) => Scenario
  /** Compares the outcome with the expectation; throws an `Error` that says what was found, for any test runner. */
  readonly then: (expected: Expected) => Outcome
}

interface Script {
  readonly name: string
  readonly rulebooks: readonly Rulebook[]
  readonly start: Case
  readonly given: readonly Happening[]
  readonly when: readonly Happening[]
}

function identified(event: Happening, index: number): unknown {
  return event.id === undefined ? { ...event, id: `s${index + 1}` } : event
}

function tell(reasons: readonly Reason[]): string {
  return reasons
    .map(
      (one) =>
        `  ${one.kind} ${one.code}${one.path ?? ''}: required ${JSON.stringify(one.required)}, found ${JSON.stringify(one.found)}`,
    )
    .join('\n')
}

function fail(name: string, what: string, reasons: readonly Reason[] = []): never {
  throw new Error(`scenario “${name}”: ${what}${reasons.length > 0 ? `\n${tell(reasons)}` : ''}`)
}

function play({ name, rulebooks, start, given, when }: Script): Outcome {
  const all = [...given, ...when]
  let outcome: Outcome = { name, case: start, reasons: [] }
  all.forEach((event, index) => {
    const step = recordAny(outcome.case, identified(event, index), rulebooks)
    if (step.ok) outcome = { ...outcome, case: step.value.case }
    else if (index < all.length - 1 || when.length === 0)
      fail(name, `event ${index + 1} (${event.type}) was refused`, step.error.reasons)
    else outcome = { ...outcome, reasons: step.error.reasons }
  })
  return outcome
}

function compare(outcome: Outcome, expected: Expected): Outcome {
  const { name, reasons } = outcome
  const refused = reasons.map((one) => one.code).sort()
  const wanted = [...(expected.refused ?? [])].sort()
  if (refused.join() !== wanted.join())
    fail(name, `expected ${wanted.length > 0 ? `a refusal for ${wanted.join(', ')}` : 'no refusal'}`, reasons)
  const { at, episodes } = outcome.case.state
  if (expected.state !== undefined && expected.state !== at) fail(name, `expected state ${expected.state}, found ${at}`)
  const last = episodes[episodes.length - 1]
  const list = last === undefined || last.exitedOn !== undefined ? 'none' : last.list
  if (expected.list !== undefined && expected.list !== list) fail(name, `expected list ${expected.list}, found ${list}`)
  return outcome
}

function build(script: Script): Scenario {
  return {
    given: (...events) => build({ ...script, given: [...script.given, ...events] }),
    when: (...events) => build({ ...script, when: [...script.when, ...events] }),
    // biome-ignore lint/suspicious/noThenProperty: given, when, then is the contract; `then` ends the chain and returns no promise
    then: (expected) => compare(play(script), expected),
  }
}

/**
 * A test of a rulebook in three parts: given these events, when this one is tried, then expect this. It works in any
 * test runner. The first rulebook opens the case; the others are later versions, for migrations. Throws an `Error`
 * where there is no rulebook or the village is malformed.
 *
 * @example
 * ```ts
 * import { castOf, sampleLife, sampleVillage, scenario } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const { county, township } = castOf(sampleVillage)
 * const proposed = sampleLife(xining2024).slice(0, 3) // a signal, a screening, a proposal
 * const list = { type: 'determine-listing', date: '2024-03-10', payload: { list: 'weak-lax', rulebook: { id: 'xining', version: '2024-2' } } } as const
 *
 * scenario('the county lists', xining2024)
 *   .given(...proposed)
 *   .when({ ...list, actor: county })
 *   .then({ state: 'preparing', list: 'weak-lax' })
 * scenario('the township may not', xining2024)
 *   .given(...proposed)
 *   .when({ ...list, actor: township })
 *   .then({ state: 'identifying', refused: ['role-may'] })
 * ```
 */
export function scenario(
  name: string,
  rulebook: Rulebook | readonly Rulebook[],
  village: Village = sampleVillage,
): Scenario {
  const rulebooks: readonly Rulebook[] = 'id' in rulebook ? [rulebook] : rulebook
  const first = rulebooks[0]
  const parsed = parseVillage(village)
  if (first === undefined || !parsed.ok) return fail(name, 'a rulebook and a village are needed')
  return build({ name, rulebooks, start: emptyCase({ village: parsed.value, rulebook: first }), given: [], when: [] })
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
