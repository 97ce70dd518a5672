import type { VillageKind } from '../rulebook/checklist.js'
import { type Atom, atomsOf, type Condition, type Facts, judge, type PointsRead } from '../rulebook/condition.js'
import { isAsStrict, LISTS, type ListName } from '../rulebook/lists.js'
import type { Answer, Test } from '../rulebook/measure.js'
import { type PastTest, pastName } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { distinctAnswers, sampleDays } from '../rulebook/sample-answers.js'
import type { Path } from '../rulebook/visit.js'
import { vetoConditions } from './checklist-places.js'
import type { Ground } from './ground.js'
import { distinctFigures } from './obtainable.js'

/**
 * Whether a condition can hold, and whether it can fail. If that cannot be found out, both count as possible, so that
 * lint reports no fault that is none.
 */
export interface Outcomes {
  readonly canHold: boolean
  readonly canFail: boolean
}

const EITHER: Outcomes = { canHold: true, canFail: true }
/** No more combinations of answers, times questions, are tried out than this. */
const MOST_STEPS = 100_000
/** No condition with more questions than this is tried out. */
const MOST_ATOMS = 200

// The list that the screening of the day leads to: one thing, whatever list a condition asks for.
const LEADS = 'leads'

// One thing that a condition asks about, and the values that it may have.
interface Variable {
  readonly key: string
  readonly values: readonly unknown[]
}

// The things that a test counts, the window, and whether it counts rounds in a row.
function pastKey({ past, within, inARow }: PastTest): string {
  const thing = 'anyItem' in past ? ['any', past.anyItem, past.problemType ?? ''] : pastName(past)
  const window =
    'calendar' in within ? within.calendar : `${within.days ?? 0} ${within.months ?? 0} ${within.years ?? 0}`
  return `past ${thing.join(' ')} ${window} ${inARow === true}`
}

function keyOf(atom: Atom): string {
  if ('item' in atom) return `item ${atom.item}`
  if ('points' in atom) return `points ${atom.points}`
  return 'past' in atom ? pastKey(atom) : LEADS
}

function countsFor(tests: readonly PastTest[]): readonly number[] {
  const marks = tests.flatMap(({ test }) => [test.value - 1, test.value, test.value + 1])
  return [...new Set([0, ...marks.filter((count) => count >= 0)])]
}

function itemValues(
  ground: Ground,
  id: string,
  atoms: readonly Atom[],
  kind: VillageKind,
  asOf: Facts['asOf'],
): Variable {
  const key = `item ${id}`
  const item = ground.item(id, kind)
  if (item === undefined) return { key, values: [null] }
  const tests = atoms.flatMap((atom): readonly Test[] => ('item' in atom && atom.item === id ? [atom.test] : []))
  return { key, values: distinctAnswers(item.measure, tests, asOf) }
}

function pointsValues(ground: Ground, id: string, atoms: readonly Atom[], kind: VillageKind): Variable | undefined {
  const total = ground.total(id, kind)
  if (total === undefined) return undefined
  const tests = atoms.flatMap((atom) => ('points' in atom && atom.points === id ? [atom.test] : []))
  const { sums, of } = total
  const figures = distinctFigures(sums, tests, of)
  return { key: `points ${id}`, values: figures.map((figure): PointsRead => ({ min: figure, max: figure, of })) }
}

function variablesOf(
  ground: Ground,
  atoms: readonly Atom[],
  kind: VillageKind,
  asOf: Facts['asOf'],
): readonly Variable[] | undefined {
  const variables = new Map<string, Variable | undefined>()
  for (const atom of atoms) {
    const key = keyOf(atom)
    if (variables.has(key)) continue
    if ('item' in atom) variables.set(key, itemValues(ground, atom.item, atoms, kind, asOf))
    else if ('points' in atom) variables.set(key, pointsValues(ground, atom.points, atoms, kind))
    else if ('leadsTo' in atom) variables.set(key, { key, values: LISTS })
    else {
      const alike = atoms.flatMap((one) => ('past' in one && pastKey(one) === key ? [one] : []))
      variables.set(key, { key, values: countsFor(alike) })
    }
  }
  const all = [...variables.values()]
  return all.every((one) => one !== undefined) ? all : undefined
}

function factsFrom(found: ReadonlyMap<string, unknown>, asOf: Facts['asOf']): Facts {
  return {
    asOf,
    answer: (item) => found.get(`item ${item}`) as Answer | null,
    points: (id) => found.get(`points ${id}`) as PointsRead,
    past: (test) => {
      const times = found.get(pastKey(test)) as number
      return { least: times, most: times }
    },
    leadsTo: (list) => (isAsStrict(found.get(LEADS) as ListName, list) ? 'holds' : 'fails'),
  }
}

// Tries every combination of values, until it has seen both outcomes.
function tryAll(condition: Condition, variables: readonly Variable[], asOf: Facts['asOf']): Outcomes {
  const found = new Map<string, unknown>()
  let [canHold, canFail] = [false, false]
  const choose = (place: number): void => {
    const variable = variables[place]
    if (variable === undefined) {
      const holds = judge(condition, factsFrom(found, asOf)) === 'holds'
      canHold ||= holds
      canFail ||= !holds
      return
    }
    for (const value of variable.values) {
      if (canHold && canFail) return
      found.set(variable.key, value)
      choose(place + 1)
    }
  }
  choose(0)
  return { canHold, canFail }
}

function outcomesOn(
  ground: Ground,
  condition: Condition,
  atoms: readonly Atom[],
  kind: VillageKind,
  asOf: Facts['asOf'],
): Outcomes {
  const variables = variablesOf(ground, atoms, kind, asOf)
  if (variables === undefined) return EITHER
  const steps = variables.reduce((product, { values }) => product * values.length, atoms.length)
  return steps > MOST_STEPS ? EITHER : tryAll(condition, variables, asOf)
}

/**
 * How a condition can come out for a kind of village, over all answers, points and pasts. These are taken to be
 * independent: that may hide a fault, but never makes one up.
 */
export function outcomesFor(ground: Ground, condition: Condition, kind: VillageKind): Outcomes {
  const atoms = atomsOf(condition)
  if (atoms.length > MOST_ATOMS) return EITHER
  const days = sampleDays(atoms.flatMap((atom) => ('item' in atom ? [atom.test] : [])))
  if (days === undefined) return EITHER
  let [canHold, canFail] = [false, false]
  for (const asOf of days) {
    const seen = outcomesOn(ground, condition, atoms, kind, asOf)
    canHold ||= seen.canHold
    canFail ||= seen.canFail
    if (canHold && canFail) break
  }
  return { canHold, canFail }
}

/** How a condition can come out for any kind of village. */
export function outcomesOf(ground: Ground, condition: Condition): Outcomes {
  const all = ground.kinds.map((kind) => outcomesFor(ground, condition, kind))
  return { canHold: all.some((one) => one.canHold), canFail: all.some((one) => one.canFail) }
}

/** The parts of a condition, each with the keys that lead to it; a single question has none. */
function partsOf(condition: Condition): readonly (readonly [tail: readonly (string | number)[], part: Condition])[] {
  if ('all' in condition) return condition.all.map((part, place) => [['all', place], part])
  if ('any' in condition) return condition.any.map((part, place) => [['any', place], part])
  if ('of' in condition) return condition.of.map((part, place) => [['of', place], part])
  if ('not' in condition) return [[['not'], condition.not]]
  return []
}

/** A part of a condition that always comes out the same, and its place. */
export interface SettledPart {
  readonly path: Path
  readonly outcomes: Outcomes
}

function isSettled({ canHold, canFail }: Outcomes): boolean {
  return !canHold || !canFail
}

// Only the innermost such parts: they settle the parts around them.
function settledIn(ground: Ground, condition: Condition, path: Path): readonly SettledPart[] {
  return partsOf(condition).flatMap(([tail, part]) => {
    const at = [...path, ...tail]
    const inner = settledIn(ground, part, at)
    if (inner.length > 0) return inner
    const outcomes = outcomesOf(ground, part)
    return isSettled(outcomes) ? [{ path: at, outcomes }] : []
  })
}

/** The parts of vetoes that always come out the same, although the veto itself does not. */
export function settledParts(rulebook: Rulebook): readonly SettledPart[] {
  return vetoConditions(rulebook).flatMap(({ ground, path, when }) => {
    return isSettled(outcomesOf(ground, when)) ? [] : settledIn(ground, when, path)
  })
}
