import { type Finding, finding, type Missing } from '../core/finding.js'
import { ASPECTS } from './aspects.js'
import { type Dossier, fieldValue } from './dossier.js'
import { fieldsOf } from './fields.js'
import { dossierFindings } from './findings.js'

/**
 * How complete a dossier is (M1.3): one finding an aspect, with how many of its fields are known (`found`), of how many
 * (`required`), and each missing one with the body that supplies it (D2).
 */
export function completeness(dossier: Dossier): readonly Finding[] {
  return ASPECTS.map((aspect) => {
    const fields = fieldsOf(aspect)
    const missing: readonly Missing[] = fields
      .filter(({ name }) => fieldValue(dossier, aspect, name) === undefined)
      .map(({ path, supplier }) => ({ what: path, from: supplier }))
    const kind = dossierFindings['dossier-aspect-complete']
    const of = { fields: fields.length }
    const found = { fields: fields.length - missing.length }
    return missing.length === 0
      ? finding(kind, 'holds', { required: of, found, about: aspect })
      : finding(kind, 'unknown', { required: of, found, about: aspect, missing })
  })
}
