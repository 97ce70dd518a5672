import { unitOf } from 'baolei'
import type { RulebookDifference } from 'baolei/difference'
import type { RulebookRef } from 'baolei/rulebook'
import { compareRulebooks, type LeftOut, population, type RulebookChange, type SheetItem } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import { type Roster, readRoster } from '../roster/read.js'
import { sound } from '../sound.js'
import { stricterXining } from './stricter.js'

/** How many villages of a county flip; never which. */
interface CountyFlips {
  readonly code: string
  readonly name: string
  readonly villages: number
  readonly grades: number
  readonly levels: number
  readonly lists: number
}

/** How many villages flip from one outcome to another. */
interface Move {
  readonly part: 'grade' | 'risk' | 'list'
  readonly a: string
  readonly b: string
  readonly villages: number
}

/** How many flips a difference causes alone, and how many together with others. */
interface CauseCount {
  readonly difference: RulebookDifference
  readonly alone: number
  readonly together: number
}

/** What a stricter Xining would change in generated readings: counts only, no village by name or code. */
export interface WhatIf {
  readonly generated: true
  readonly seed: number
  readonly date: string
  readonly versions: { readonly a: RulebookRef | null; readonly b: RulebookRef | null }
  readonly villages: number
  readonly flipped: number
  readonly unassessed: { readonly a: number; readonly b: number }
  readonly counties: readonly CountyFlips[]
  readonly moves: readonly Move[]
  readonly causes: readonly CauseCount[]
  /** How many villages differ only because one of the two lacks answers. */
  readonly undecided: number
  /** Differences that act on lives and that no reading shows. */
  readonly notCompared: readonly RulebookDifference[]
  readonly unanswered: { readonly a: readonly SheetItem[]; readonly b: readonly SheetItem[] }
  readonly leftOut: { readonly a: readonly LeftOut[]; readonly b: readonly LeftOut[] }
}

const PARTS = ['grade', 'risk', 'list'] as const

const flips = (change: RulebookChange, part: (typeof PARTS)[number]): boolean => change[part].a !== change[part].b

function movesOf(changes: readonly RulebookChange[]): readonly Move[] {
  const counts = new Map<string, Move>()
  for (const part of PARTS) {
    for (const change of changes) {
      const { a, b } = change[part]
      if (a === b) continue
      const key = `${part} ${a} ${b}`
      counts.set(key, { part, a, b, villages: (counts.get(key)?.villages ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((x, y) => PARTS.indexOf(x.part) - PARTS.indexOf(y.part) || y.villages - x.villages)
}

function causesOf(changes: readonly RulebookChange[]): readonly CauseCount[] {
  const counts = new Map<string, CauseCount>()
  for (const { causes } of changes) {
    for (const difference of causes) {
      const known = counts.get(difference.address) ?? { difference, alone: 0, together: 0 }
      const one = causes.length === 1 ? { alone: known.alone + 1 } : { together: known.together + 1 }
      counts.set(difference.address, { ...known, ...one })
    }
  }
  return [...counts.values()].sort((x, y) => y.alone + y.together - (x.alone + x.together))
}

/** Compares the default rulebook with a stricter version, on generated readings for a roster of the real shape. */
export function makeWhatIf(
  seed: number,
  { villages, counties }: Pick<Roster, 'villages' | 'counties'> = readRoster(),
): WhatIf {
  const date = '2025-03-01'
  const stricter = stricterXining()
  // Generated for the stricter version, which asks for more, so that its own items are answered too.
  const roster = sound(population(stricter, villages, { seed, date }), 'the readings')
  const compared = compareRulebooks([xining2024], [xining2024, stricter], roster)
  const { versions, changes, undecided, notCompared, unanswered, unassessed, leftOut } = sound(
    compared,
    'the comparison',
  )
  return {
    generated: true,
    seed,
    date,
    versions,
    villages: villages.length,
    flipped: changes.length,
    unassessed: { a: unassessed.a.length, b: unassessed.b.length },
    counties: counties.map(({ code, name }) => {
      const own = changes.filter(({ village }) => unitOf(village.code, 'county') === code)
      const count = (part: (typeof PARTS)[number]): number => own.filter((change) => flips(change, part)).length
      return {
        code,
        name,
        villages: villages.filter((village) => unitOf(village.code, 'county') === code).length,
        grades: count('grade'),
        levels: count('risk'),
        lists: count('list'),
      }
    }),
    moves: movesOf(changes),
    causes: causesOf(changes),
    undecided: undecided.length,
    notCompared,
    unanswered,
    leftOut,
  }
}
