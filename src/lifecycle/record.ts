import { demand, type Reason, type Refusal, standing } from '../core/finding.js'
import { err, ok, type Result } from '../core/result.js'
import { type Rulebook, xining2024 } from '../rulebook/index.js'
import type { Case } from './case.js'
import { type EventType, ruleOf } from './event-rules.js'
import { evolve } from './evolve.js'
import { lifecycleFindings as kinds } from './findings.js'
import { commonReasons, isRecorded, judgeEvent, parseEvent, reusedId } from './judge.js'
import { routes } from './routes.js'
import { possibleIn, statesFor, transitionsFrom } from './table.js'

/** Whether an event of a type is possible where the case stands. */
export function possibleHere(theCase: Case, type: EventType): Reason {
  const { at } = theCase.state
  const required = { inOneOf: [...statesFor(type)] }
  const found = { state: at, possible: [...possibleIn(at)] }
  return demand(kinds['possible-here'], transitionsFrom(at, type).length > 0, required, found)
}

/**
 * Records an event: the one door into a case. The event is parsed, held against the statechart and against every check, and only
 * then applied. A refusal carries all the reasons and leaves the case as it was (D26). The same event once more changes nothing (D22).
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
  if (!parsed.ok) return err({ reasons: parsed.error })
  if (isRecorded(theCase, parsed.value)) return ok(theCase)
  const here = possibleHere(theCase, parsed.value.type)
  // Conditions that belong to another state would only confuse: there, what holds for every event is enough.
  if (here.verdict !== 'holds') {
    const common = commonReasons(theCase, ruleOf(parsed.value.type), parsed.value)
    return err({ reasons: standing([here, ...reusedId(theCase, parsed.value), ...common]) })
  }
  const judgement = judgeEvent(theCase, parsed.value, rulebooks)
  const reasons = standing(judgement.reasons)
  if (reasons.length > 0) return err({ reasons })
  const { situation } = judgement
  const way = transitionsFrom(theCase.state.at, parsed.value.type).find(
    ({ route }) => route === undefined || (situation !== undefined && routes[route](situation)),
  )
  if (way === undefined) throw new Error(`invariant: no way for ${parsed.value.type} from ${theCase.state.at}`)
  return ok(evolve(theCase, judgement, way.to))
}
