import { finding, reasonOf } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { applyChanges } from './change.js'
import { revisionReasons } from './checks.js'
import type { Dossier } from './dossier.js'
import { dossierFindings } from './findings.js'
import { type Revision, revisionSchema } from './revision.js'

/**
 * Revises a dossier by the township Party committee or the county organisation department (M1.2, M3.4). The dossier
 * handed in stays as it was. The same revision twice is one revision; the same id with other content is refused (D22).
 *
 * @returns the revised dossier, or every reason against it with its JSON pointer into the revision: `malformed`,
 * `wrong-actor`,   a date that runs backwards or lies ahead, a part larger than its whole.
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 * import { openDossier, reviseDossier } from 'baolei/dossier'
 *
 * const day = '2024-03-01'
 * if (isCivilDate(day)) {
 *   const opened = openDossier({ code: '630121100201', name: '示例村' }, day)
 *   const revised = reviseDossier(opened, {
 *     id: 'r1',
 *     date: '2024-03-20',
 *     actor: { role: 'township-committee', unit: '630121100' },
 *     changes: { overview: { households: 210, peoplePresent: 560 } },
 *   })
 *   revised.ok && revised.value.aspects.overview.households // 210
 * }
 * ```
 */
export function reviseDossier(dossier: Dossier, input: unknown): Result<Dossier> {
  const parsed = parseWith(revisionSchema(), input)
  return parsed.ok ? applyRevision(dossier, parsed.value) : parsed
}

/** Applies a revision that has been parsed. */
export function applyRevision(dossier: Dossier, revision: Revision): Result<Dossier> {
  const earlier = dossier.history.find((change) => change.revision.id === revision.id)
  if (earlier !== undefined) {
    if (sameJson(earlier.revision, revision)) return ok(dossier)
    const kind = dossierFindings['dossier-revision-differs']
    const differs = finding(kind, false, {
      required: { sameContentAs: revision.id },
      found: 'other content',
      about: revision.id,
    })
    return err({ reasons: [reasonOf(kind, differs, '/id')] })
  }
  const { aspects, patches, inverse } = applyChanges(dossier.aspects, revision.changes)
  const reasons = revisionReasons(dossier, revision, aspects)
  if (reasons.length > 0) return err({ reasons: reasons })
  return ok({ ...dossier, aspects, history: [...dossier.history, { revision, patches, inverse }] })
}
