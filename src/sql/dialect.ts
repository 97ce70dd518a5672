import type { Comparison } from '../core/threshold.js'

/**
 * The dialects that {@link toSql} writes.
 *
 * @example
 * ```ts
 * import { DIALECTS } from 'baolei/sql'
 *
 * DIALECTS // ['duckdb', 'postgresql']
 * ```
 */
export const DIALECTS = ['duckdb', 'postgresql'] as const
/** One of {@link DIALECTS}. */
export type Dialect = (typeof DIALECTS)[number]

/** An SQL expression that can be an operand of another: a name, a literal, a call, a CASE, or all of it in parentheses. */
export type Sql = string

interface DialectForms {
  /** An integer type that holds the product of any two integers of a reading. */
  readonly wide: string
  readonly quotient: (dividend: Sql, divisor: Sql) => Sql
  readonly wideQuotient: (dividend: Sql, divisor: Sql) => Sql
  /** How a step of the query begins. PostgreSQL would write the expressions of a step into the next one again and again. */
  readonly step: string
}

const forms: Readonly<Record<Dialect, DialectForms>> = {
  duckdb: {
    wide: 'HUGEINT',
    quotient: (dividend, divisor) => `(${dividend} // ${divisor})`,
    wideQuotient: (dividend, divisor) => `(${dividend} // ${divisor})`,
    step: 'AS (',
  },
  postgresql: {
    wide: 'NUMERIC',
    quotient: (dividend, divisor) => `(${dividend} / ${divisor})`,
    wideQuotient: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
    step: 'AS MATERIALIZED (',
  },
}

/** The forms of a dialect. */
export function formsOf(dialect: Dialect): DialectForms {
  return forms[dialect]
}

/** A name of a table or a column. */
export function identifier(name: string): Sql {
  return `"${name.replace(/"/g, '""')}"`
}

/** A text. */
export function literal(text: string): Sql {
  return `'${text.replace(/'/g, "''")}'`
}

/** Several texts, for IN. */
export function literals(texts: readonly string[]): Sql {
  return `(${texts.map(literal).join(', ')})`
}

/** An integer. */
export function integer(value: number | bigint): Sql {
  return value < 0 ? `(${value})` : `${value}`
}

/** A text in a comment: on one line, whatever the rulebook says. */
export function comment(text: string): string {
  // A line break of any kind would end the comment.
  return `-- ${text.replace(/[\p{C}\u2028\u2029]/gu, ' ')}`
}

const SIGNS: Readonly<Record<Comparison, string>> = {
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
}

/** A comparison (D4). */
export function compared(op: Comparison, left: Sql, right: Sql): Sql {
  return `(${left} ${SIGNS[op]} ${right})`
}

/** All of some conditions. */
export function allOf(conditions: readonly Sql[]): Sql {
  const [only = 'TRUE'] = conditions
  return conditions.length > 1 ? `(${conditions.join(' AND ')})` : only
}

/** Any of some conditions. */
export function anyOf(conditions: readonly Sql[]): Sql {
  const [only = 'FALSE'] = conditions
  return conditions.length > 1 ? `(${conditions.join(' OR ')})` : only
}

/** The sum of some figures. */
export function sumOf(figures: readonly Sql[]): Sql {
  const [only = '0'] = figures
  return figures.length > 1 ? `(${figures.join(' + ')})` : only
}

/** The least or the greatest of some figures that are all known. */
export function extreme(which: 'LEAST' | 'GREATEST', figures: readonly Sql[]): Sql {
  const [only = '0'] = figures
  return figures.length > 1 ? `${which}(${figures.join(', ')})` : only
}

// The product of any integer of a reading and this factor is still a BIGINT.
const MOST_FACTOR = 1_024

/** An integer of a reading times a fixed one, exactly (D3). */
export function product(dialect: Dialect, figure: Sql, factor: number): Sql {
  if (factor === 0) return '0'
  if (factor === 1) return figure
  return factor <= MOST_FACTOR
    ? `(${figure} * ${integer(factor)})`
    : `(CAST(${figure} AS ${forms[dialect].wide}) * ${integer(factor)})`
}
