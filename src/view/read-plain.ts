import type { Reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { type FieldFault, faultAt } from './form-faults.js'
import type { Question } from './question.js'
import { read, textsIn } from './read-answers.js'

// As large as an event may be.
const ANSWER_BOUNDS: InputBounds = { values: 50_000, depth: 16, undefinedIsNull: true }

/** Why answers make nothing that can be recorded yet. */
export interface FormRefusal {
  /** Every fault, each at its field. `missing` and `one-needed` are still to be answered; the others are wrong. */
  readonly reasons: readonly FieldFault[]
  /** The answers as plain data, to be stored and filled in later. */
  readonly draft: Json
}

/** Reads answers to a question: what they come to, and the answers as plain data. Takes anything. */
export function readPlain(
  question: Question,
  answers: unknown,
  locale: Locale,
): Result<{ readonly value: Json | undefined; readonly draft: Json }, FormRefusal> {
  const plain = plainCopy(answers ?? {}, ANSWER_BOUNDS)
  if (!plain.ok) return err({ reasons: noForm(plain.error.reasons, locale), draft: {} })
  const draft = plain.value
  const faults: FieldFault[] = []
  const value = read(question, draft, [], { locale, faults, used: new Set(textsIn(draft)) })
  return faults.length > 0 ? err({ reasons: faults, draft }) : ok({ value, draft })
}

/** Reasons that only a parser gives, as faults at their fields; `under` is what the path has beside the names of the answers. */
export function noForm(reasons: readonly Reason[], locale: Locale, under = /^/): readonly FieldFault[] {
  return reasons.map(({ path = '', found }) => faultAt(path.replace(under, ''), { fault: 'no-form' }, found, locale))
}
