import type { Reason } from '../core/finding.js'
import { malformed, pointer } from '../core/parse.js'
import type { Item } from './checklist.js'
import type { Atom, Condition } from './condition.js'
import { type Measure, type MeasureKind, NEVER, type Test } from './measure.js'
import { type PastTest, pastName } from './past.js'
import { measuresFor } from './scoring.js'
import type { Path } from './visit.js'
import { UNKNOWN, unresolved, type Vocabulary, vocabularyOf, vocabularyOfEntries } from './vocabulary.js'

// What a test asks about.
type TestForm = 'yes-no' | 'option' | 'number' | 'ratio' | 'duration'

function formOf(test: Test): TestForm {
  if ('in' in test) return 'option'
  if ('is' in test) return typeof test.is === 'boolean' ? 'yes-no' : 'option'
  if (typeof test.value === 'number') return 'number'
  return 'whole' in test.value ? 'ratio' : 'duration'
}

const formsFor: Readonly<Record<MeasureKind, readonly TestForm[]>> = {
  'yes-no': ['yes-no'],
  choice: ['option'],
  count: ['number'],
  amount: ['number'],
  ratio: ['ratio'],
  date: ['duration', 'option'],
}

// If the kind of measure cannot be read, nothing is wrong with the tests.
function isUnread({ kind }: Measure): boolean {
  return (kind as string) === UNKNOWN
}

/**
 * Reasons why a test does not fit a measure: it asks about another form of answer, or names an option that does not
 * exist.
 */
function testMisfits(path: Path, test: Test, measure: Measure): readonly Reason[] {
  if (isUnread(measure)) return []
  const form = formOf(test)
  if (!formsFor[measure.kind].includes(form)) {
    return [malformed(pointer(path), { measure: measure.kind, testOf: formsFor[measure.kind] }, { testOf: form })]
  }
  if (form !== 'option') return []
  const options = measure.kind === 'choice' ? vocabularyOfEntries(measure.options) : vocabularyOf([NEVER])
  if ('in' in test) return test.in.flatMap((option, index) => unresolved([...path, 'in', index], option, options))
  return 'is' in test && typeof test.is === 'string' ? unresolved([...path, 'is'], test.is, options) : []
}

/** Reasons why the scoring of an item does not fit its measure. */
export function scoringMisfits(path: Path, item: Item): readonly Reason[] {
  const { scoring, measure } = item
  if ('bands' in scoring) {
    return scoring.bands.flatMap((band, index) => testMisfits([...path, 'bands', index, 'when'], band.when, measure))
  }
  const fitting = measuresFor(scoring)
  if (isUnread(measure) || fitting.includes(measure.kind)) return []
  const key = 'proportional' in scoring ? 'proportional' : 'start' in scoring ? 'lessPerOccurrence' : 'perOccurrence'
  return [malformed(pointer([...path, key]), { measure: [...fitting] }, { measure: measure.kind })]
}

/** What a condition may name. */
export interface Readable {
  readonly items: ReadonlyMap<string, Item>
  /** Whose points it may ask about. */
  readonly points: Vocabulary
  /** The things in the past, by kind. */
  readonly past: Readonly<Record<ReturnType<typeof pastName>[0], Vocabulary>>
  readonly problemTypes: Vocabulary
  /** Whether it may ask for the list that the screening of the day leads to: the screening itself may not. */
  readonly leads: boolean
}

/** Reasons why a condition cannot be judged: it names something that does not exist, or a test does not fit. */
export function conditionMisfits(path: Path, condition: Condition, known: Readable): readonly Reason[] {
  const within = (key: string, parts: readonly Condition[]): readonly Reason[] =>
    parts.flatMap((part, index) => conditionMisfits([...path, key, index], part, known))
  if ('all' in condition) return within('all', condition.all)
  if ('any' in condition) return within('any', condition.any)
  if ('of' in condition) return within('of', condition.of)
  if ('not' in condition) return conditionMisfits([...path, 'not'], condition.not, known)
  return atomMisfits(path, condition, known)
}

function pastMisfits(path: Path, { past: thing, inARow }: PastTest, known: Readable): readonly Reason[] {
  if ('anyItem' in thing) {
    const { problemType } = thing
    return problemType === undefined
      ? []
      : unresolved([...path, 'past', 'problemType'], problemType, known.problemTypes)
  }
  const [kind, id] = pastName(thing)
  // A listing is no round: nothing can be listed in a row.
  if (kind === 'list' && inARow === true) {
    return [malformed(pointer([...path, 'inARow']), { oneOf: ['level', 'item', 'veto', 'grade', 'anyItem'] }, kind)]
  }
  return unresolved([...path, 'past', kind], id, known.past[kind])
}

function atomMisfits(path: Path, atom: Atom, known: Readable): readonly Reason[] {
  const { items, points, leads } = known
  if ('leadsTo' in atom) return leads ? [] : [malformed(pointer([...path, 'leadsTo']), { in: 'fortress' }, 'negative')]
  if ('points' in atom) return unresolved([...path, 'points'], atom.points, points)
  if ('past' in atom) return pastMisfits(path, atom, known)
  // The id could not be read.
  if (atom.item === UNKNOWN) return []
  const item = items.get(atom.item)
  if (item === undefined) return unresolved([...path, 'item'], atom.item, vocabularyOf([...items.keys()]))
  return testMisfits([...path, 'test'], atom.test, item.measure)
}
