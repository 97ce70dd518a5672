import { label } from '../core/label.js'
import { bandGap } from './band-gap.js'
import { bandOverlap } from './band-overlap.js'
import { bandUnreachable } from './band-unreachable.js'
import { bonusCapAlways } from './bonus-cap-always.js'
import { bonusCapNever } from './bonus-cap-never.js'
import { conditionPartAlways } from './condition-part-always.js'
import { conditionPartNever } from './condition-part-never.js'
import { conditionRepeated } from './condition-repeated.js'
import { criterionIdle } from './criterion-idle.js'
import { dimensionSum } from './dimension-sum.js'
import { dimensionWithoutPart } from './dimension-without-part.js'
import { documentLater } from './document-later.js'
import { documentUncited } from './document-uncited.js'
import { dutyNeverOwed } from './duty-never-owed.js'
import { dutyTimesStanding } from './duty-times-standing.js'
import { escalationOrder } from './escalation-order.js'
import { exitGradeAlways } from './exit-grade-always.js'
import { fieldIdle } from './field-idle.js'
import { figuresInPoints } from './figures-in-points.js'
import { firesOnNothing } from './fires-on-nothing.js'
import { gradeCutsMixed } from './grade-cuts-mixed.js'
import { gradeGap } from './grade-gap.js'
import { gradeOrder } from './grade-order.js'
import { gradeUnreachable } from './grade-unreachable.js'
import { indicatorAlways } from './indicator-always.js'
import { indicatorNever } from './indicator-never.js'
import { indicatorOutsideBase } from './indicator-outside-base.js'
import { itemCapAlways } from './item-cap-always.js'
import { itemCapNever } from './item-cap-never.js'
import { itemIdle } from './item-idle.js'
import { itemLeftOut } from './item-left-out.js'
import { itemOfNoVillage } from './item-of-no-village.js'
import { itemWithoutBody } from './item-without-body.js'
import { levelUnreachable } from './level-unreachable.js'
import { levelWithoutHit } from './level-without-hit.js'
import { levelsReversed } from './levels-reversed.js'
import { limitOrder } from './limit-order.js'
import { limitStageSkipped } from './limit-stage-skipped.js'
import { limitWithoutEffect } from './limit-without-effect.js'
import type { Fault, LintCode, LintKind, LintRule } from './lint-rule.js'
import { versionRules } from './lint-versions.js'
import { listedTwice } from './listed-twice.js'
import { listingHole } from './listing-hole.js'
import { listingOrder } from './listing-order.js'
import { neverInForce } from './never-in-force.js'
import { optionCountedTwice } from './option-counted-twice.js'
import { outcomeGap } from './outcome-gap.js'
import { outcomeOrder } from './outcome-order.js'
import { outcomeUnreachable } from './outcome-unreachable.js'
import { ownerWithoutDuty } from './owner-without-duty.js'
import { parameterUncited } from './parameter-uncited.js'
import { partSum } from './part-sum.js'
import { pollBandAboveLine } from './poll-band-above-line.js'
import { pollBandBelowLine } from './poll-band-below-line.js'
import { pollBandGap } from './poll-band-gap.js'
import { pollBandOrder } from './poll-band-order.js'
import { pollBandUnreachable } from './poll-band-unreachable.js'
import { pollBandWithoutEffect } from './poll-band-without-effect.js'
import { pollIdsShared } from './poll-ids-shared.js'
import { pollWithoutQuorum } from './poll-without-quorum.js'
import { problemTypeIdle } from './problem-type-idle.js'
import { problemTypeWithoutField } from './problem-type-without-field.js'
import { problemTypeWithoutKind } from './problem-type-without-kind.js'
import { problemTypeWithoutTaskForce } from './problem-type-without-task-force.js'
import { questionIdle } from './question-idle.js'
import { quorumAlways } from './quorum-always.js'
import { quorumNever } from './quorum-never.js'
import { sheetLevelSkipped } from './sheet-level-skipped.js'
import { stageWithoutExit } from './stage-without-exit.js'
import { termOfNoDays } from './term-of-no-days.js'
import { totalSum } from './total-sum.js'
import { translationMissing } from './translation-missing.js'
import { vetoAlwaysFires } from './veto-always-fires.js'
import { vetoNeverFires } from './veto-never-fires.js'
import { vetoWithoutEffect } from './veto-without-effect.js'
import { villageKindsIdle } from './village-kinds-idle.js'
import { warningsOrder } from './warnings-order.js'

// The one fault of what is no rulebook at all.
const malformed: Fault = {
  code: 'malformed',
  severity: 'error',
  good: ['格式正确，引用都能找到', 'the form is right, and every reference leads somewhere'],
  fix: ['按要求改正这一处', 'mend this place as required'],
  cites: ['D26'],
}

/** The rules of lint, in order: each looks for one kind of fault. */
export const lintRules: readonly LintRule[] = [
  translationMissing,
  listedTwice,
  itemWithoutBody,
  itemOfNoVillage,
  villageKindsIdle,
  bandUnreachable,
  bandGap,
  bandOverlap,
  itemCapAlways,
  itemCapNever,
  itemIdle,
  dimensionSum,
  dimensionWithoutPart,
  partSum,
  totalSum,
  bonusCapAlways,
  bonusCapNever,
  figuresInPoints,
  gradeUnreachable,
  gradeGap,
  gradeOrder,
  gradeCutsMixed,
  vetoNeverFires,
  vetoAlwaysFires,
  vetoWithoutEffect,
  conditionPartNever,
  conditionPartAlways,
  conditionRepeated,
  itemLeftOut,
  firesOnNothing,
  problemTypeIdle,
  levelsReversed,
  levelUnreachable,
  levelWithoutHit,
  warningsOrder,
  listingHole,
  listingOrder,
  problemTypeWithoutField,
  problemTypeWithoutKind,
  problemTypeWithoutTaskForce,
  fieldIdle,
  indicatorNever,
  indicatorAlways,
  indicatorOutsideBase,
  optionCountedTwice,
  questionIdle,
  quorumNever,
  quorumAlways,
  pollWithoutQuorum,
  pollIdsShared,
  pollBandUnreachable,
  pollBandGap,
  pollBandOrder,
  pollBandBelowLine,
  pollBandAboveLine,
  pollBandWithoutEffect,
  stageWithoutExit,
  outcomeUnreachable,
  outcomeGap,
  outcomeOrder,
  criterionIdle,
  sheetLevelSkipped,
  limitStageSkipped,
  limitWithoutEffect,
  limitOrder,
  termOfNoDays,
  exitGradeAlways,
  dutyNeverOwed,
  dutyTimesStanding,
  escalationOrder,
  ownerWithoutDuty,
  parameterUncited,
  documentUncited,
  documentLater,
  neverInForce,
]

function kindsByCode(): Readonly<Record<LintCode, LintKind>> {
  const faults: readonly Fault[] = [malformed, ...lintRules, ...versionRules]
  const kinds = faults.map(({ code, severity, good, fix, cites }): LintKind => {
    return { code, severity, label: label(...good), fix: label(...fix), cites }
  })
  return Object.freeze(Object.fromEntries(kinds.map((kind) => [kind.code, kind])) as Record<LintCode, LintKind>)
}

/**
 * Every kind of fault that lint finds, by its code: what is good, how to mend it, what asks for it.
 *
 * @example
 * ```ts
 * import { lintKinds } from 'baolei/lint'
 *
 * lintKinds['band-gap'].severity // 'error'
 * lintKinds['band-gap'].label.en // 'every possible answer lands in a band'
 * ```
 */
export const lintKinds: Readonly<Record<LintCode, LintKind>> = /*@__PURE__*/ kindsByCode()
