import { governs, unitOf } from '../core/actor.js'
import { type Finding, finding, type Reason, reasonOf } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { ASPECTS, type Aspects, type FieldValue } from './aspects.js'
import { type Dossier, lastRevised } from './dossier.js'
import { fieldsOf } from './fields.js'
import { type DossierFindingCode, dossierFindings } from './findings.js'
import type { Revision } from './revision.js'

const KEEPERS: readonly string[] = ['township-committee', 'county-organization-department']

/** Everything that speaks against a revision, given what it would make of the aspects. */
export function revisionReasons(dossier: Dossier, revision: Revision, result: Aspects): readonly Reason[] {
  return [...actorReasons(dossier, revision), ...dateReasons(dossier, revision), ...partReasons(revision, result)]
}

function actorReasons({ village }: Dossier, { actor }: Revision): readonly Reason[] {
  const own = [unitOf(village.code, 'township'), unitOf(village.code, 'county')]
  return [
    ...reason('dossier-actor-role', KEEPERS.includes(actor.role), { oneOf: KEEPERS }, actor.role, '/actor/role'),
    ...reason(
      'dossier-actor-jurisdiction',
      governs(actor.unit, village.code),
      { oneOf: own },
      actor.unit,
      '/actor/unit',
    ),
  ]
}

function dateReasons(dossier: Dossier, { date, changes }: Revision): readonly Reason[] {
  const last = lastRevised(dossier)
  const ahead = ASPECTS.flatMap((aspect) => {
    const values: Readonly<Record<string, FieldValue | null>> = changes[aspect] ?? {}
    return fieldsOf(aspect).flatMap(({ name, path, measure }) => {
      const value = values[name]
      if (measure.kind !== 'date' || value === undefined || value === null || value === 'never') return []
      const at = `/changes/${aspect}/${name}`
      return reason('dossier-date-ahead', value <= date, { noLaterThan: date }, value, at, path)
    })
  })
  return [...reason('dossier-date-backwards', date >= last, { noEarlierThan: last }, date, '/date'), ...ahead]
}

function partReasons({ changes }: Revision, result: Aspects): readonly Reason[] {
  return ASPECTS.flatMap((aspect) => {
    const values: Readonly<Record<string, FieldValue>> = result[aspect]
    return fieldsOf(aspect).flatMap(({ name, path, partOf }) => {
      if (partOf === undefined) return []
      const [part, whole] = [values[name], values[partOf]]
      if (typeof part !== 'number' || typeof whole !== 'number') return []
      // The revision may have changed either side; the pointer names the one that it did change.
      const touched = Object.keys(changes[aspect] ?? {}).includes(name) ? name : partOf
      const at = `/changes/${aspect}/${touched}`
      return reason('dossier-part-exceeds-whole', part <= whole, { noMoreThan: whole, of: partOf }, part, at, path)
    })
  })
}

function reason(
  code: DossierFindingCode,
  holds: boolean,
  required: Json,
  found: Json,
  path: string,
  about?: string,
): readonly Reason[] {
  if (holds) return []
  const kind = dossierFindings[code]
  const failed: Finding = finding(kind, false, { required, found, ...(about === undefined ? {} : { about }) })
  return [reasonOf(kind, failed, path)]
}
