import type { Json } from '../core/json.js'

// In a plan, each measure names the problem that it answers (L4.2). In the form it stands under that problem, so that
// nobody types an id.

type Row = Readonly<Record<string, Json>>

function rowsIn(value: Json | undefined): readonly Row[] {
  const rows: readonly Json[] = Array.isArray(value) ? value : []
  return rows.flatMap((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? [row as Row] : []))
}

/** A plan from what a form asked: the measures come in the order of their problems. */
export function planOfAnswers(read: Row): Row {
  const problems = rowsIn(read.problems)
  return {
    ...read,
    problems: problems.map(({ measures: _below, ...problem }) => problem),
    measures: problems.flatMap(({ id, measures }) =>
      rowsIn(measures).map(({ id: own, ...measure }) => ({ id: own ?? null, problem: id ?? null, ...measure })),
    ),
  }
}

/** A plan as its form asks it. */
export function planToAnswers(plan: Row): Row {
  const { measures, ...rest } = plan
  const all = rowsIn(measures)
  return {
    ...rest,
    problems: rowsIn(plan.problems).map((one) => ({
      ...one,
      measures: all.filter(({ problem }) => problem === one.id).map(({ problem: _above, ...measure }) => measure),
    })),
  }
}

/** The JSON Schema of a plan, with the measures under the problems. */
export function planSchemaToForm(schema: Row): Row {
  const properties = { ...(schema.properties as Row) }
  const { measures, problems, ...others } = properties
  const [below, above] = [measures as Row, problems as Row]
  const measure = below.items as Row
  const { problem: _above, ...asked } = measure.properties as Row
  const problem = above.items as Row
  const inner = { ...below, items: { ...measure, properties: asked } }
  const items = {
    ...problem,
    properties: { ...(problem.properties as Row), measures: inner },
    required: [...((problem.required ?? []) as readonly string[]), 'measures'],
  }
  return { ...schema, properties: { problems: { ...above, items }, ...others } }
}
