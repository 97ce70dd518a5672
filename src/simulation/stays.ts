/** How long something lasted, and whether it ended or was still going on on the last day. */
export interface Stay {
  readonly days: number
  readonly ended: boolean
}

/**
 * The number of days by which a share of stays has ended, as Kaplan and Meier estimate it: stays that still go on count
 * for as long as they are known to have lasted. Null if too few have ended to tell.
 */
export function staysQuantile(stays: readonly Stay[], share: number): number | null {
  const sorted = [...stays].sort((a, b) => a.days - b.days)
  let [open, lasting] = [sorted.length, 1]
  for (let at = 0; at < sorted.length; ) {
    const days = sorted[at]?.days ?? 0
    const same = sorted.filter((one) => one.days === days)
    lasting *= 1 - same.filter(({ ended }) => ended).length / open
    // A product of fractions may miss the share by a rounding error.
    if (1 - lasting >= share - 1e-12) return days
    open -= same.length
    at += same.length
  }
  return null
}
