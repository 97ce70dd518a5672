import type { Exploration } from './explore.js'

/**
 * How many legal sequences of so many events there are from the first state (perft): equal projections accept the
 * same letters, so the sequences are counted over the states and not one by one. In all, and split by the first
 * event, so that a difference can be located.
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
