import { readFileSync } from 'node:fs'
import type { Finding, Label } from 'baolei'
import { type ListName, type Past, parseRulebook, type Rulebook } from 'baolei/rulebook'

/** The invented places that have a rulebook here. None of them exists, and none rests on an official text. */
export const EXAMPLE_CITIES = ['yunze', 'wanglan'] as const
/** One of {@link EXAMPLE_CITIES}. */
export type ExampleCity = (typeof EXAMPLE_CITIES)[number]

/** What is read of an invented village: answers beside those that all cases share, its kind, its past. */
export interface CaseReading {
  readonly kind?: string
  readonly fortress?: Readonly<Record<string, unknown>>
  readonly negative?: Readonly<Record<string, unknown>>
  readonly past?: Past
}

/** What a case comes to: the grade with its total, or the risk with the list; points in hundredths. */
export type CaseOutcome =
  | { readonly total: { readonly min: number; readonly max: number }; readonly grade: string }
  | { readonly risk: string; readonly list: ListName | 'undetermined' }

/** One part of a rulebook deciding: two readings that differ in one thing, and come to something else. */
export interface RulebookCase {
  readonly id: string
  readonly shows: Label
  /** What both readings share. */
  readonly given?: CaseReading
  readonly at: CaseReading & { readonly gives: CaseOutcome }
  /** The whole finding that decides on the reading `at`. */
  readonly finding: Finding
  readonly beside: CaseReading & { readonly gives: CaseOutcome }
}

/**
 * The cases of a rulebook, and what they have in common: the day, answers without a fault, a past in which nothing
 * happened.
 */
export interface RulebookCases {
  readonly date: string
  readonly past: Past
  readonly common: Required<Pick<CaseReading, 'fortress' | 'negative'>>
  readonly cases: readonly RulebookCase[]
}

function jsonOf(city: ExampleCity, file: string): unknown {
  return JSON.parse(readFileSync(new URL(`${city}/${file}.json`, import.meta.url), 'utf8'))
}

/** The rulebook of an invented place, parsed. */
export function readExampleRulebook(city: ExampleCity): Rulebook {
  const parsed = parseRulebook(jsonOf(city, 'rulebook'))
  if (!parsed.ok)
    throw new Error(parsed.error.reasons.map(({ path, found }) => `${path} ${JSON.stringify(found)}`).join('\n'))
  return parsed.value
}

/** The cases that show its parts deciding. */
export function readExampleCases(city: ExampleCity): RulebookCases {
  return jsonOf(city, 'cases') as RulebookCases
}
