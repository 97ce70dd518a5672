import type { Condition } from '../rulebook/condition.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Path } from '../rulebook/visit.js'
import { vetoConditions } from './checklist-places.js'
import { type Outcomes, outcomesOf, partsOf } from './condition-outcomes.js'
import type { Ground } from './ground.js'

/** A part of a condition that always comes out the same, and where it stands. */
export interface SettledPart {
  readonly path: Path
  readonly outcomes: Outcomes
}

function isSettled({ canHold, canFail }: Outcomes): boolean {
  return !canHold || !canFail
}

// The innermost ones: what is around them is settled by them.
function settledIn(ground: Ground, condition: Condition, path: Path): readonly SettledPart[] {
  return partsOf(condition).flatMap(([tail, part]) => {
    const at = [...path, ...tail]
    const inner = settledIn(ground, part, at)
    if (inner.length > 0) return inner
    const outcomes = outcomesOf(ground, part)
    return isSettled(outcomes) ? [{ path: at, outcomes }] : []
  })
}

/** The parts of vetoes that always come out the same, while the veto itself does not. */
export function settledParts(rulebook: Rulebook): readonly SettledPart[] {
  return vetoConditions(rulebook).flatMap(({ ground, path, when }) => {
    return isSettled(outcomesOf(ground, when)) ? [] : settledIn(ground, when, path)
  })
}
