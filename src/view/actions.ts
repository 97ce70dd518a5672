import type { Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import { nothingSchema, type Occasion } from '../core/event.js'
import { type Reason, standing } from '../core/finding.js'
import { localeOf } from '../core/label.js'
import type { Result } from '../core/result.js'
import { bodiesOf, conditionReasons } from '../lifecycle/apply.js'
import { type Case, rulebookFor, situationOf } from '../lifecycle/case.js'
import { possibleIn } from '../lifecycle/chart.js'
import { correctEvent, type EventHead, type RecordedType } from '../lifecycle/correction.js'
import { type AnyEventRule, ruleOf } from '../lifecycle/event-rules.js'
import { correctionConditions } from '../lifecycle/judge-correction.js'
import { findRulebook } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { lineFor, type Wording, wordsFor } from './case-words.js'
import { type Named, named } from './terms.js'
import { eventLabels } from './words.js'

/** A condition on an action, met or not, in words. */
export type ActionReason = Reason & { readonly sentence: string }

/** An event that is possible in the state of a case, for one actor on one day. */
export interface Action {
  readonly type: RecordedType
  readonly label: string
  readonly cites: readonly Citation[]
  /** Who may record it. */
  readonly by: readonly Named[]
  /** Whether every condition holds that does not depend on what the form asks. */
  readonly allowed: boolean
  /** What blocks it, one line each; empty if it is allowed. */
  readonly blocks: readonly string[]
  /** Every condition, also those that hold, for whoever asks: the same ones that `record` checks. */
  readonly reasons: readonly ActionReason[]
  /** Whether its form asks anything; if not, a button is enough. `formOf` makes the form. */
  readonly asks: boolean
}

/**
 * Every event that is possible in the state of a case, what blocks it, and whether its form asks anything (D14, D26). The last one is the
 * correction of an event, which is possible in every state (D25). `occasion` is who would act and when, or why the
 * actor or the day is malformed.
 */
export function actionsOf(
  theCase: Case,
  occasion: Result<Occasion>,
  tag: string,
  rulebooks: readonly Rulebook[],
  wording: Wording,
): readonly Action[] {
  const locale = localeOf(tag)
  const rulebook = occasion.ok
    ? rulebookFor(theCase, rulebooks, occasion.value.date)
    : findRulebook(rulebooks, theCase.rulebook)
  const bodies = (rule: AnyEventRule): readonly Role[] =>
    rulebook === undefined || rule.byHere === undefined
      ? bodiesOf(rule, rulebook)
      : rule.byHere(situationOf(theCase, rulebook, rulebooks))
  const action = ({ type, cites, by, payload }: EventHead, reasons: readonly Reason[]): Action => ({
    type,
    label: eventLabels[type][locale],
    cites,
    by: by.map((role) => named(role, 'role', locale)),
    allowed: reasons.every((one) => one.verdict === 'holds'),
    blocks: standing(reasons).map((one) => lineFor(one, tag, rulebook, wording)),
    reasons: reasons.map((one) => ({ ...one, sentence: wordsFor(one, tag, rulebook, wording) })),
    asks: payload !== nothingSchema,
  })
  const moves = possibleIn(theCase.state.at).map((type) => {
    const rule = ruleOf(type)
    return action(
      { ...rule, by: bodies(rule) },
      occasion.ok ? conditionReasons(theCase, rule, occasion.value, rulebooks) : occasion.error.reasons,
    )
  })
  if (theCase.events.length === 0) return moves
  const corrections = occasion.ok ? correctionConditions(theCase, occasion.value) : occasion.error.reasons
  return [...moves, action(correctEvent, corrections)]
}
