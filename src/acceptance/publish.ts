import type { PollRules } from '../rulebook/poll.js'
import type { Poll } from './poll.js'
import { answersTo, givenOf, sumOf } from './poll-counts.js'

/** A cell of a published breakdown; `null` is suppressed. */
export interface PublishedCell {
  readonly option: string
  readonly count: number | null
  /** The further question that it answers; without it, the poll's own. */
  readonly question?: string
}

const SMALLEST_CELL = 5

interface Cell {
  readonly option: string
  readonly count: number
}

/** The small cells and the smallest of the others; nothing where none is small. */
function hiddenIn(cells: readonly Cell[], small: (cell: Cell) => boolean): readonly Cell[] {
  const hidden = cells.filter(small)
  if (hidden.length === 0) return []
  const complement = cells
    .filter((cell) => !small(cell))
    .reduce<Cell | undefined>(
      (least, cell) => (least === undefined || cell.count < least.count ? cell : least),
      undefined,
    )
  return complement === undefined ? hidden : [...hidden, complement]
}

/**
 * A poll's breakdown as it may be published (D10), question by question and the invalid ballots once, which are the
 * same for all: a cell under five is suppressed, and with it the smallest of the others, so that nobody can work it
 * out from the total. The channels are not told apart.
 */
export function publishedBreakdown(rules: PollRules, poll: Poll): readonly PublishedCell[] {
  const channels = Object.values(poll.channels)
  const invalid: Cell = { option: 'invalid', count: Number(sumOf(channels.map((one) => one.invalid))) }
  const groups = [undefined, ...(rules.questions?.value ?? []).map(({ id }) => id)].map((question) => ({
    question,
    cells: rules.options.value.map(({ id }): Cell => {
      const counts = channels.map((one) => givenOf(answersTo(one, question) ?? {}, [id]))
      return { option: id, count: Number(counts.reduce((sum, count) => sum + count, 0n)) }
    }),
  }))
  const small = (cell: Cell): boolean => cell.count < SMALLEST_CELL
  const first = groups.map(({ cells }) => hiddenIn([...cells, invalid], small))
  const withInvalid = first.some((hidden) => hidden.includes(invalid))
  return [
    ...groups.flatMap(({ question, cells }, index) => {
      const own = first[index] ?? []
      // The invalid are the same for every question: hidden for one, they give away the others' unless a cell is
      // hidden there too.
      const again = withInvalid && !own.includes(invalid)
      const hidden = again ? hiddenIn([...cells, invalid], (cell) => small(cell) || cell === invalid) : own
      return cells.map((cell) => ({
        option: cell.option,
        count: hidden.includes(cell) ? null : cell.count,
        ...(question === undefined ? {} : { question }),
      }))
    }),
    { ...invalid, count: withInvalid ? null : invalid.count },
  ]
}
