import type { CivilDate } from '../core/date.js'
import {
  type Finding,
  type FindingKind,
  type FindingOf,
  finding,
  type Missing,
  negate,
  type Verdict,
} from '../core/finding.js'
import type {
  AnswerShape,
  CountShape,
  GradeEffect,
  NotAskedShape,
  RiskEffect,
  VetoFactsShape,
} from '../core/shapes/assessment.js'
import type { Asked, Item, VillageKind } from '../rulebook/checklist.js'
import { atomsOf, type Condition, type Facts, itemsOf, judge, type PointsRead, pastOf } from '../rulebook/condition.js'
import { type Past, type PastTest, type Tally, tallyPast } from '../rulebook/past.js'
import type { Provenance } from '../rulebook/provenance.js'
import { allMissing } from './findings.js'
import { answerShape, type Lines } from './readings.js'

/** The codes of the vetoes of both checklists. */
export type VetoCode = 'fortress-veto' | 'negative-veto'

/** A veto as both checklists have it. */
export interface VetoRule extends Asked {
  readonly id: string
  readonly when: Condition
  readonly from: Provenance
}

/** What a veto reads, each thing once; with each item, the fact that is missing as long as the item has no answer. */
export interface VetoReads {
  readonly items: readonly { readonly item: string; readonly missing: Missing | undefined }[]
  readonly points: readonly string[]
  readonly past: readonly PastTest[]
}

/** What a veto reads. The same for all villages. */
export function readsOf({ when }: VetoRule, lines: Lines<Item>): VetoReads {
  return {
    items: [...new Set(itemsOf(when))].map((item) => ({ item, missing: lines.byId.get(item)?.missing })),
    points: [...new Set(atomsOf(when).flatMap((atom) => ('points' in atom ? [atom.points] : [])))],
    past: pastOf(when),
  }
}

/** Whether this reading adds one to the count of a thing, and what is missing as long as that is unknown. */
export interface Today {
  readonly verdict: Verdict
  readonly missing: readonly Missing[] | undefined
}

/** How often something happened, and what is missing as long as that is unknown. */
interface OpenTally extends Tally {
  readonly missing: readonly Missing[]
}

const pastMissing: Missing = { what: 'past', from: 'county-organization-department' }

function withMissing(tally: Tally, missing: readonly Missing[] = []): OpenTally {
  return { ...tally, missing: tally.most === undefined ? [pastMissing, ...missing] : missing }
}

/**
 * Counts how often a thing happened up to the day of a reading. If the reading itself decides the thing (`today`), the
 * past counts up to the day before and the reading counts once, so it makes no difference whether the reading is on
 * record already (D6).
 */
export function tallyUpTo(
  past: Past | undefined,
  { past: thing, within }: PastTest,
  asOf: CivilDate,
  today: Today | undefined,
): OpenTally {
  if (today === undefined) return withMissing(tallyPast(past, thing, within, asOf))
  const before = past && { ...past, entries: past.entries.filter((entry) => entry.on < asOf) }
  const { least, most } = tallyPast(before, thing, within, asOf)
  const sure = today.verdict === 'holds' ? least + 1 : least
  const missing = today.verdict === 'unknown' ? today.missing : undefined
  if (most === undefined) return withMissing({ least: sure }, missing)
  return withMissing({ least: sure, most: today.verdict === 'fails' ? most : most + 1 }, missing)
}

/** The facts that a veto is judged on. */
export interface VetoFacts extends Facts {
  readonly points: (id: string) => PointsRead | undefined
  /** What is missing of the points of a section. */
  readonly missingPoints: (id: string) => readonly Missing[]
  readonly past: (test: PastTest) => OpenTally
}

function factsRead(
  { items, points, past }: VetoReads,
  facts: VetoFacts,
): { readonly read: VetoFactsShape; readonly missing: readonly Missing[] } {
  const answers: Record<string, AnswerShape> = {}
  const missing: Missing[] = []
  for (const one of items) {
    const answer = facts.answer(one.item)
    if (answer === undefined) {
      if (one.missing !== undefined) missing.push(one.missing)
    } else if (answer !== null) answers[one.item] = answerShape(answer)
  }
  // Most vetoes read answers alone.
  if (points.length === 0 && past.length === 0) return { read: { answers }, missing }
  const scored = points.flatMap((dimension) => {
    const read = facts.points(dimension)
    if (read === undefined) return []
    const { min, max } = read
    if (min < max) missing.push(...facts.missingPoints(dimension))
    return [{ dimension, points: { min, max } }]
  })
  const counted = past.map((test): CountShape => {
    const { least, most, missing: open } = facts.past(test)
    missing.push(...open)
    return { ...test.past, within: { ...test.within }, times: least === most ? least : { atLeast: least } }
  })
  const read = {
    answers,
    ...(scored.length > 0 ? { scored } : {}),
    ...(counted.length > 0 ? { past: counted } : {}),
  }
  return { read, missing: allMissing([{ missing }]) }
}

/**
 * Judges a veto (等次上限情形、直接提级情形, D6) for a village of one kind. The finding holds where the veto does not apply, fails where it
 * does, and is unknown as long as a missing fact can still decide it.
 */
export function judgeVeto(
  kind: FindingKind<VetoCode>,
  rule: VetoRule,
  effect: GradeEffect | RiskEffect,
  reads: VetoReads,
  facts: VetoFacts,
  village: VillageKind,
): FindingOf<VetoCode> {
  const { id: about, when, onlyFor } = rule
  const { cites } = rule.from
  if (onlyFor !== undefined && (village === undefined || !onlyFor.includes(village))) {
    const found: NotAskedShape = { applies: false, kind: village ?? null }
    return finding(kind, true, { required: { applies: false }, found, about, cites })
  }
  const verdict = negate(judge(when, facts))
  const { read, missing } = factsRead(reads, facts)
  return finding(kind, verdict, {
    required: { applies: false },
    found:
      verdict === 'holds'
        ? { applies: false, ...read }
        : { applies: verdict === 'unknown' ? null : true, ...effect, ...read },
    about,
    cites,
    ...(verdict === 'unknown' ? { missing } : {}),
  })
}

/** Whether a veto that was judged applies, for another veto that counts it. */
export function appliedToday(veto: Finding | undefined): Today | undefined {
  return veto && { verdict: negate(veto.verdict), missing: veto.missing }
}
