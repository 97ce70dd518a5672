import type { Exploration } from './explore.js'

/**
 * The number of legal sequences of a length from the first state (perft). Equal projections accept the same letters, so
 * sequences are counted over states, not one by one. In total, and by the first event, to locate a difference.
 */
export function countPaths(
  { cases, edges }: Exploration,
  length: number,
): {
  readonly total: bigint
  readonly byFirst: Readonly<Record<string, bigint>>
} {
  let ways: readonly bigint[] = cases.map(() => 1n)
  for (let left = 1; left < length; left += 1) {
    const next = cases.map(() => 0n)
    for (const { from, to } of edges) next[from] = (next[from] ?? 0n) + (ways[to] ?? 0n)
    ways = next
  }
  const byFirst: Record<string, bigint> = {}
  for (const { from, to, letter } of edges)
    if (from === 0) byFirst[letter.name] = (byFirst[letter.name] ?? 0n) + (ways[to] ?? 0n)
  return { total: Object.values(byFirst).reduce((sum, one) => sum + one, 0n), byFirst }
}
