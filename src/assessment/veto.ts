import { type Finding, type FindingKind, finding, type Missing, negate } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Asked, Item, VillageKind } from '../rulebook/checklist.js'
import { atomsOf, type Condition, type Facts, itemsOf, judge, type PointsRead, pastOf } from '../rulebook/condition.js'
import { type PastTest, type PastThing, pastName } from '../rulebook/past.js'
import type { Provenance } from '../rulebook/provenance.js'
import type { OpenTally } from './history.js'
import { allMissing } from './merge.js'
import { answerJson, type Plan } from './plan.js'

type JsonObject = Readonly<Record<string, Json>>

/** Points that a veto reads, and what is missing as long as they are open. */
export interface OpenPoints extends PointsRead {
  readonly missing: readonly Missing[]
}

/** What a veto is judged on; whatever it reads says what is missing of it (D2). */
export interface VetoFacts extends Facts {
  readonly points: (id: string) => OpenPoints | undefined
  readonly past: (test: PastTest) => OpenTally
}

/** A veto made ready: what it reads, each thing once, with what is missing where an item is not answered. */
export interface ReadyVeto {
  readonly about: string
  readonly when: Condition
  readonly cites: Provenance['cites']
  /** What the veto does where it applies. */
  readonly effect: Readonly<Record<string, string>>
  /** The kinds of village that it applies to. */
  readonly onlyFor: readonly string[] | undefined
  readonly items: readonly { readonly item: string; readonly missing: Missing | undefined }[]
  readonly points: readonly string[]
  readonly past: readonly PastTest[]
}

/** Makes a veto ready to be judged for many villages. */
export function readyVeto(
  veto: Asked & { readonly id: string; readonly when: Condition; readonly from: Provenance },
  effect: Readonly<Record<string, string>>,
  plan: Plan<Item>,
): ReadyVeto {
  return {
    about: veto.id,
    when: veto.when,
    cites: veto.from.cites,
    effect,
    onlyFor: veto.onlyFor,
    items: [...new Set(itemsOf(veto.when))].map((item) => ({ item, missing: plan.byId.get(item)?.missing })),
    points: [...new Set(atomsOf(veto.when).flatMap((atom) => ('points' in atom ? [atom.points] : [])))],
    past: pastOf(veto.when),
  }
}

/**
 * The vetoes of a list: those that count what the list itself gives are judged after the others, on what those leave.
 */
export interface VetoPlans<V> {
  readonly all: readonly V[]
  readonly early: readonly V[]
  readonly late: readonly V[]
}

/** Tells the vetoes of a list apart by whether they count things that the list itself gives. */
export function vetoPlans<V extends { readonly judged: ReadyVeto }>(
  all: readonly V[],
  givenHere: (thing: PastThing) => boolean,
): VetoPlans<V> {
  const isLate = ({ judged }: V): boolean => judged.past.some(({ past }) => givenHere(past))
  return { all, early: all.filter((veto) => !isLate(veto)), late: all.filter(isLate) }
}

/** What a condition was judged on, as plain data, and what of it is missing. */
function readOff(
  { items, points, past }: ReadyVeto,
  facts: VetoFacts,
): { readonly found: JsonObject; readonly missing: readonly Missing[] } {
  const answers: Record<string, Json> = {}
  const missing: Missing[] = []
  for (const read of items) {
    const answer = facts.answer(read.item)
    if (answer === undefined) {
      if (read.missing !== undefined) missing.push(read.missing)
    } else if (answer !== null) answers[read.item] = answerJson(answer)
  }
  // Most vetoes read answers alone.
  if (points.length === 0 && past.length === 0) return { found: { answers }, missing }
  const scored = points.flatMap((dimension): readonly Json[] => {
    const read = facts.points(dimension)
    if (read === undefined) return []
    const { min, max } = read
    if (min < max) missing.push(...read.missing)
    return [{ dimension, points: { min, max } }]
  })
  const counted = past.map((test): Json => {
    const { least, most, missing: open } = facts.past(test)
    missing.push(...open)
    const [kind, id] = pastName(test.past)
    return { [kind]: id, within: { ...test.within }, times: least === most ? least : { atLeast: least } }
  })
  const found = {
    answers,
    ...(scored.length > 0 ? { scored } : {}),
    ...(counted.length > 0 ? { past: counted } : {}),
  }
  return { found, missing: allMissing([{ missing }]) }
}

/**
 * Judges a veto (一票否决, D6): the finding holds where the veto does not apply, fails where it does, and is unknown as
 * long as something missing can still decide it. What it was judged on is in `found`.
 */
export function judgeVeto(kind: FindingKind, veto: ReadyVeto, facts: VetoFacts, village: VillageKind): Finding {
  const { about, cites, effect, when, onlyFor } = veto
  if (onlyFor !== undefined && (village === undefined || !onlyFor.includes(village))) {
    const found = { applies: false, kind: village ?? null }
    return finding(kind, true, { required: { applies: false }, found, about, cites })
  }
  const verdict = negate(judge(when, facts))
  const read = readOff(veto, facts)
  const applies = verdict === 'unknown' ? null : verdict === 'fails'
  const found = applies === false ? { applies, ...read.found } : { applies, ...effect, ...read.found }
  const missing = verdict === 'unknown' ? { missing: read.missing } : {}
  return finding(kind, verdict, { required: { applies: false }, found, about, cites, ...missing })
}
