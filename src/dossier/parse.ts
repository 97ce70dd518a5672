import * as z from 'zod'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { reason } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { underPath } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { parsePlain } from '../core/untrusted.js'
import { type Village, villageSchema } from '../core/village.js'
import { type Dossier, emptyDossier, type Revision, revisionSchema } from './dossier.js'
import type { OwnFields } from './fields.js'
import { dossierFindings } from './findings.js'
import { applyRevision } from './revise.js'

interface Kept {
  readonly village: Village
  readonly opened: CivilDate
  readonly aspects: unknown
  readonly history: readonly { readonly revision: Revision; readonly patches: unknown; readonly inverse: unknown }[]
}

const keptSchema = (own: OwnFields): z.ZodType<Kept> =>
  z.strictObject({
    village: villageSchema(),
    opened: civilDateSchema(),
    aspects: z.unknown(),
    history: z.array(z.strictObject({ revision: revisionSchema(own), patches: z.unknown(), inverse: z.unknown() })),
  })

/**
 * Reads a dossier back from anything. Its revisions are applied again from the start, so that a dossier whose fields
 * or patches were altered on the way is refused (D22). Hand in the rulebook if the dossier has fields of its own. Never throws. Errors: `malformed`, each reason against a
 * revision, with its path, or `dossier-record-differs`.
 *
 * @example
 * ```ts
 * import { openDossier, parseDossier } from 'baolei/dossier'
 *
 * const opened = openDossier({ code: '999921100201', name: '示例村' }, '2024-03-01')
 * const stored = JSON.parse(JSON.stringify(opened.ok && opened.value))
 * parseDossier(stored).ok // true
 * parseDossier({ ...stored, aspects: { ...stored.aspects, overview: { households: 1 } } }).ok // false
 * ```
 */
export function parseDossier(input: unknown, own: OwnFields = {}): Result<Dossier> {
  const parsed = parsePlain(keptSchema(own), input)
  if (!parsed.ok) return parsed
  const { village, opened, history } = parsed.value
  let dossier = emptyDossier(village, opened)
  for (const [index, { revision }] of history.entries()) {
    const next = applyRevision(dossier, revision, own)
    if (!next.ok) return err(underPath(`/history/${index}/revision`, next.error))
    dossier = next.value
  }
  if (sameJson(parsed.value, dossier)) return ok(dossier)
  const differs = { required: 'what its revisions make', found: 'something else', path: '' } as const
  return err({ reasons: [reason(dossierFindings['dossier-record-differs'], false, differs)] })
}
