import { hasOwn } from '../core/json.js'
import type { PollRules } from '../rulebook/index.js'
import type { Poll } from './poll.js'

/** A cell of a published breakdown; `null` is suppressed. */
export interface PublishedCell {
  readonly option: string
  readonly count: number | null
}

const SMALLEST_CELL = 5

/**
 * A poll's breakdown as it may be published (D10): a cell under five is suppressed, and with it the smallest of the others, so
 * that nobody can work it out from the total. The channels are not told apart.
 */
export function publishedBreakdown(rules: PollRules, poll: Poll): readonly PublishedCell[] {
  const channels = Object.values(poll.channels)
  const cells = rules.options.value.map((option) => ({
    option: option.id,
    count: channels.reduce((sum, one) => sum + (hasOwn(one.answers, option.id) ? (one.answers[option.id] ?? 0) : 0), 0),
  }))
  const all = [...cells, { option: 'invalid', count: channels.reduce((sum, one) => sum + one.invalid, 0) }]
  const small = all.filter((cell) => cell.count < SMALLEST_CELL)
  if (small.length === 0) return all
  const others = all.filter((cell) => cell.count >= SMALLEST_CELL)
  const complement = others.reduce<(typeof all)[number] | undefined>(
    (least, cell) => (least === undefined || cell.count < least.count ? cell : least),
    undefined,
  )
  return all.map((cell) => (small.includes(cell) || cell === complement ? { ...cell, count: null } : cell))
}
