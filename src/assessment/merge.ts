import { type Finding, finding, type Missing } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import type { Bounds } from './bounds.js'
import { isSpared, kindMissing } from './scope.js'

/** The least and the most of what one figure is for each kind of village. */
export function widest(all: readonly Bounds[]): Bounds {
  return { min: Math.min(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) }
}

/** What is missing of any of some findings, each once. */
export function allMissing(parts: readonly Pick<Finding, 'missing'>[]): readonly Missing[] {
  const known = new Map<string, Missing>()
  for (const { missing } of parts) {
    for (const fact of missing ?? []) known.set(`${fact.from} ${fact.what}`, fact)
  }
  return [...known.values()]
}

/**
 * One finding for a village whose kind is not known: what is the same for every kind it may be of, otherwise unknown
 * (D2).
 */
export function mergedFinding(alike: readonly Finding[]): Finding {
  const [first] = alike
  if (first === undefined) throw new Error('invariant: a finding for no kind of village')
  if (alike.every((one) => sameJson(one, first))) return first
  const missing = [kindMissing, ...allMissing(alike)]
  const { code, cites, required } = first
  const about = first.about === undefined ? {} : { about: first.about }
  return finding({ code, cites, kind: 'facts-missing' }, 'unknown', { required, found: null, ...about, missing })
}

/** The findings of several kinds of village, place by place. */
export function mergedFindings(
  byKind: readonly (readonly Finding[])[],
  merge: (alike: readonly Finding[]) => Finding = mergedFinding,
): readonly Finding[] {
  const [first = []] = byKind
  return first.map((one, place) => merge(byKind.map((findings) => findings[place] ?? one)))
}

/**
 * One finding of a veto: it applies to every kind that the village may be of, or to none; otherwise that depends on
 * the kind.
 */
export function mergedVeto(alike: readonly Finding[]): Finding {
  const [first] = alike
  const decided =
    first !== undefined && first.verdict !== 'unknown' && alike.every((one) => one.verdict === first.verdict)
  // The one that was judged says more than one that is spared.
  return decided ? (alike.find((one) => !isSpared(one)) ?? first) : mergedFinding(alike)
}
