import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { MutantResult } from '@stryker-mutator/api/core'

/** A mutant as it can be found again after lines have moved: where, what was there, what stood in its place. */
export interface Survivor {
  readonly file: string
  readonly mutator: string
  /** The line that the change begins on. */
  readonly line: string
  readonly original: string
  readonly replacement: string
}

/** A survivor that was read and accepted. */
export interface KeptSurvivor extends Survivor {
  /** Why it changes nothing that anyone can see, or why that is accepted. */
  readonly reason: string
}

const LONGEST = 100

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat
}

/** A mutant that lived, as it is kept in the list. */
export function survivorOf({ fileName, mutatorName, replacement, location: { start, end } }: MutantResult): Survivor {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const [line = ''] = lines
  const last = lines.pop() ?? ''
  const original = [...lines, last.slice(0, end.column - 1)].join('\n').slice(start.column - 1)
  return {
    file: relative(process.cwd(), fileName).replace(/\\/g, '/'),
    mutator: mutatorName,
    line: short(line),
    original: short(original),
    replacement: short(replacement),
  }
}

/** What two records of the same survivor have in common. */
export function keyOf({ file, mutator, line, original, replacement }: Survivor): string {
  return JSON.stringify([file, mutator, line, original, replacement])
}
