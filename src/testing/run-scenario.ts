import type { Actor } from '../core/actor.js'
import { enumerated } from '../core/enumerated.js'
import { hasOwn, type Json } from '../core/json.js'
import { type Label, localeOf } from '../core/label.js'
import type { Village } from '../core/village.js'
import { emptyCase } from '../lifecycle/case.js'
import { parseRulebook } from '../rulebook/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { explain } from '../view/explain.js'
import { actorFor } from './cast.js'
import type { Evidence } from './coverage-met.js'
import { type Deviation, deviations } from './expectation.js'
import { sampleLife, sampleVillage } from './sample-life.js'
import { play } from './scenario.js'
import {
  type LaterVersion,
  type ParsedScenario,
  roleOf,
  type ScenarioFile,
  type WrittenEvent,
} from './scenario-file.js'

/** How one case of a scenario ended. */
export interface ScenarioOutcome {
  readonly title: Label
  /** The row of the table of examples, from 1 on. */
  readonly row?: number
  readonly passed: boolean
  /** What came out otherwise than expected; empty if the case passed. */
  readonly deviations: readonly Deviation[]
  /** What it has tried, for `coverage`; absent if an event of the beginning was refused. */
  readonly evidence?: Evidence
}

/** What a scenario runs with. */
export interface ScenarioOptions {
  /** Among them those that the scenarios name. */
  readonly rulebooks: readonly Rulebook[]
  /** The language of the sentences (BCP 47); Chinese without it. */
  readonly locale?: string
}

function actorOf({ by = '', actor }: WrittenEvent, village: Village): Actor {
  return actor ?? actorFor(village, roleOf(by), by.slice('department:'.length))
}

type Lived = readonly { readonly id: string; readonly payload: unknown }[]

function eventOf(written: WrittenEvent, village: Village, lived: Lived): object {
  const { by: _by, like, payload = {}, ...rest } = written
  const base = lived.find(({ id }) => id === like)?.payload as Json | undefined
  return { ...rest, payload: base === undefined ? payload : patched(base, payload), actor: actorOf(written, village) }
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A merge patch (RFC 7386): what it leaves out stays, and null takes a key away. */
export function patched(base: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch
  const before = new Map(isObject(base) ? Object.entries(base) : [])
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) before.delete(key)
    else before.set(key, patched(before.get(key), value))
  }
  return Object.fromEntries(before)
}

/** A rulebook with other values at some JSON pointers; undefined where a pointer leads nowhere. */
function withValues(rulebook: Rulebook, { version, from, set }: LaterVersion): unknown {
  const copy: Record<string, Json> = JSON.parse(JSON.stringify({ ...rulebook, version }))
  for (const [path, value] of Object.entries({ ...set, '/effectiveFrom/value': from })) {
    const keys = path.split('/').slice(1)
    const last = keys.pop() ?? ''
    const place = keys.reduce<unknown>(
      (inner, key) => (hasOwn(Object(inner), key) ? Object(inner)[key] : undefined),
      copy,
    )
    if (typeof place !== 'object' || place === null) return undefined
    Object.assign(place, { [last]: value })
  }
  return copy
}

const outside = (expected: Json, actual: Json, sentence: string): Deviation => ({
  about: 'given',
  expected,
  actual,
  sentence,
})

/** What a scenario starts from, and what is tried then. */
interface Begun {
  readonly opening: Parameters<typeof emptyCase>[0]
  readonly given: readonly object[]
  readonly when: readonly object[]
}

/** The beginning of a scenario, with what it takes from the sample life; or why there is none. */
function begun(
  { given: { until, change = {}, events = [] } = {}, when = [] }: ScenarioFile,
  rulebook: Rulebook,
  village: Village,
  tag: string,
): Begun | Deviation {
  const likes = [...events, ...when].flatMap(({ like }) => like ?? [])
  const life = until === undefined && likes.length === 0 ? undefined : sampleLife(rulebook, village)
  if (life?.ok === false) {
    const why = life.error.reasons.map((reason) => explain(reason, tag, rulebook)).join(' ')
    return outside('accepted', [life.error.event.type], why)
  }
  const all = life?.value.events ?? []
  const last = all.findIndex(({ id, type }) => id === until || type === until)
  const known = all.map(({ id }) => id)
  const strange = [
    ...(until !== undefined && last < 0 ? [until] : []),
    ...[...Object.keys(change), ...likes].filter((id) => !known.includes(id)),
  ]
  if (strange.length > 0) {
    const types = [...new Set(all.map(({ type }) => type))]
    const zh = `示例过程没有这些事项：${enumerated(strange)}。`
    return outside(types, strange, localeOf(tag) === 'en' ? `The sample life has no ${strange.join(', ')}.` : zh)
  }
  const made = (one: WrittenEvent): object => eventOf(one, village, all)
  const lived = all
    .slice(0, last + 1)
    .map((event) => ({ ...event, ...(hasOwn(change, event.id) ? change[event.id] : {}) }))
  return {
    opening: life === undefined || until === undefined ? { village, rulebook } : life.value,
    given: [...lived, ...events.map(made)],
    when: when.map(made),
  }
}

type Ended = Pick<ScenarioOutcome, 'deviations' | 'evidence'>

const failed = (...deviations: readonly Deviation[]): Ended => ({ deviations })

function endingOf(scenario: ScenarioFile, { rulebooks, locale = 'zh-CN' }: ScenarioOptions): Ended {
  const { rulebook: id, village = sampleVillage, later = [], on, records, holders } = scenario
  const first = rulebooks.find((one) => id === undefined || one.id === id)
  if (first === undefined) {
    const ids = rulebooks.map((one) => one.id)
    const zh = `没有提供规则集 ${id ?? ''}。`
    return failed(outside(id ?? '', ids, localeOf(locale) === 'en' ? `The rulebook ${id ?? ''} is not handed in.` : zh))
  }
  const versions = later.map((one) => parseRulebook(withValues(first, one)))
  const broken = versions.flatMap((one) => (one.ok ? [] : one.error.reasons))
  if (broken.length > 0)
    return failed(
      ...broken.map((reason) =>
        outside(reason.required as Json, reason.path ?? '', `${reason.path}: ${explain(reason, locale)}`),
      ),
    )
  const all = [...rulebooks, ...versions.flatMap((one) => (one.ok ? [one.value] : []))]
  const beginning = begun(scenario, first, village, locale)
  if ('about' in beginning) return failed(beginning)
  const { opening, given, when } = beginning
  const ending = play({ start: emptyCase(opening), rulebooks: all, given, when, today: on, locale })
  if ('about' in ending) return failed(ending)
  const evidence = { case: ending.case, reasons: ending.reasons, on: ending.on, rulebooks: all }
  return { deviations: deviations({ ...ending, records, holders }, scenario.then, locale), evidence }
}

/**
 * Runs a scenario that {@link parseScenario} has read, and says for each case what came out otherwise than expected:
 * expected and actual, the event and its day, and a sentence. Never throws.
 *
 * @example
 * ```ts
 * import { parseScenario, runScenario } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const read = parseScenario({
 *   title: { 'zh-CN': '乡镇不能认定', en: 'the township does not list' },
 *   given: { until: 'propose-listing' },
 *   when: [{ type: 'dismiss-listing', date: '2024-03-10', by: 'township-committee' }],
 *   then: { state: 'identifying', refused: ['role-may'] },
 * })
 * const outcomes = read.ok ? runScenario(read.value, { rulebooks: [xining2024] }) : []
 * outcomes.map(({ passed }) => passed) // [true]
 * ```
 */
export function runScenario({ cases }: ParsedScenario, options: ScenarioOptions): readonly ScenarioOutcome[] {
  return cases.map(({ row, scenario }) => {
    const ended = endingOf(scenario, options)
    return {
      title: scenario.title,
      ...(row === undefined ? {} : { row }),
      passed: ended.deviations.length === 0,
      ...ended,
    }
  })
}
