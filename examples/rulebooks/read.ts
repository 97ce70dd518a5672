import { readFileSync } from 'node:fs'
import type { Finding, Label } from 'baolei'
import { type ListName, type Past, parseRulebook, type Rulebook } from 'baolei/rulebook'
import { sound } from '../sound.js'

/** The invented places that have a rulebook here. No such place exists, and no rulebook rests on an official text. */
export const EXAMPLE_CITIES = ['yunze', 'wanglan'] as const
/** One of {@link EXAMPLE_CITIES}. */
export type ExampleCity = (typeof EXAMPLE_CITIES)[number]

/** Readings of an invented village: its kind, its past, and answers beside those that all cases share. */
export interface CaseReading {
  readonly kind?: string
  readonly fortress?: Readonly<Record<string, unknown>>
  readonly negative?: Readonly<Record<string, unknown>>
  readonly past?: Past
}

/** The outcome of a case: the grade with its total in hundredths of a point, or the risk with the list. */
export type CaseOutcome =
  | { readonly total: { readonly min: number; readonly max: number }; readonly grade: string }
  | { readonly risk: string; readonly list: ListName | 'undetermined' }

/** Shows one part of a rulebook at work: two readings that differ in one thing and have different outcomes. */
interface RulebookCase {
  readonly id: string
  readonly shows: Label
  /** What both readings have in common. */
  readonly given?: CaseReading
  readonly at: CaseReading & { readonly gives: CaseOutcome }
  /** The whole finding that decides the reading `at`. */
  readonly finding: Finding
  readonly beside: CaseReading & { readonly gives: CaseOutcome }
}

/** The cases of a rulebook, with what they have in common: the day, answers without a fault, an empty past. */
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
  return sound(parseRulebook(jsonOf(city, 'rulebook')), city)
}

/** The cases that show the parts of the rulebook at work. */
export function readExampleCases(city: ExampleCity): RulebookCases {
  return jsonOf(city, 'cases') as RulebookCases
}
