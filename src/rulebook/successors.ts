import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { hasOwn } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'
import { type Provenance, provenanceSchema } from './provenance.js'

/** Ids of an earlier version, each with the ids that it has become: none, one (renamed, merged) or several (split). */
type SuccessorMap = Readonly<Record<string, readonly string[]>>

/** What has successors: items, departments, fields of paired units, problem types, roles. */
export const SUCCESSOR_KINDS = ['items', 'departments', 'fields', 'problemTypes', 'roles'] as const
/** One of {@link SUCCESSOR_KINDS}. */
export type SuccessorKind = (typeof SUCCESSOR_KINDS)[number]

/**
 * What this version has renamed, merged, split or dropped of the versions before it (D29). Cases, records and readings
 * made under those are read through it. It names every earlier id, also one that an earlier version has replaced.
 */
export type Successors = { readonly [kind in SuccessorKind]?: SuccessorMap } & { readonly from: Provenance }

const mapSchema = /*@__PURE__*/ lazy(() => z.record(idSchema(), z.array(idSchema()).max(100)))

/** Parses {@link Successors}. */
export const successorsSchema: () => z.ZodType<Successors> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      items: mapSchema().meta(titled('指标', 'Items')).exactOptional(),
      departments: mapSchema().meta(titled('部门', 'Departments')).exactOptional(),
      fields: mapSchema().meta(titled('结对单位领域', 'Fields')).exactOptional(),
      problemTypes: mapSchema().meta(titled('问题类型', 'Problem types')).exactOptional(),
      roles: mapSchema().meta(titled('岗位与单位', 'Roles')).exactOptional(),
      from: provenanceSchema(),
    })
    .meta(
      titled('编号沿革', 'Successors', [
        '原编号对应的现编号：更名、合并写一个，拆分写几个，取消不写（空表）',
        'what an earlier id has become: one id if renamed or merged, several if split, none if dropped',
      ]),
    ),
)

/**
 * The ids that an id of an earlier version has under this one: itself, unless the rulebook names its successors (D29).
 *
 * @example
 * ```ts
 * import { successorsOf } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const from = { kind: 'clause', cites: ['M2.3'] } as const
 * const later = { ...xining2024, version: '2030', successors: { items: { quarrels: ['disputes-frequent'] }, from } }
 * successorsOf(later, 'items', 'quarrels') // ['disputes-frequent']
 * successorsOf(later, 'items', 'debt-heavy') // ['debt-heavy']
 * ```
 */
export function successorsOf(
  { successors }: { readonly successors?: Successors },
  kind: SuccessorKind,
  id: string,
): readonly string[] {
  const map = successors?.[kind] ?? {}
  const now = hasOwn(map, id) ? map[id] : undefined
  return now ?? [id]
}

/** The earlier ids that have become this one. */
export function predecessorsOf(
  { successors }: { readonly successors?: Successors },
  kind: SuccessorKind,
  id: string,
): readonly string[] {
  return Object.entries(successors?.[kind] ?? {}).flatMap(([old, now]) => (now.includes(id) ? [old] : []))
}
