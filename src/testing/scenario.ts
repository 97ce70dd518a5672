import { type CivilDate, isCivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { parseVillage, type Village } from '../core/village.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import type { LifecycleEvent } from '../lifecycle/event-rules.js'
import { recordAny } from '../lifecycle/record.js'
import type { StateId } from '../lifecycle/states.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { sampleVillage } from './sample-life.js'

/** An event as a scenario writes it: the id may be left to the scenario. */
export type Happening = LifecycleEvent | Omit<LifecycleEvent, 'id'>

/** What a scenario expects after its last event. Only what is named is looked at. */
export interface Expected {
  readonly state?: StateId
  readonly list?: ListName
  /** The event must be refused for exactly these reasons, in any order; a code that stands twice is named twice. */
  readonly refused?: readonly string[]
}

/** What came out: the case, and the reasons if the last event was refused. */
export interface Outcome {
  readonly name: string
  readonly case: Case
  readonly reasons: readonly Reason[]
}

/** A scenario under construction. */
export interface Scenario {
  /** Events that must be accepted before anything is tried. */
  readonly given: (...events: readonly Happening[]) => Scenario
  /** The event, or the events, that are tried; all but the last must be accepted. */
  readonly when: (...events: readonly Happening[]) => Scenario
  /**
   * Holds the outcome against what is expected; throws an `Error` that says what was found instead, for any test
   * runner to report.
   */
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
  return 'id' in event ? event : { ...event, id: `s${index + 1}` }
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
 * Given these events, when this one is tried, then this is what comes of it. For rule authors: policy tested in its
 * own words, in any test runner.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { sampleLife, scenario } from 'baolei/testing'
 *
 * const life = sampleLife(xining2024)
 * scenario('listed', xining2024).given(...life.slice(0, 3)).when(...life.slice(3, 4)).then({ state: 'preparing', list: 'weak-lax' })
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

/** A civil date for tests; throws on a text that is none. */
export function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`${text} is not a civil date`)
  return text
}
