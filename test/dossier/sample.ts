import fc from 'fast-check'
import { type CivilDate, isCivilDate } from '../../src/core/date.js'
import type { Village } from '../../src/core/village.js'
import { type Dossier, emptyDossier } from '../../src/dossier/dossier.js'
import { ASPECTS, fieldsOf } from '../../src/dossier/fields.js'
import { reviseDossier } from '../../src/dossier/revise.js'

export function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(text)
  return text
}

export const village: Village = { code: '999921100201', name: '示例村' }
export const township = { role: 'township-committee', unit: '999921100' } as const
export const opened: Dossier = emptyDossier(village, day('2024-01-01'))

export function revised(dossier: Dossier, input: unknown): Dossier {
  const result = reviseDossier(dossier, input)
  if (!result.ok) throw new Error(JSON.stringify(result.error.reasons))
  return result.value
}

export function revision(id: string, date: string, changes: unknown, actor: unknown = township): unknown {
  return { id, date, actor, changes }
}

/** Any change that is well formed and, by small wholes and smaller parts, consistent. */
export const changes: fc.Arbitrary<unknown> = fc.record(
  Object.fromEntries(
    ASPECTS.map((aspect) => [
      aspect,
      fc.record(
        Object.fromEntries(
          fieldsOf(aspect).map(({ name, measure, partOf }) => {
            if (measure.kind === 'yes-no') return [name, fc.option(fc.boolean())]
            if (measure.kind === 'date') return [name, fc.option(fc.constantFrom('never', '2023-05-01', '2023-12-31'))]
            if (measure.kind === 'text') return [name, fc.option(fc.constantFrom('邻里用水有争议', '无'))]
            if (measure.kind === 'amount') return [name, fc.option(fc.integer())]
            const least = name === 'committeePostsFilled' ? 5 : partOf === undefined ? 10 : 0
            return [name, fc.option(fc.integer({ min: least, max: least + 5 }))]
          }),
        ),
        { requiredKeys: [] },
      ),
    ]),
  ),
  { requiredKeys: [] },
)
