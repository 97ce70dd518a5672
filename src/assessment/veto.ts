import { type FindingKind, type FindingOf, finding, type Missing, type Verdict } from '../core/finding.js'
import type {
  AnswerShape,
  CountShape,
  GradeEffect,
  NotAskedShape,
  RiskEffect,
  VetoFactsShape,
} from '../core/shapes/assessment.js'
import { type Asked, type Item, isAskedOf, type VillageKind } from '../rulebook/checklist.js'
import {
  atomsOf,
  type Condition,
  type Facts,
  itemsOf,
  type LeadsTo,
  type PointsRead,
  pastOf,
} from '../rulebook/condition.js'
import type { ListName } from '../rulebook/lists.js'
import type { PastTest } from '../rulebook/past.js'
import type { Provenance } from '../rulebook/provenance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { allMissing } from './findings.js'
import type { ListBounds } from './lists.js'
import { answerShape, type Lines } from './readings.js'
import { type OpenTally, type ReadyTest, readyTest } from './tally.js'

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
  readonly past: readonly ReadyTest[]
  /** The lists that it asks for, those that the screening of the day may lead to. */
  readonly lists: readonly LeadsTo['leadsTo'][]
}

/** What a veto reads. The same for all villages. */
export function readsOf(rulebook: Rulebook, { when }: VetoRule, lines: Lines<Item>): VetoReads {
  return {
    items: [...new Set(itemsOf(when))].map((item) => ({
      item,
      missing: lines.all[lines.places.get(item) ?? -1]?.missing,
    })),
    points: [...new Set(atomsOf(when).flatMap((atom) => ('points' in atom ? [atom.points] : [])))],
    past: pastOf(when).map((test) => readyTest(rulebook, test)),
    lists: [...new Set(atomsOf(when).flatMap((atom) => ('leadsTo' in atom ? [atom.leadsTo] : [])))],
  }
}

/** The facts that a veto is judged on. */
export interface VetoFacts extends Facts {
  readonly points: (id: string) => PointsRead | undefined
  /** What is missing of the points of a section. */
  readonly missingPoints: (id: string) => readonly Missing[]
  readonly past: (test: PastTest) => OpenTally
  readonly leadsTo: (list: ListName) => Verdict
  /** The lists that the screening of the day leads to, and what it is missing; undefined without a screening. */
  readonly screened: { readonly lists: ListBounds; readonly missing: () => readonly Missing[] } | undefined
}

function factsRead(
  { items, points, past, lists }: VetoReads,
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
  if (points.length === 0 && past.length === 0 && lists.length === 0) return { read: { answers }, missing }
  const scored = points.flatMap((dimension) => {
    const read = facts.points(dimension)
    if (read === undefined) return []
    const { min, max } = read
    if (min < max) missing.push(...facts.missingPoints(dimension))
    return [{ dimension, points: { min, max } }]
  })
  const counted = past.map(({ test }): CountShape => {
    const { least, most, missing: open } = facts.past(test)
    missing.push(...open)
    return {
      ...test.past,
      within: { ...test.within },
      ...(test.inARow === true ? { inARow: true } : {}),
      times: least === most ? least : { atLeast: least },
    }
  })
  const { screened } = facts
  const leads = lists.length > 0 ? screened : undefined
  if (leads !== undefined && leads.lists.mildest !== leads.lists.strictest) missing.push(...leads.missing())
  const read = {
    answers,
    ...(scored.length > 0 ? { scored } : {}),
    ...(counted.length > 0 ? { past: counted } : {}),
    ...(leads === undefined ? {} : { lists: { ...leads.lists } }),
  }
  return { read, missing: allMissing([{ missing }]) }
}

/**
 * The finding of a veto (等次上限情形、直接提级情形, D6) for a village of one kind. It holds where the veto does not apply, fails where
 * it does, and is unknown as long as a missing fact can still decide it.
 */
export function explainVeto(
  kind: FindingKind<VetoCode>,
  rule: VetoRule,
  effect: GradeEffect | RiskEffect,
  reads: VetoReads,
  verdict: Verdict,
  facts: VetoFacts,
  village: VillageKind,
): FindingOf<VetoCode> {
  const { id: about } = rule
  const { cites } = rule.from
  if (!isAskedOf([rule], village)) {
    const found: NotAskedShape = { applies: false, kind: village ?? null }
    return finding(kind, true, { required: { applies: false }, found, about, cites })
  }
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
