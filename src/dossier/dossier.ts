import * as z from 'zod'
import { type Actor, actorSchema, idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema, LAST_DATE } from '../core/date.js'
import { type FindingOf, finding, type Missing } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { parseWith } from '../core/parse.js'
import { ok, type Result } from '../core/result.js'
import { isBlank, readableText } from '../core/text.js'
import { type Village, villageSchema } from '../core/village.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, answerSchema } from '../rulebook/measure.js'
import {
  ASPECTS,
  type Aspect,
  type Aspects,
  type FieldMeasure,
  type FieldValue,
  fieldsOf,
  type OwnFields,
} from './fields.js'
import { dossierFindings } from './findings.js'

/** What a revision changes: a value becomes known or another one; `null` makes it unknown again, and a blank text too (D2). */
export type Changes = {
  readonly [A in Aspect]?: { readonly [F in keyof Aspects[A]]?: Required<Aspects[A]>[F] | null }
}

/** A revision of a dossier: who changed what, and when. Nothing is edited in place (D22). */
export interface Revision {
  readonly id: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly changes: Changes
}

/** One step of a change, as plain data: a field of an aspect is set, replaced or taken away. */
export interface DossierPatch {
  readonly op: 'add' | 'replace' | 'remove'
  /** Aspect and field. */
  readonly path: readonly string[]
  readonly value?: FieldValue
}

/** A revision that was accepted, with what it changed and what takes the change back. */
export interface DossierChange {
  readonly revision: Revision
  readonly patches: readonly DossierPatch[]
  readonly inverse: readonly DossierPatch[]
}

/** The dossier of a village (村情档案, M1.3): what is known of it in five aspects, and how it came to be known. */
export interface Dossier {
  readonly village: Village
  readonly opened: CivilDate
  readonly aspects: Aspects
  /** Oldest first. */
  readonly history: readonly DossierChange[]
}

const openingSchema: () => z.ZodType<Pick<Dossier, 'village' | 'opened'>> = /*@__PURE__*/ lazy(() =>
  z.strictObject({ village: villageSchema(), opened: civilDateSchema() }),
)

/**
 * Opens the dossier of a village (一村一档, M1.2) on a day, `YYYY-MM-DD`. Nothing is known yet: every field is absent,
 * not zero (D2). Errors: `malformed` at `/village/…` or `/opened`.
 *
 * @example
 * ```ts
 * import { openDossier } from 'baolei/dossier'
 *
 * const village = { code: '999921100201', name: '示例村' }
 * const opened = openDossier(village, '2024-03-01')
 * opened.ok && opened.value.aspects.overview.households // undefined
 * openDossier(village, '2024-02-30').ok // false
 * ```
 */
export function openDossier(village: Village, opened: string): Result<Dossier> {
  const parsed = parseWith(openingSchema(), { village, opened })
  return parsed.ok ? ok(emptyDossier(parsed.value.village, parsed.value.opened)) : parsed
}

/** A dossier in which nothing is known yet. */
export function emptyDossier(village: Village, opened: CivilDate): Dossier {
  return {
    village,
    opened,
    aspects: { overview: {}, cadres: {}, organization: {}, economy: {}, governance: {} },
    history: [],
  }
}

const MOST_TEXT = 2_000

function valueSchema(measure: FieldMeasure): z.ZodType {
  // No bound yet: the revision's own date is the real one.
  return measure.kind === 'text' ? readableText(MOST_TEXT) : answerSchema(measure, LAST_DATE)
}

function changesSchema(aspect: Aspect, own: OwnFields): z.ZodType {
  return z
    .strictObject(
      Object.fromEntries(
        fieldsOf(aspect, own).map(({ name, measure, label }) => [
          name,
          // A cell that was blanked is unknown again.
          z
            .preprocess(
              (value) => (typeof value === 'string' && isBlank(value) ? null : value),
              valueSchema(measure).nullable(),
            )
            .exactOptional()
            .meta({ title: `${label['zh-CN']} / ${label.en}` }),
        ]),
      ),
    )
    .exactOptional()
}

function makeRevisionSchema(own: OwnFields): z.ZodType<Revision> {
  return (
    z
      .strictObject({
        id: idSchema(),
        date: civilDateSchema(),
        actor: actorSchema(),
        changes: z.strictObject(Object.fromEntries(ASPECTS.map((aspect) => [aspect, changesSchema(aspect, own)]))),
      })
      // The shape is built from the table, so the compiler cannot see that it is the type built from the same table.
      .meta({ title: '档案更新 / Revision' }) as unknown as z.ZodType<Revision>
  )
}

const plainRevision = /*@__PURE__*/ lazy(() => makeRevisionSchema({}))
// By the rulebook's fields: they do not change.
const ownRevisions = /*@__PURE__*/ new WeakMap<object, z.ZodType<Revision>>()

/**
 * Parses a {@link Revision}; fields and aspects that neither the table of fields nor the rulebook has are refused.
 */
export function revisionSchema({ dossierFields }: OwnFields = {}): z.ZodType<Revision> {
  if (dossierFields === undefined) return plainRevision()
  const schema = ownRevisions.get(dossierFields) ?? makeRevisionSchema({ dossierFields })
  ownRevisions.set(dossierFields, schema)
  return schema
}

/**
 * The day of the last accepted revision, or of the opening.
 *
 * @example
 * ```ts
 * import { lastRevised, openDossier } from 'baolei/dossier'
 *
 * const opened = openDossier({ code: '999921100201', name: '示例村' }, '2024-03-01')
 * opened.ok && lastRevised(opened.value) // '2024-03-01'
 * ```
 */
export function lastRevised(dossier: Dossier): CivilDate {
  return dossier.history[dossier.history.length - 1]?.revision.date ?? dossier.opened
}

/** What is known of a field; `undefined` is unknown (D2). */
function fieldValue(dossier: Dossier, aspect: Aspect, field: string): FieldValue | undefined {
  const values: Readonly<Record<string, FieldValue>> = dossier.aspects[aspect]
  return values[field]
}

/**
 * How complete a dossier is (M1.3), with the fields that a rulebook adds if one is handed in: one finding for each aspect, with how many of its fields are known (`found`), of
 * how many (`required`), and each missing one with the body that supplies it (D2).
 *
 * @example
 * ```ts
 * import { completeness, openDossier } from 'baolei/dossier'
 *
 * const opened = openDossier({ code: '999921100201', name: '示例村' }, '2024-03-01')
 * const [overview] = opened.ok ? completeness(opened.value) : []
 * overview?.verdict // 'unknown'
 * overview?.missing?.[0] // { what: 'overview.households', from: 'village-organization' }
 * ```
 */
export function completeness(dossier: Dossier, own: OwnFields = {}): readonly FindingOf<'dossier-aspect-complete'>[] {
  return ASPECTS.map((aspect) => {
    const fields = fieldsOf(aspect, own)
    const missing: readonly Missing[] = fields
      .filter(({ name }) => fieldValue(dossier, aspect, name) === undefined)
      .map(({ path, supplier }) => ({ what: path, from: supplier }))
    const kind = dossierFindings['dossier-aspect-complete']
    const counts = {
      required: { fields: fields.length },
      found: { fields: fields.length - missing.length },
      about: aspect,
    }
    return missing.length === 0 ? finding(kind, 'holds', counts) : finding(kind, 'unknown', { ...counts, missing })
  })
}

/**
 * The answers that a dossier gives to the checklist items that name one of its fields (M3.1), by item id: a field, or
 * the two of a ratio. An item that names no field, an unknown field or one of another measure gets none, and what is
 * unknown in the dossier stays unknown (D2).
 *
 * @example
 * ```ts
 * import { openDossier, readingsFromDossier } from 'baolei/dossier'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openDossier({ code: '999921100201', name: '示例村' }, '2024-03-01')
 * opened.ok && readingsFromDossier(xining2024.fortress.items, opened.value) // {}
 * ```
 */
export function readingsFromDossier(items: readonly Item[], dossier: Dossier): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    items.flatMap((item): readonly (readonly [string, Answer])[] => {
      const answer = answerTo(item, dossier)
      return answer === undefined ? [] : [[item.id, answer]]
    }),
  )
}

function answerTo({ dossier: named, measure }: Item, dossier: Dossier): Answer | undefined {
  if (named === undefined) return undefined
  const answer =
    typeof named === 'string'
      ? valueAt(dossier, named)
      : { part: valueAt(dossier, named.part), whole: valueAt(dossier, named.whole) }
  // A field that the rulebook does not describe has no measure to compare: the value itself must be an answer.
  const parsed = answerSchema(measure, lastRevised(dossier)).safeParse(answer)
  return parsed.success ? parsed.data : undefined
}

function valueAt(dossier: Dossier, path: string): FieldValue | undefined {
  const [aspect, field = ''] = path.split('.')
  const known = ASPECTS.find((one) => one === aspect)
  return known !== undefined && hasOwn(dossier.aspects[known], field) ? fieldValue(dossier, known, field) : undefined
}
