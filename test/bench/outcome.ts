import type { FortressIndex } from '../../src/assessment/fortress.js'
import type { Screening } from '../../src/assessment/screening.js'

/** The outcome of a village, on which all contestants must agree. Points in hundredths. */
export interface Outcome {
  readonly total: number
  readonly grade: string
  /** By problem type, in the rulebook's order. */
  readonly deductions: readonly number[]
  readonly risks: readonly string[]
}

/** The outcome of an assessment and a screening without unknown answers. */
export function outcomeOf(index: FortressIndex, screening: Screening): Outcome {
  return {
    total: index.total.min,
    grade: index.grade,
    deductions: screening.problemTypes.map(({ deduction }) => deduction.min),
    risks: screening.problemTypes.map(({ risk }) => risk.min),
  }
}

/** Throws unless two lists of outcomes are the same; otherwise the figures would mean nothing. */
export function agree(name: string, expected: readonly Outcome[], found: readonly Outcome[]): void {
  const rows = Math.max(expected.length, found.length)
  for (let row = 0; row < rows; row += 1) {
    const [a, b] = [JSON.stringify(expected[row]), JSON.stringify(found[row])]
    if (a !== b) throw new Error(`${name} disagrees on row ${row}: expected ${a}, found ${b}`)
  }
}

/** How often each word occurs. */
export function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
