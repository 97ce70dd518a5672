import { demand, type Reason, type Refusal, standing } from '../core/finding.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Case } from './case.js'
import { type EventType, type LifecycleEvent, ruleOf } from './event-rules.js'
import { evolve } from './evolve.js'
import { lifecycleFindings as kinds } from './findings.js'
import { commonReasons, judgeEvent, reusedId } from './judge.js'
import { routes } from './routes.js'
import { possibleIn, statesFor, transitionsFrom } from './table.js'

/** Whether an event of a type is possible where the case stands. */
export function possibleHere(theCase: Case, type: EventType): Reason {
  const { at } = theCase.state
  const required = { inOneOf: [...statesFor(type)] }
  const found = { state: at, possible: [...possibleIn(at)] }
  return demand(kinds['possible-here'], transitionsFrom(at, type).length > 0, required, found)
}

/** The case after something happened to the village: held against the statechart and every check, then applied. */
export function step(theCase: Case, event: LifecycleEvent, rulebooks: readonly Rulebook[]): Result<Case, Refusal> {
  const here = possibleHere(theCase, event.type)
  // Conditions that belong to another state would only confuse: there, what holds for every event is enough.
  if (here.verdict !== 'holds') {
    const common = commonReasons(theCase, ruleOf(event.type), event)
    return err({ reasons: standing([here, ...reusedId(theCase, event), ...common]) })
  }
  const judgement = judgeEvent(theCase, event, rulebooks)
  const reasons = standing(judgement.reasons)
  if (reasons.length > 0) return err({ reasons })
  const { situation } = judgement
  const way = transitionsFrom(theCase.state.at, event.type).find(
    ({ route }) => route === undefined || (situation !== undefined && routes[route](situation)),
  )
  if (way === undefined) throw new Error(`invariant: no way for ${event.type} from ${theCase.state.at}`)
  return ok(evolve(theCase, judgement, way.to))
}
