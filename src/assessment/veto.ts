import { type Finding, type FindingKind, type Missing, negate } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { type Condition, type Item, itemsOf, judge, type Provenance } from '../rulebook/index.js'
import { answerJson, type Plan } from './plan.js'
import { answerTo, type Readings } from './readings.js'

/** A veto made ready: the items that it reads, each once, with what is missing where one is not answered. */
export interface ReadyVeto {
  readonly about: string
  readonly when: Condition
  readonly cites: Provenance['cites']
  /** What the veto does where it applies. */
  readonly effect: Readonly<Record<string, string>>
  readonly reads: readonly { readonly item: string; readonly missing: Missing | undefined }[]
}

/** Makes a veto ready to be judged for many villages. */
export function readyVeto(
  veto: { readonly id: string; readonly when: Condition; readonly from: Provenance },
  effect: Readonly<Record<string, string>>,
  plan: Plan<Item>,
): ReadyVeto {
  const items = [...new Set(itemsOf(veto.when))]
  const reads = items.map((item) => ({ item, missing: plan.byId.get(item)?.missing }))
  return { about: veto.id, when: veto.when, cites: veto.from.cites, effect, reads }
}

/**
 * Judges a veto (一票否决, D6): the finding holds where the veto does not apply, fails where it does, and is unknown as long as
 * a missing answer can still decide it. What it was judged on is in `found`.
 */
export function judgeVeto(kind: FindingKind, veto: ReadyVeto, readings: Readings): Finding {
  const { about, cites, effect, reads } = veto
  const verdict = negate(judge(veto.when, (item) => answerTo(readings, item), readings.date))
  const answers: Record<string, Json> = {}
  const missing: Missing[] = []
  for (const read of reads) {
    const answer = answerTo(readings, read.item)
    if (answer !== undefined) answers[read.item] = answerJson(answer)
    else if (read.missing !== undefined) missing.push(read.missing)
  }
  const applies = verdict === 'unknown' ? null : verdict === 'fails'
  const found = applies === false ? { applies, answers } : { applies, ...effect, answers }
  const judged: Finding = { code: kind.code, verdict, cites, required: { applies: false }, found, about }
  return verdict === 'unknown' ? { ...judged, missing } : judged
}
