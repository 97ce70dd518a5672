import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Reason, reason, standing } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { applyEvent } from './apply.js'
import type { Case } from './case.js'
import type { CorrectionEvent, EventInput, RecordedEvent } from './correction.js'
import { lifecycleFindings as kinds } from './findings.js'
import { judgeCorrection } from './judge-correction.js'
import { parseEvent } from './parse-event.js'
import type { CaseQuery } from './query.js'

/** What `record` needs: `today` is the day of recording, and no event may be dated after it (D27). */
export type RecordOptions = CaseQuery

/** An event that was accepted. */
export interface Recorded {
  /** The case with the event. */
  readonly case: Case
  /** The parsed event, to be stored. */
  readonly event: RecordedEvent
  /** The same event was on the record already: nothing has changed, nothing needs to be stored (D22). */
  readonly repeated: boolean
}

/**
 * Records an event: the one door into a case. The event is parsed, checked by the chart and by every rule, and then
 * applied. For a correction, the case is replayed with it (D25). A refusal has all the reasons, and the case stays as
 * it was (D26). A malformed `today` is refused at `/today`.
 *
 * An event that came as JSON is parsed here; if the compiler knows it only as `unknown`, call `parseEvent` first.
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

/** Records what may be an event; a replay gives no day, and accepts any date. */
export function recordAny(
  theCase: Case,
  input: unknown,
  rulebooks: readonly Rulebook[],
  today?: CivilDate,
): Result<Recorded> {
  const parsed = parseEvent(input)
  if (!parsed.ok) return parsed
  const event = parsed.value
  // The same event again, to the letter (D22).
  const known = theCase.events.some((one) => one.id === event.id && sameJson(one, event))
  if (known) return ok({ case: theCase, event, repeated: true })
  const ahead = today === undefined ? [] : standing([notAhead(event.date, today)])
  const next =
    event.type === 'correct-event' ? correct(theCase, event, rulebooks) : applyEvent(theCase, event, rulebooks)
  if (next.ok && ahead.length === 0) return ok({ case: next.value, event, repeated: false })
  return err({ reasons: [...ahead, ...(next.ok ? [] : next.error.reasons)] })
}

function notAhead(date: CivilDate, today: CivilDate): Reason {
  return reason(kinds['date-not-ahead'], date <= today, { required: { noLaterThan: today }, found: date })
}

function correct(theCase: Case, event: CorrectionEvent, rulebooks: readonly Rulebook[]): Result<Case> {
  const { reasons, corrected } = judgeCorrection(theCase, event, rulebooks)
  return corrected === undefined ? err({ reasons: standing(reasons) }) : ok(corrected)
}
