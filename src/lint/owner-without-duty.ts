import type { Role } from '../core/actor.js'
import type { Path } from '../rulebook/visit.js'
import type { LintRule } from './lint-rule.js'

/** A role without a duty, although the rulebook says who records, waives or supervises its duties. */
export const ownerWithoutDuty: LintRule = {
  code: 'owner-without-duty',
  severity: 'warning',
  good: ['登记、免除和提级只写承担职责的主体', 'records, waivers and escalation are about owners of duties'],
  fix: ['给该主体写明职责，或者删去这一行', 'give it a duty, or take the mention out'],
  cites: ['D19', 'D20'],
  find: ({ responsibility: { duties, authority, escalation } }) => {
    const owners = [...new Set(duties.map(({ owner }) => owner))]
    const placed: readonly { readonly path: Path; readonly owner: Role }[] = [
      ...authority.value.map(({ owner }, index) => ({ path: ['authority', 'value', index, 'owner'], owner })),
      ...escalation.value.flatMap((step, index) =>
        step.owners.map((owner, place) => ({ path: ['escalation', 'value', index, 'owners', place], owner })),
      ),
    ]
    return placed.flatMap(({ path, owner }) =>
      owners.includes(owner) ? [] : [{ path: ['responsibility', ...path], required: { oneOf: owners }, found: owner }],
    )
  },
}
