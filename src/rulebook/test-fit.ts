import type { Reason } from '../core/finding.js'
import { malformed, pointer } from '../core/parse.js'
import type { Item } from './checklist.js'
import type { Condition } from './condition.js'
import { type Measure, type MeasureKind, NEVER, type Test } from './measure.js'
import type { Path } from './visit.js'
import { unresolved, vocabularyOf, vocabularyOfEntries } from './vocabulary.js'

/** What a test is held against. */
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

/** Reasons why a test cannot be asked of an answer to a measure: of the wrong form, or naming an option that there is not. */
export function testMisfits(path: Path, test: Test, measure: Measure): readonly Reason[] {
  const form = formOf(test)
  if (!formsFor[measure.kind].includes(form)) {
    return [malformed(pointer(path), { measure: measure.kind, testOf: formsFor[measure.kind] }, { testOf: form })]
  }
  if (form !== 'option') return []
  const options = measure.kind === 'choice' ? vocabularyOfEntries(measure.options) : vocabularyOf([NEVER])
  if ('in' in test) return test.in.flatMap((option, index) => unresolved([...path, 'in', index], option, options))
  return 'is' in test && typeof test.is === 'string' ? unresolved([...path, 'is'], test.is, options) : []
}

/** Reasons why the scoring of an item does not fit its measure. Only what is counted, or happened or not, occurs. */
export function scoringMisfits(path: Path, item: Item): readonly Reason[] {
  const { scoring, measure } = item
  if ('bands' in scoring) {
    return scoring.bands.flatMap((band, index) => testMisfits([...path, 'bands', index, 'when'], band.when, measure))
  }
  if (measure.kind === 'count' || measure.kind === 'yes-no') return []
  return [malformed(pointer([...path, 'perOccurrence']), { measure: ['count', 'yes-no'] }, { measure: measure.kind })]
}

/** Reasons why a condition cannot be judged: an item that the checklist lacks, or a test that does not fit its item. */
export function conditionMisfits(
  path: Path,
  condition: Condition,
  items: ReadonlyMap<string, Item>,
): readonly Reason[] {
  if ('all' in condition) {
    return condition.all.flatMap((part, index) => conditionMisfits([...path, 'all', index], part, items))
  }
  if ('any' in condition) {
    return condition.any.flatMap((part, index) => conditionMisfits([...path, 'any', index], part, items))
  }
  if ('not' in condition) return conditionMisfits([...path, 'not'], condition.not, items)
  const item = items.get(condition.item)
  if (item === undefined) return unresolved([...path, 'item'], condition.item, vocabularyOf([...items.keys()]))
  return testMisfits([...path, 'test'], condition.test, item.measure)
}
