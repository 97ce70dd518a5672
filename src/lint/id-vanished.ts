import { hasOwn } from '../core/json.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Successors } from '../rulebook/successors.js'
import type { Path } from '../rulebook/visit.js'
import type { VersionRule } from './lint-rule.js'

type Kind = 'items' | 'departments' | 'fields' | 'problemTypes'

interface Place {
  readonly kind: Kind
  readonly path: Path
  readonly entries: (rulebook: Rulebook) => readonly { readonly id: string }[]
}

const PLACES: readonly Place[] = [
  { kind: 'items', path: ['fortress', 'items'], entries: ({ fortress }) => fortress.items },
  { kind: 'items', path: ['negative', 'items'], entries: ({ negative }) => negative.items },
  { kind: 'problemTypes', path: ['negative', 'problemTypes'], entries: ({ negative }) => negative.problemTypes },
  {
    kind: 'departments',
    path: ['identification', 'departments', 'value'],
    entries: ({ identification }) => identification.departments.value,
  },
  {
    kind: 'fields',
    path: ['rectification', 'fields', 'value'],
    entries: ({ rectification }) => rectification.fields.value,
  },
]

function isNamed(successors: Successors | undefined, kind: Kind, id: string): boolean {
  return hasOwn(successors?.[kind] ?? {}, id)
}

/** Ids of the version before that this one has no longer, and of which it does not say what they have become (D29). */
export const idVanished: VersionRule = {
  code: 'id-vanished',
  severity: 'error',
  good: ['取消、更名的编号都写明去向', 'every id that an earlier version had is there, or has a successor'],
  fix: [
    '在 successors 中写明该编号变为什么（更名、合并写一个，拆分写几个，取消写空表）',
    'name in successors what the id has become; an empty list says that it was dropped',
  ],
  cites: ['D29'],
  find: (version, before) => {
    const last = before[before.length - 1]
    if (last === undefined) return []
    return PLACES.flatMap(({ kind, path, entries }) => {
      const kept = entries(version).map(({ id }) => id)
      const gone = entries(last)
        .map(({ id }) => id)
        .filter((id) => !kept.includes(id) && !isNamed(version.successors, kind, id))
      return gone.length === 0 ? [] : [{ path, required: { successorsOf: gone }, found: { vanished: gone } }]
    })
  },
}
