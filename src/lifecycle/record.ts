import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Reason, reason, standing } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { applyEvent } from './apply.js'
import type { Case } from './case.js'
import { type EventInput, effectiveEvents, type RecordedEvent } from './correction.js'
import type { Course } from './course.js'
import { lifecycleFindings as kinds } from './findings.js'
import { sameEvent, withInForce } from './in-force.js'
import { judgeCorrection } from './judge-correction.js'
import { type Known, knownOf, recordingOf } from './known.js'
import { parseEvent } from './parse-event.js'
import type { CaseQuery } from './query.js'

/** What `record` needs: `today` is the day of recording, and no event may be dated after it (D27). */
export interface RecordOptions extends CaseQuery {
  /** The same did happen once more that day: an event like one on record, under another id, is meant (D22). */
  readonly again?: boolean
}

/** An event that was accepted. */
export interface Recorded {
  /** The case with the event. */
  readonly case: Case
  /** The parsed event, to be stored, with the version of the rules in force on its day (`inForce`, D24). */
  readonly event: RecordedEvent
  /** The same event was on the record already: nothing has changed, nothing needs to be stored (D22). */
  readonly repeated: boolean
}

/**
 * Records an event: the one door into a case. The event is parsed, checked by the chart and by every rule, and then
 * applied. For a correction, the case is replayed with it (D25). A refusal has all the reasons, and the case stays as
 * it was (D26). A malformed `today` is refused at `/today`. What is on record already under another id, with the same
 * content on the same day, is refused as a likely repeat (`likely-repeat`) unless `again` says that it is meant (D22).
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
export function record(
  theCase: Case,
  event: EventInput,
  { rulebooks, today, again = false }: RecordOptions,
): Result<Recorded> {
  const day = parseWith(civilDateSchema(), today, '/today')
  const parsed = parseEvent(event)
  if (!parsed.ok || !day.ok)
    return err({ reasons: [...(parsed.ok ? [] : parsed.error.reasons), ...(day.ok ? [] : day.error.reasons)] })
  return recordParsed(theCase, withInForce(parsed.value, rulebooks, theCase.rulebook.id), {
    rulebooks,
    today: day.value,
    again,
  })
}

/** Records what may be an event; without a day, any date is accepted. */
export function recordAny(
  theCase: Case,
  input: unknown,
  rulebooks: readonly Rulebook[],
  today?: CivilDate,
): Result<Recorded> {
  const parsed = parseEvent(input)
  return parsed.ok ? recordParsed(theCase, parsed.value, { rulebooks, today, again: true }) : parsed
}

/** A case as far as it has been recorded, with what is known of its record and, once it is corrected, its course. */
export interface Progress {
  readonly case: Case
  readonly known: Known
  readonly course?: Course
}

/** Records a parsed event: whoever records many keeps the progress. */
export function advance(
  { case: theCase, known, course }: Progress,
  event: RecordedEvent,
  rulebooks: readonly Rulebook[],
): Result<{ readonly case: Case; readonly course?: Course; readonly repeated: boolean }> {
  const same = recordingOf(known, event.id)?.event
  // The same event again, to the letter (D22).
  if (same !== undefined && sameEvent(same, event)) return ok({ case: theCase, repeated: true })
  if (event.type === 'correct-event') {
    const { reasons, corrected, course: after } = judgeCorrection(theCase, event, rulebooks, course, known)
    if (corrected === undefined || after === undefined) return err({ reasons: standing(reasons) })
    return ok({ case: corrected, course: after, repeated: false })
  }
  const next = applyEvent(theCase, event, rulebooks, known)
  return next.ok ? ok({ case: next.value, repeated: false }) : next
}

interface Recording {
  readonly rulebooks: readonly Rulebook[]
  readonly today: CivilDate | undefined
  readonly again: boolean
}

function recordParsed(theCase: Case, event: RecordedEvent, { rulebooks, today, again }: Recording): Result<Recorded> {
  const known = knownOf(theCase.events)
  const next = advance({ case: theCase, known }, event, rulebooks)
  if (next.ok && next.value.repeated) {
    return ok({ case: theCase, event: recordingOf(known, event.id)?.event ?? event, repeated: true })
  }
  const before = [
    ...(today === undefined ? [] : standing([notAhead(event.date, today)])),
    ...(again ? [] : likelyRepeat(theCase, event)),
  ]
  if (next.ok && before.length === 0) return ok({ case: next.value.case, event, repeated: false })
  return err({ reasons: [...before, ...(next.ok ? [] : next.error.reasons)] })
}

/** The same content on the same day under another id: most likely one happening, entered twice (D22). */
function likelyRepeat(theCase: Case, event: RecordedEvent): readonly Reason[] {
  const on = event.type === 'correct-event' ? theCase.events : effectiveEvents(theCase.events)
  const same = on.find(
    (one) =>
      one.id !== event.id &&
      one.type === event.type &&
      one.date === event.date &&
      sameJson(one.actor, event.actor) &&
      sameJson(one.payload, event.payload),
  )
  if (same === undefined) return []
  return [reason(kinds['likely-repeat'], false, { required: { again: true }, found: { event: same.id } })]
}

function notAhead(date: CivilDate, today: CivilDate): Reason {
  return reason(kinds['date-not-ahead'], date <= today, { required: { noLaterThan: today }, found: date })
}
