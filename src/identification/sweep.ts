import { type CompositeScore, compositeScore } from '../assessment/composite.js'
import { assessFortress, type FortressIndex } from '../assessment/fortress.js'
import { gradeRank } from '../assessment/grade.js'
import { refOf } from '../assessment/ref.js'
import { type Screening, screenNegative } from '../assessment/screening.js'
import type { Reason } from '../core/finding.js'
import type { Village } from '../core/village.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { identify, type ListingProposal } from './listing.js'
import { noRoster, type RosterRow, readRows, type UnassessedRow } from './roster.js'

/** What a sweep found about one village. */
export interface SweepResult {
  readonly village: Village
  readonly index: FortressIndex
  readonly screening: Screening
  readonly proposal: ListingProposal
  /** A reference that decided nothing (L2.2). */
  readonly composite: CompositeScore
  /** A reason for each answer that could not be read, and counts as unknown (D2). */
  readonly unread: readonly Reason[]
}

/** A village that was graded but not screened, because its grade calls for no screening (M2.5). */
export interface GradedOnly {
  readonly village: Village
  readonly index: FortressIndex
  readonly screening: null
  readonly proposal: null
  readonly composite: null
  readonly unread: readonly Reason[]
}

/**
 * A whole roster assessed: a result for each row that could be, in the roster's order, and every reason for each that
 * could not (D7).
 */
export interface Sweep<R extends SweepResult | GradedOnly = SweepResult> {
  readonly rulebook: RulebookRef
  /** The day of the sweep, as handed in. */
  readonly date: string
  /** The grades of the rulebook, best first. */
  readonly grades: readonly string[]
  readonly results: readonly R[]
  readonly unassessed: readonly UnassessedRow[]
}

/**
 * The yearly sweep (年度定期排查, M3.2): grades and screens every village of a roster as of a day, and proposes a list for
 * each. There is no quota: the outcome of one village never depends on another (D7).
 *
 * A row is `{ village: { code, name }, fortress: { answers }, negative: { answers } }`. Where the rulebook reads them,
 * the `kind` of village goes beside the answers and its `past` beside the village. A blank cell (absent, null, blank
 * text) is unknown (D2). So is an answer that is malformed; the result says so under `unread`, and the village keeps its
 * place. A row of another form, and a village that another row gives already, come back under `unassessed` with all
 * their reasons; a broken row never takes the place of a good one. A roster that is no list is refused once. If `date` is
 * not a civil date `YYYY-MM-DD`, all rows do, each with a reason at `/date`.
 *
 * @example
 * ```ts
 * import { sweep } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '630102000001', name: '示例村' }
 * const roster = [{ village, fortress: { answers: {} }, negative: { answers: {} } }, 'not a row']
 * const { results, unassessed } = sweep(xining2024, roster, { date: '2024-03-01' })
 * results.length // 1
 * unassessed[0]?.row // 1
 * ```
 */
export function sweep(rulebook: Rulebook, roster: readonly unknown[], { date }: { readonly date: string }): Sweep {
  return gather(roster, sweepWith(rulebook, roster, date, screenRow))
}

/**
 * Screening after grading (M2.5, D7): every village is graded, by its positive checklist and its past alone. Those that
 * are weak, or may be as long as something is missing, are screened too, and what comes of the screening counts for
 * their grade as in {@link sweep}; the others come back with their index alone. Otherwise like {@link sweep}.
 */
export function screenWeak(
  rulebook: Rulebook,
  roster: readonly unknown[],
  { date }: { readonly date: string },
): Sweep<SweepResult | GradedOnly> {
  return gather(
    roster,
    sweepWith(rulebook, roster, date, (rules, row) => {
      const graded = gradeRow(rules, row)
      return gradeRank(rules, graded.index.grades.worst) > 0 ? graded : screenRow(rules, row)
    }),
  )
}

/**
 * A sweep that goes through a roster one village at a time: each village's result as soon as its row is read; at the end,
 * the rows that could not be assessed. It keeps the codes of the villages and nothing else of the rows gone by.
 */
export interface SweepStream<R extends SweepResult | GradedOnly = SweepResult>
  extends Pick<Sweep<R>, 'rulebook' | 'date' | 'grades'>,
    Iterable<R | UnassessedRow> {}

/**
 * {@link sweep} for a roster that is too long to hold: takes rows from anything that can be iterated, such as a generator
 * over a file, and gives one village at a time. A row that could not be assessed has `reasons`; those come last, because
 * only then is it clear whether their villages have a good row. What the rows throw when they are read passes through.
 *
 * @example
 * ```ts
 * import { sweepCounts, sweepOf } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * function* rows() {
 *   yield 'not a row'
 *   const village = { code: '630102000001', name: '示例村' }
 *   yield { village, fortress: { answers: {} }, negative: { answers: {} } }
 * }
 * const stream = sweepOf(xining2024, rows(), { date: '2024-03-01' })
 * const [first, second] = [...stream]
 * first !== undefined && 'index' in first && first.index.grade // 'undetermined'
 * second !== undefined && 'reasons' in second && second.row // 0
 * sweepCounts(sweepOf(xining2024, rows(), { date: '2024-03-01' }), 'county').units.length // 1
 * ```
 */
export function sweepOf(rulebook: Rulebook, rows: Iterable<unknown>, { date }: { readonly date: string }): SweepStream {
  return sweepWith(rulebook, rows, date, screenRow)
}

function sweepWith<R extends SweepResult | GradedOnly>(
  rulebook: Rulebook,
  rows: Iterable<unknown>,
  date: string,
  assess: (rulebook: Rulebook, row: RosterRow) => R,
): SweepStream<R> {
  return {
    rulebook: refOf(rulebook),
    date,
    grades: rulebook.fortress.grades.value.map(({ id }) => id),
    *[Symbol.iterator]() {
      for (const one of readRows(rulebook, rows, date)) yield one.ok ? assess(rulebook, one.value) : one.error
    },
  }
}

function gather<R extends SweepResult | GradedOnly>(roster: readonly unknown[], stream: SweepStream<R>): Sweep<R> {
  const { rulebook, date, grades } = stream
  const results: R[] = []
  const unassessed: UnassessedRow[] = []
  if (!Array.isArray(roster)) unassessed.push(noRoster('array', roster))
  else {
    for (const one of stream) {
      if ('reasons' in one) unassessed.push(one)
      else results.push(one)
    }
  }
  return { rulebook, date, grades, results, unassessed }
}

function gradeRow(rulebook: Rulebook, { village, fortress, past, unread }: RosterRow): GradedOnly {
  const index = assessFortress(rulebook, fortress, past)
  return { village, index, screening: null, proposal: null, composite: null, unread }
}

function screenRow(rulebook: Rulebook, { village, fortress, negative, past, unread }: RosterRow): SweepResult {
  const screening = screenNegative(rulebook, negative, past, fortress)
  const index = assessFortress(rulebook, fortress, past, negative)
  const proposal = identify(rulebook, { index, screening, channel: 'yearly' })
  return { village, index, screening, proposal, composite: compositeScore(index, screening), unread }
}
