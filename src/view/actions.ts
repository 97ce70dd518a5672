import type { Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { Occasion } from '../core/event.js'
import type { Reason } from '../core/finding.js'
import type { Locale } from '../core/label.js'
import type { Result } from '../core/result.js'
import { conditionReasons } from '../lifecycle/apply.js'
import { type Case, rulebookFor, situationOf } from '../lifecycle/case.js'
import { possibleIn } from '../lifecycle/chart.js'
import { correctEvent, type EventHead, type RecordedType } from '../lifecycle/correction.js'
import { type AnyEventRule, ruleOf } from '../lifecycle/event-rules.js'
import { correctionConditions } from '../lifecycle/judge-correction.js'
import { findRulebook, rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { explain } from './explain.js'
import { formOf } from './forms.js'
import type { JsonSchema } from './json-schema.js'
import { type Named, named } from './named.js'

/** A condition on an action, met or not, in words. */
export type ActionReason = Reason & { readonly sentence: string }

/** An event that is possible in the state a case is in, for one actor on one day. */
export interface Action {
  readonly type: RecordedType
  readonly label: string
  readonly cites: readonly Citation[]
  /** Who may record it. */
  readonly by: readonly Named[]
  /** Whether everything holds that can be told before it is filled in. */
  readonly allowed: boolean
  /** Every condition, those that hold too: the very ones that `record` goes by. */
  readonly reasons: readonly ActionReason[]
  /** JSON Schema (2020-12) of the payload. */
  readonly form: JsonSchema
}

/**
 * Every event that is possible where a case stands, what blocks it, and its form (D14, D26); last the correction of
 * what is recorded, wherever the case stands (D25). `occasion` is who would act and when, or why that much is
 * malformed.
 */
export function actionsOf(
  theCase: Case,
  occasion: Result<Occasion>,
  locale: Locale,
  rulebooks: readonly Rulebook[],
): readonly Action[] {
  const rulebook = occasion.ok
    ? rulebookFor(theCase, rulebooks, occasion.value.date)
    : findRulebook(rulebooks, theCase.rulebook)
  const inForce = occasion.ok ? rulebookInForce(rulebooks, occasion.value.date, theCase.rulebook.id) : undefined
  const bodies = ({ by, byHere }: AnyEventRule): readonly Role[] =>
    rulebook === undefined || byHere === undefined ? by : byHere(situationOf(theCase, rulebook, rulebooks))
  const actor = occasion.ok ? occasion.value.actor : undefined
  const action = ({ type, label, cites, by }: EventHead, reasons: readonly Reason[]): Action => ({
    type,
    label: label[locale],
    cites,
    by: by.map((role) => named(role, 'role', locale)),
    allowed: reasons.every((one) => one.verdict === 'holds'),
    reasons: reasons.map((one) => ({ ...one, sentence: explain(one, locale, rulebook) })),
    form: formOf(type, locale, rulebook, { theCase, inForce, actor, locale }),
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
