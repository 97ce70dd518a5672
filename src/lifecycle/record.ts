import { type Refusal, standing } from '../core/finding.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { xining2024 } from '../xining-2024/index.js'
import type { Case } from './case.js'
import { isRecorded } from './judge.js'
import { judgeCorrection } from './judge-correction.js'
import { parseEvent } from './parse-event.js'
import { step } from './step.js'

/**
 * Records an event: the one door into a case. The event is parsed, held against the statechart and against every check, and only
 * then applied. A correction is no move of the village and passes the statechart by: the record is read anew with it (D25). A refusal carries all the reasons and leaves the case as it was (D26). The same event once more changes nothing (D22).
 *
 * `rulebooks` are those that the case's references are resolved with; by default the ones that the library ships.
 *
 * @example
 * ```ts
 * import { openCase, record, xining2024 } from 'baolei'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * const step = record(opened, {
 *   type: 'raise-signal',
 *   id: 'e1',
 *   date: '2024-03-01',
 *   actor: { role: 'department', unit: '999999', department: 'petitions' },
 *   payload: { source: 'petitions', problemType: 'governance' },
 * })
 * step.ok && step.value.state.at // 'identifying'
 * ```
 */
export function record(
  theCase: Case,
  event: unknown,
  rulebooks: readonly Rulebook[] = [xining2024],
): Result<Case, Refusal> {
  const parsed = parseEvent(event)
  if (!parsed.ok) return err({ reasons: parsed.error.reasons })
  if (isRecorded(theCase, parsed.value)) return ok(theCase)
  if (parsed.value.type !== 'correct-event') return step(theCase, parsed.value, rulebooks)
  const { reasons, reread } = judgeCorrection(theCase, parsed.value, rulebooks)
  return reread === undefined ? err({ reasons: standing(reasons) }) : ok(reread)
}
