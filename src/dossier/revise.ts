import { enablePatches, Immer } from 'immer'
import { governs, type Role, unitOf } from '../core/actor.js'
import { isCivilDate } from '../core/date.js'
import { type Reason, reason, standing } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import {
  type Changes,
  type Dossier,
  type DossierChange,
  type DossierPatch,
  lastRevised,
  type Revision,
  revisionSchema,
} from './dossier.js'
import { ASPECTS, type Aspects, type FieldValue, fieldsOf, type OwnFields } from './fields.js'
import { dossierFindings as kinds } from './findings.js'

/**
 * Revises a dossier by the township Party committee or the county organization department (M1.2, M3.4). The dossier
 * handed in does not change. With a rulebook, the fields that it adds may be revised too. The same revision twice is one revision; the same id with other content is refused (D22).
 *
 * @returns the revised dossier, or every reason against it with its JSON pointer into the revision: `malformed`,
 * `wrong-actor`, a date that runs backwards or lies ahead, a part larger than its whole.
 *
 * @example
 * ```ts
 * import { openDossier, reviseDossier } from 'baolei/dossier'
 *
 * const opened = openDossier({ code: '999921100201', name: '示例村' }, '2024-03-01')
 * if (opened.ok) {
 *   const revised = reviseDossier(opened.value, {
 *     id: 'r1',
 *     date: '2024-03-20',
 *     actor: { role: 'township-committee', unit: '999921100' },
 *     changes: { overview: { households: 210, peoplePresent: 560 } },
 *   })
 *   revised.ok && revised.value.aspects.overview.households // 210
 * }
 * ```
 */
export function reviseDossier(dossier: Dossier, input: unknown, own: OwnFields = {}): Result<Dossier> {
  const parsed = parseWith(revisionSchema(own), input)
  return parsed.ok ? applyRevision(dossier, parsed.value, own) : parsed
}

/** Applies a revision that has been parsed. */
export function applyRevision(dossier: Dossier, revision: Revision, own: OwnFields = {}): Result<Dossier> {
  const { id } = revision
  const earlier = dossier.history.find((change) => change.revision.id === id)
  if (earlier !== undefined) {
    if (sameJson(earlier.revision, revision)) return ok(dossier)
    const detail = { required: { sameContentAs: id }, found: 'other content', about: id, path: '/id' } as const
    return err({ reasons: [reason(kinds['dossier-revision-differs'], false, detail)] })
  }
  const { aspects, patches, inverse } = changed(dossier.aspects, revision.changes)
  const reasons = standing([
    ...actorReasons(dossier, revision),
    ...dateReasons(dossier, revision, own),
    ...partReasons(revision, aspects),
  ])
  if (reasons.length > 0) return err({ reasons })
  return ok({ ...dossier, aspects, history: [...dossier.history, { revision, patches, inverse }] })
}

const KEEPERS: readonly Role[] = ['township-committee', 'county-organization-department']

function actorReasons({ village: { code } }: Dossier, { actor: { role, unit } }: Revision): readonly Reason[] {
  const own = [unitOf(code, 'township'), unitOf(code, 'county')]
  return [
    reason(kinds['dossier-actor-role'], KEEPERS.includes(role), {
      required: { oneOf: KEEPERS },
      found: role,
      path: '/actor/role',
    }),
    reason(kinds['dossier-actor-jurisdiction'], governs(unit, code), {
      required: { oneOf: own },
      found: unit,
      path: '/actor/unit',
    }),
  ]
}

function dateReasons(dossier: Dossier, { date, changes }: Revision, own: OwnFields): readonly Reason[] {
  const last = lastRevised(dossier)
  const ahead = ASPECTS.flatMap((aspect) => {
    const values: Readonly<Record<string, FieldValue | null>> = changes[aspect] ?? {}
    return fieldsOf(aspect, own).flatMap(({ name, path: about, measure }) => {
      const value = values[name]
      if (measure.kind !== 'date' || typeof value !== 'string' || value === 'never') return []
      const path = `/changes/${aspect}/${name}`
      const detail = { required: { noLaterThan: date }, found: value, about, path }
      return [reason(kinds['dossier-date-ahead'], value <= date, detail)]
    })
  })
  const backwards = { required: { noEarlierThan: last }, found: date, path: '/date' }
  return [reason(kinds['dossier-date-backwards'], date >= last, backwards), ...ahead]
}

function partReasons({ changes }: Revision, result: Aspects): readonly Reason[] {
  return ASPECTS.flatMap((aspect) => {
    const values: Readonly<Record<string, FieldValue>> = result[aspect]
    return fieldsOf(aspect).flatMap(({ name, path: about, partOf }) => {
      if (partOf === undefined) return []
      const [part, whole] = [values[name], values[partOf]]
      if (typeof part !== 'number' || typeof whole !== 'number') return []
      // The revision may have changed either side; the pointer names the one that it did change.
      const touched = Object.keys(changes[aspect] ?? {}).includes(name) ? name : partOf
      const path = `/changes/${aspect}/${touched}`
      const detail = { required: { noMoreThan: whole, of: partOf }, found: part, about, path }
      return [reason(kinds['dossier-part-exceeds-whole'], part <= whole, detail)]
    })
  })
}

// Made at each use, so that importing the library does nothing. Freezing would reach into the caller's own objects.
function patching(): Immer {
  enablePatches()
  return new Immer({ autoFreeze: false })
}

type Steps = Pick<DossierChange, 'patches' | 'inverse'>

/** Applies changes; `null` takes a field away, and a field that has the value already makes no step. */
function changed(aspects: Aspects, changes: Changes): Steps & { readonly aspects: Aspects } {
  const [next, patches, inverse] = patching().produceWithPatches(aspects, (draft) => {
    for (const aspect of ASPECTS) {
      const values: Record<string, FieldValue> = draft[aspect]
      const own: Readonly<Record<string, FieldValue | null>> = changes[aspect] ?? {}
      for (const [field, value] of Object.entries(own)) {
        if (value === null) delete values[field]
        else values[field] = value
      }
    }
  })
  return { aspects: next, patches: patches.map(plain), inverse: inverse.map(plain) }
}

function plain(patch: { op: DossierPatch['op']; path: (string | number)[]; value?: FieldValue }): DossierPatch {
  const path = patch.path.map(String)
  return patch.value === undefined ? { op: patch.op, path } : { op: patch.op, path, value: patch.value }
}

/**
 * The dossier as it was at the end of a day (`YYYY-MM-DD`), with its history up to then; `undefined` before it was
 * opened, and for a day that does not exist.
 *
 * @example
 * ```ts
 * import { dossierAsOf, openDossier } from 'baolei/dossier'
 *
 * const opened = openDossier({ code: '999921100201', name: '示例村' }, '2024-03-01')
 * opened.ok && dossierAsOf(opened.value, '2024-02-29') // undefined
 * ```
 */
export function dossierAsOf(dossier: Dossier, date: string): Dossier | undefined {
  if (!isCivilDate(date) || date < dossier.opened) return undefined
  const later = dossier.history.filter(({ revision }) => revision.date > date)
  // The newest step is taken back first.
  const back = [...later].reverse().flatMap(({ inverse }) => inverse.map((p) => ({ ...p, path: [...p.path] })))
  return {
    ...dossier,
    aspects: patching().applyPatches(dossier.aspects, back),
    history: dossier.history.filter(({ revision }) => revision.date <= date),
  }
}
