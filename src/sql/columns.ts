import { type Label, label } from '../core/label.js'
import type { Item } from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { kindsOf } from './kinds.js'

/** The types of columns. A DATE or a BIGINT is compared as such: text that looks like one has to be cast before. */
export type SqlType = 'TEXT' | 'BOOLEAN' | 'BIGINT' | 'DATE'

/** What a cell of an item says: the whole answer, one side of a share, or that something never happened. */
export type CellRole = 'answer' | 'part' | 'whole' | 'never'

/** A column of the table of readings, or of what the query gives. */
export interface SqlColumn {
  readonly name: string
  readonly type: SqlType
  readonly label: Label
  /** What one is: 次, 人, 分（人民币）, 百分之一分. */
  readonly unit?: Label
  /** The only texts that it holds. */
  readonly oneOf?: readonly string[]
  /** The item that it answers, and what it says of it. */
  readonly item?: string
  readonly role?: CellRole
}

/** A column of the table of readings that answers an item. */
export type ItemColumn = SqlColumn & { readonly item: string; readonly role: CellRole }

const unitOfMoney = label('分（人民币）', 'fen')
/** The unit of every figure in points. */
export const unitOfPoints: Label = label('百分之一分', 'hundredths of a point')

/** The columns that answer an item. */
export function columnsOf({ id, label: title, measure }: Item): readonly ItemColumn[] {
  const column = (role: CellRole, type: SqlType, more: Partial<SqlColumn> = {}, name = id): ItemColumn => ({
    name,
    type,
    label: title,
    ...more,
    item: id,
    role,
  })
  switch (measure.kind) {
    case 'yes-no':
      return [column('answer', 'BOOLEAN')]
    case 'choice':
      return [column('answer', 'TEXT', { oneOf: measure.options.map((option) => option.id) })]
    case 'count':
      return [column('answer', 'BIGINT', { unit: measure.unit })]
    case 'amount':
      return [column('answer', 'BIGINT', { unit: unitOfMoney })]
    case 'ratio':
      return [column('part', 'BIGINT', {}, `${id}_part`), column('whole', 'BIGINT', {}, `${id}_whole`)]
    case 'date':
      return [column('answer', 'DATE'), column('never', 'BOOLEAN', {}, `${id}_never`)]
  }
}

/** The name of the column with the village code. */
export const CODE = 'code'
/** The name of the column with the kind of village. */
export const KIND = 'kind'

/** The columns that the table of readings has. */
export function readingColumns(rulebook: Rulebook): readonly SqlColumn[] {
  const kinds = kindsOf(rulebook).flatMap((kind) => kind ?? [])
  const kind: SqlColumn = { name: KIND, type: 'TEXT', label: label('村的类别', 'kind of village'), oneOf: kinds }
  return [
    { name: CODE, type: 'TEXT', label: label('行政村代码', 'village code') },
    ...(kinds.length === 0 ? [] : [kind]),
    ...[...rulebook.fortress.items, ...rulebook.negative.items].flatMap(columnsOf),
  ]
}
