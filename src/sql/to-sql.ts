import * as z from 'zod'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { readableText } from '../core/text.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { CODE, readingColumns, type SqlColumn } from './columns.js'
import { comment, DIALECTS, type Dialect } from './dialect.js'
import { queryOf } from './query.js'
import { notInSql } from './refusals.js'
import { lastLines, stepText } from './step.js'

/** For which engine, as of which day, and from which table. */
export interface SqlOptions {
  readonly dialect: Dialect
  /** The day of the readings `YYYY-MM-DD`: no cell may hold a later date, and the time since a date ends on it. */
  readonly date: string
  /** The table or view of readings; a dot comes between a schema and a name. Without it, `readings`. */
  readonly table?: string
}

/** A query, and its columns. */
export interface SqlQuery {
  /** One SELECT, without a semicolon. */
  readonly sql: string
  /** The columns that the table of readings has. A cell that is NULL is unknown (D2). */
  readonly reads: readonly SqlColumn[]
  /** The columns that the query gives, in their order. */
  readonly gives: readonly SqlColumn[]
}

const optionsSchema: () => z.ZodType<{ dialect: Dialect; date: CivilDate; table?: string }> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    dialect: z.enum(DIALECTS),
    date: civilDateSchema(),
    table: readableText(200)
      .refine((name) => name.split('.').every((part) => part.trim() !== ''), { message: 'a name, or schema.name' })
      .exactOptional(),
  }),
)

/**
 * Writes a rulebook as one SELECT that grades, screens and proposes lists from a table of readings, one row a village
 * (M2.1 to M2.5, M3.2, D8). It gives what `sweep` gives of each row, without the findings: points in hundredths with
 * their bounds (D2, D3), and `undetermined` where a missing answer decides. A cell that is no answer to its item is
 * unknown, and its item is named under `unread`. The code of a village is the key of the table: a code that comes twice
 * is for the table to refuse.
 *
 * The columns of the table are in `reads`. A share is two columns, `<item>_part` and `<item>_whole`. A date is a column
 * and `<item>_never`, which is true where the thing never happened. Money is in fen.
 *
 * Refuses, all at once, by name and place, what one SELECT cannot say: rules that count the past (`sql-past`), items
 * that also answer for others (`sql-successor`), and columns whose names are too long or alike (`sql-column`). A wrong
 * option is `malformed`.
 *
 * @example
 * ```ts
 * import { toSql } from 'baolei/sql'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const query = toSql(xining2024, { dialect: 'duckdb', date: '2024-09-01' })
 * if (query.ok) {
 *   query.value.reads[0]?.name // 'code'
 *   query.value.gives.map(({ name }) => name).includes('list') // true
 *   query.value.sql.includes('FROM "readings"') // true
 * }
 * ```
 */
export function toSql(rulebook: Rulebook, options: SqlOptions): Result<SqlQuery> {
  const parsed = parseWith(optionsSchema(), options)
  const reasons = [...(parsed.ok ? [] : parsed.error.reasons), ...notInSql(rulebook)]
  if (!parsed.ok || reasons.length > 0) return err({ reasons })
  const { dialect, date, table = 'readings' } = parsed.value
  const { steps, from, gives } = queryOf(rulebook, { dialect, asOf: date }, table)
  const { id, version, label } = rulebook
  const sql = [
    comment(`${label['zh-CN']} / ${label.en} (${id} ${version}), ${date}`),
    'WITH',
    steps.map((step) => stepText(dialect, step, CODE)).join(',\n'),
    'SELECT',
    ...lastLines(gives.map(({ name, is }) => ({ name, is }))),
    `FROM ${from}`,
  ].join('\n')
  return ok({ sql, reads: readingColumns(rulebook), gives: gives.map(({ is: _, ...column }) => column) })
}
