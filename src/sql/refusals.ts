import { type Reason, reason } from '../core/finding.js'
import { pointer } from '../core/parse.js'
import type { Condition } from '../rulebook/condition.js'
import type { PastTest } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { readingColumns } from './columns.js'
import { sqlFindings } from './findings.js'
import { LONGEST } from './step.js'

type Path = readonly (string | number)[]

function pastTests(condition: Condition, path: Path): readonly (readonly [PastTest, Path])[] {
  const within = (key: string, parts: readonly Condition[]) =>
    parts.flatMap((part, place) => pastTests(part, [...path, key, place]))
  if ('all' in condition) return within('all', condition.all)
  if ('any' in condition) return within('any', condition.any)
  if ('of' in condition) return within('of', condition.of)
  if ('not' in condition) return pastTests(condition.not, [...path, 'not'])
  return 'past' in condition ? [[condition, path]] : []
}

// What a rule counts over the years is on record, not in a table of the readings of one day.
function countingThePast({ fortress, negative }: Rulebook): readonly Reason[] {
  return Object.entries({ fortress, negative }).flatMap(([checklist, { vetoes }]) =>
    vetoes.flatMap(({ id, when }, place) =>
      pastTests(when, [checklist, 'vetoes', place, 'when']).map(([{ past }, path]) =>
        reason(sqlFindings['sql-past'], false, {
          required: { reads: 'the day alone' },
          found: { past: { ...past } },
          about: id,
          path: pointer(path),
        }),
      ),
    ),
  )
}

// An answer under an earlier id counts for another item; in a table, it would be the answer to the item of that id.
function standingForOthers({ fortress, negative, successors }: Rulebook): readonly Reason[] {
  const today = [...fortress.items, ...negative.items].map(({ id }) => id)
  return Object.entries(successors?.items ?? {}).flatMap(([id, became]) =>
    today.includes(id) && became.some((item) => item !== id)
      ? [
          reason(sqlFindings['sql-successor'], false, {
            required: { successors: 'of what is gone' },
            found: { became },
            about: id,
            path: pointer(['successors', 'items', id]),
          }),
        ]
      : [],
  )
}

// The names of columns are alike if only their letters' case differs.
function unfitColumns(rulebook: Rulebook): readonly Reason[] {
  const taken = new Set<string>()
  return readingColumns(rulebook).flatMap(({ name, item }) => {
    const lower = name.toLowerCase()
    const repeated = taken.has(lower)
    taken.add(lower)
    const about = item === undefined ? {} : { about: item }
    const refused = (required: { readonly atMost: number } | { readonly differsFrom: string }) =>
      reason(sqlFindings['sql-column'], false, { required, found: { column: name }, ...about })
    return [
      ...(name.length > LONGEST ? [refused({ atMost: LONGEST })] : []),
      ...(repeated ? [refused({ differsFrom: lower })] : []),
    ]
  })
}

/** Everything in a rulebook that one SELECT over a table of readings cannot say. */
export function notInSql(rulebook: Rulebook): readonly Reason[] {
  return [...countingThePast(rulebook), ...standingForOthers(rulebook), ...unfitColumns(rulebook)]
}
