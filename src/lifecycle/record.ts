import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Reason, reason, standing } from '../core/finding.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Case } from './case.js'
import type { EventInput, RecordedEvent } from './correction.js'
import { lifecycleFindings as kinds } from './findings.js'
import { isRecorded } from './judge.js'
import { judgeCorrection } from './judge-correction.js'
import { parseEvent } from './parse-event.js'
import { step } from './step.js'

/** What an event is recorded with. */
export interface RecordOptions {
  /** The versions that the case's references are resolved with. */
  readonly rulebooks: readonly Rulebook[]
  /** The day of recording, `YYYY-MM-DD`: nothing dated after it enters a case (D27). */
  readonly today: string
}

/** An event that was accepted. */
export interface Recorded {
  /** The case with the event. */
  readonly case: Case
  /** The event as it was read: what to store. */
  readonly event: RecordedEvent
  /** The same event was on the record already: nothing has changed, nothing need be stored (D22). */
  readonly repeated: boolean
}

/**
 * Records an event: the one door into a case. The event is parsed, tried against the chart and against every check,
 * and only then applied. A correction is not a move of the village and has no place in the chart: the record is read
 * anew with it (D25). A refusal carries all the reasons, and the case stays as it was (D26).
 *
 * What comes as JSON is parsed all the same; for a value of type `unknown`, use `parseEvent` first.
 *
 * @example
 * ```ts
 * import { openCase, record } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const step = record(
 *   opened.value,
 *   {
 *     type: 'raise-signal',
 *     id: 'e1',
 *     date: '2024-03-01',
 *     actor: { role: 'department', unit: '999999', department: 'petitions' },
 *     payload: { source: 'petitions', problemType: 'governance' },
 *   },
 *   { rulebooks: [xining2024], today: '2024-03-01' },
 * )
 * step.ok && step.value.case.state.at // 'identifying'
 * ```
 */
export function record(theCase: Case, event: EventInput, { rulebooks, today }: RecordOptions): Result<Recorded> {
  const day = parseWith(civilDateSchema(), today, '/today')
  if (day.ok) return recordAny(theCase, event, rulebooks, day.value)
  const parsed = parseEvent(event)
  return parsed.ok ? day : err({ reasons: [...parsed.error.reasons, ...day.error.reasons] })
}

/** Records whatever may be an event; without a day, as a replay does, whatever its date. */
export function recordAny(
  theCase: Case,
  input: unknown,
  rulebooks: readonly Rulebook[],
  today?: CivilDate,
): Result<Recorded> {
  const parsed = parseEvent(input)
  if (!parsed.ok) return parsed
  const event = parsed.value
  if (isRecorded(theCase, event)) return ok({ case: theCase, event, repeated: true })
  const ahead = today === undefined ? [] : standing([notAhead(event.date, today)])
  const next = applied(theCase, event, rulebooks)
  if (next.ok && ahead.length === 0) return ok({ case: next.value, event, repeated: false })
  return err({ reasons: [...ahead, ...(next.ok ? [] : next.error.reasons)] })
}

function notAhead(date: CivilDate, today: CivilDate): Reason {
  return reason(kinds['date-not-ahead'], date <= today, { required: { noLaterThan: today }, found: date })
}

function applied(theCase: Case, event: RecordedEvent, rulebooks: readonly Rulebook[]): Result<Case> {
  if (event.type !== 'correct-event') return step(theCase, event, rulebooks)
  const { reasons, reread } = judgeCorrection(theCase, event, rulebooks)
  return reread === undefined ? err({ reasons: standing(reasons) }) : ok(reread)
}
