import * as z from 'zod'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { reason } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { parseWith, underPath } from '../core/parse.js'
import { plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { type Village, villageSchema } from '../core/village.js'
import { type Dossier, openDossier } from './dossier.js'
import { dossierFindings } from './findings.js'
import { applyRevision } from './revise.js'
import { type Revision, revisionSchema } from './revision.js'

interface Kept {
  readonly village: Village
  readonly opened: CivilDate
  readonly aspects: unknown
  readonly history: readonly { readonly revision: Revision; readonly patches: unknown; readonly inverse: unknown }[]
}

const keptSchema: () => z.ZodType<Kept> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    village: villageSchema(),
    opened: civilDateSchema(),
    aspects: z.unknown(),
    history: z.array(z.strictObject({ revision: revisionSchema(), patches: z.unknown(), inverse: z.unknown() })),
  }),
)

/**
 * Reads a dossier back from plain data. Its revisions are applied again from the start, so that a dossier whose
 * fields or patches were altered on the way is refused, not believed (D22).
 */
export function parseDossier(input: unknown): Result<Dossier> {
  const plain = plainCopy(input)
  if (!plain.ok) return plain
  const parsed = parseWith(keptSchema(), plain.value)
  if (!parsed.ok) return parsed
  const { village, opened, history } = parsed.value
  let dossier = openDossier(village, opened)
  for (const [index, { revision }] of history.entries()) {
    const next = applyRevision(dossier, revision)
    if (!next.ok) return err(underPath(`/history/${index}/revision`, next.error))
    dossier = next.value
  }
  if (sameJson(parsed.value, dossier)) return ok(dossier)
  const kind = dossierFindings['dossier-record-differs']
  return err({
    reasons: [reason(kind, false, { required: 'what its revisions make', found: 'something else', path: '' })],
  })
}
