import { ROLES } from '../core/actor.js'
import type { Reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { malformed, pointer } from '../core/parse.js'
import { acceptanceLevels } from './acceptance.js'
import type { Item } from './checklist.js'
import { TOTAL } from './condition.js'
import { duplicates } from './duplicates.js'
import { LISTS } from './lists.js'
import { pollProblems } from './poll-references.js'
import type { Rulebook } from './rulebook.js'
import { SUCCESSOR_KINDS } from './successors.js'
import { conditionMisfits, type Readable, scoringMisfits } from './test-fit.js'
import { type Path, type Touched, visitObjects } from './visit.js'
import { UNKNOWN, unresolved, type Vocabulary, vocabularyOf, vocabularyOfEntries } from './vocabulary.js'

interface Vocabularies {
  readonly dimensions: Vocabulary
  readonly grades: Vocabulary
  readonly problemTypes: Vocabulary
  readonly levels: Vocabulary
  readonly departments: Vocabulary
  readonly suppliers: Vocabulary
  readonly fields: Vocabulary
  readonly documents: Vocabulary
  readonly villageKinds: Vocabulary
  readonly parts: Vocabulary
  /** The indicators of the survey of the exit. */
  readonly surveyed: Vocabulary
  readonly past: Readable['past']
}

function vocabulariesOf(rulebook: Rulebook): Vocabularies {
  const { fortress, negative, identification, rectification, documents, villageKinds } = rulebook
  const departments = vocabularyOfEntries(identification.departments.value)
  return {
    dimensions: vocabularyOfEntries(fortress.dimensions),
    grades: vocabularyOfEntries(fortress.grades.value),
    problemTypes: vocabularyOfEntries(negative.problemTypes),
    levels: vocabularyOfEntries(negative.levels.value),
    departments,
    suppliers: vocabularyOf([...ROLES, ...departments.ids]),
    fields: vocabularyOfEntries(rectification.fields.value),
    documents: vocabularyOfEntries(documents),
    villageKinds: vocabularyOfEntries(villageKinds?.value ?? []),
    parts: vocabularyOfEntries(fortress.parts ?? []),
    surveyed: vocabularyOfEntries(rulebook.exit.survey.indicators.value),
    past: {
      level: vocabularyOfEntries(negative.levels.value),
      item: vocabularyOfEntries(negative.items),
      veto: vocabularyOfEntries([...fortress.vetoes, ...negative.vetoes]),
      grade: vocabularyOfEntries(fortress.grades.value),
      list: vocabularyOf(LISTS.filter((list) => list !== 'none')),
    },
  }
}

/** The paths of the dossier fields that an item reads. */
function dossierPathsOf({ dossier }: Item): readonly string[] {
  if (dossier === undefined) return []
  return typeof dossier === 'string' ? [dossier] : [dossier.part, dossier.whole]
}

function dossierProblems({ dossierFields = [], fortress, negative }: Rulebook, known: Vocabularies): readonly Reason[] {
  const read = vocabularyOf([...fortress.items, ...negative.items].flatMap(dossierPathsOf))
  return dossierFields.flatMap(({ path, supplier }, index) => [
    ...unresolved(['dossierFields', index, 'path'], path, read),
    ...unresolved(['dossierFields', index, 'supplier'], supplier, known.suppliers),
  ])
}

function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function onlyForProblems(
  path: Path,
  { onlyFor = [] }: { readonly onlyFor?: readonly string[] },
  { villageKinds }: Vocabularies,
): readonly Reason[] {
  return onlyFor.flatMap((kind, place) => unresolved([...path, 'onlyFor', place], kind, villageKinds))
}

// Two dossier fields, and an indicator of the survey, answer a ratio.
function answeredElsewhere(path: Path, { dossier, survey, measure }: Item, known: Vocabularies): readonly Reason[] {
  const isRatio = measure.kind === 'ratio' || (measure.kind as string) === UNKNOWN
  const misfit = (key: string): readonly Reason[] =>
    isRatio ? [] : [malformed(pointer([...path, key]), { measure: ['ratio'] }, { measure: measure.kind })]
  return [
    ...(typeof dossier === 'object' ? misfit('dossier') : []),
    ...(survey === undefined ? [] : [...misfit('survey'), ...unresolved([...path, 'survey'], survey, known.surveyed)]),
  ]
}

function itemProblems(path: Path, item: Item, known: Vocabularies): readonly Reason[] {
  return [
    ...scoringMisfits([...path, 'scoring'], item),
    ...unresolved([...path, 'supplier'], item.supplier, known.suppliers),
    ...answeredElsewhere(path, item, known),
    ...onlyForProblems(path, item, known),
  ]
}

function fortressProblems({ fortress }: Rulebook, known: Vocabularies): readonly Reason[] {
  const readable: Readable = {
    items: byId(fortress.items),
    points: vocabularyOf([TOTAL, ...known.dimensions.ids, ...known.parts.ids]),
    past: known.past,
    problemTypes: known.problemTypes,
    leads: true,
  }
  return [
    ...(fortress.parts ?? []).flatMap((part, index) => onlyForProblems(['fortress', 'parts', index], part, known)),
    ...fortress.dimensions.flatMap((dimension, index) => {
      const path = ['fortress', 'dimensions', index]
      return [
        ...onlyForProblems(path, dimension, known),
        ...(dimension.part === undefined ? [] : unresolved([...path, 'part'], dimension.part, known.parts)),
      ]
    }),
    ...fortress.items.flatMap((item, index) => {
      const path = ['fortress', 'items', index]
      return [
        ...itemProblems(path, item, known),
        ...unresolved([...path, 'dimension'], item.dimension, known.dimensions),
      ]
    }),
    ...fortress.vetoes.flatMap((veto, index) => {
      const path = ['fortress', 'vetoes', index]
      return [
        ...onlyForProblems(path, veto, known),
        ...conditionMisfits([...path, 'when'], veto.when, readable),
        ...unresolved([...path, 'gradeAtMost'], veto.gradeAtMost, known.grades),
      ]
    }),
  ]
}

function negativeProblems({ negative }: Rulebook, known: Vocabularies): readonly Reason[] {
  const readable: Readable = {
    items: byId(negative.items),
    points: vocabularyOf([TOTAL, ...known.problemTypes.ids]),
    past: known.past,
    problemTypes: known.problemTypes,
    leads: false,
  }
  return [
    ...negative.items.flatMap((item, index) => {
      const path = ['negative', 'items', index]
      return [
        ...itemProblems(path, item, known),
        ...unresolved([...path, 'problemType'], item.problemType, known.problemTypes),
        ...(item.risk === undefined ? [] : unresolved([...path, 'risk'], item.risk, known.levels)),
      ]
    }),
    ...negative.vetoes.flatMap((veto, index) => {
      const path = ['negative', 'vetoes', index]
      return [
        ...onlyForProblems(path, veto, known),
        ...conditionMisfits([...path, 'when'], veto.when, readable),
        ...unresolved([...path, 'problemType'], veto.problemType, known.problemTypes),
        ...(veto.riskAtLeast === undefined ? [] : unresolved([...path, 'riskAtLeast'], veto.riskAtLeast, known.levels)),
      ]
    }),
  ]
}

function identificationProblems({ identification }: Rulebook, known: Vocabularies): readonly Reason[] {
  const path = ['identification']
  return [
    ...identification.departments.value.flatMap((department, index) => {
      const at = [...path, 'departments', 'value', index]
      // A supplier is a role or a department: an id that is both would be taken for the role.
      const taken = ROLES.some((role) => role === department.id)
      return [
        ...(taken ? [malformed(pointer([...at, 'id']), { not: department.id }, department.id)] : []),
        ...unresolved([...at, 'field'], department.field, known.fields),
      ]
    }),
    ...identification.listing.value.flatMap((row, index) => [
      ...unresolved([...path, 'listing', 'value', index, 'problemType'], row.problemType, known.problemTypes),
      ...unresolved([...path, 'listing', 'value', index, 'risk'], row.risk, known.levels),
    ]),
  ]
}

function rectificationProblems({ rectification }: Rulebook, known: Vocabularies): readonly Reason[] {
  const { unitField, kinds, taskForce } = rectification
  const at = (list: string, ...rest: Path): Path => ['rectification', list, 'value', ...rest]
  return [
    ...unitField.value.flatMap((row, index) => [
      ...unresolved(at('unitField', index, 'problemType'), row.problemType, known.problemTypes),
      ...unresolved(at('unitField', index, 'field'), row.field, known.fields),
    ]),
    ...kinds.value.flatMap((kind, index) =>
      kind.problemTypes.flatMap((type, place) =>
        unresolved(at('kinds', index, 'problemTypes', place), type, known.problemTypes),
      ),
    ),
    ...taskForce.value.flatMap((row, index) => [
      ...unresolved(at('taskForce', index, 'problemType'), row.problemType, known.problemTypes),
      ...row.departments.flatMap((department, place) =>
        unresolved(at('taskForce', index, 'departments', place), department, known.departments),
      ),
    ]),
  ]
}

// A level has needs only if it accepts: a county directly under its province has no city.
function levelProblems({ acceptance }: Rulebook): readonly Reason[] {
  const needed = { township: ['townshipCriteria'], city: ['cityMethods', 'cityRefusal'] } as const
  const levels = acceptanceLevels(acceptance)
  // With a mark sheet, a level has its three ways there.
  const withoutMarks = vocabularyOf(
    levels.filter((level) => level !== 'village' && !acceptance.sheets?.value.some((sheet) => sheet.level === level)),
  )
  return [
    ...levels.flatMap((level) =>
      level === 'township' || level === 'city'
        ? needed[level].flatMap((key) =>
            acceptance[key] === undefined ? [malformed(pointer(['acceptance', key]), { present: true }, null)] : [],
          )
        : [],
    ),
    ...(acceptance.threeWays?.value ?? []).flatMap(({ level }, index) =>
      unresolved(['acceptance', 'threeWays', 'value', index, 'level'], level, withoutMarks),
    ),
  ]
}

function limitProblems({ limits }: Rulebook, known: Vocabularies): readonly Reason[] {
  return (limits?.value ?? []).flatMap((limit, index) => {
    const at = ['limits', 'value', index]
    const { then } = limit
    return [
      ...onlyForProblems(at, limit, known),
      ...(limit.problemTypes ?? []).flatMap((type, place) =>
        unresolved([...at, 'problemTypes', place], type, known.problemTypes),
      ),
      ...('riskAtLeast' in then ? unresolved([...at, 'then', 'riskAtLeast'], then.riskAtLeast, known.levels) : []),
    ]
  })
}

function responsibilityProblems({ responsibility }: Rulebook): readonly Reason[] {
  const duties = vocabularyOfEntries(responsibility.duties)
  return responsibility.evidence.value.flatMap(({ duty }, index) =>
    unresolved(['responsibility', 'evidence', 'value', index, 'duty'], duty, duties),
  )
}

// A successor is an id of this version, and what it replaces is none.
function successorProblems({ successors, fortress, negative }: Rulebook, known: Vocabularies): readonly Reason[] {
  if (successors === undefined) return []
  const now = {
    items: vocabularyOfEntries([...fortress.items, ...negative.items]),
    departments: known.departments,
    fields: known.fields,
    problemTypes: known.problemTypes,
    roles: vocabularyOf(ROLES),
  }
  return SUCCESSOR_KINDS.flatMap((kind) =>
    Object.entries(successors[kind] ?? {}).flatMap(([old, ids]) => {
      const path: Path = ['successors', kind, old]
      const still = now[kind].ids.includes(old) ? [malformed(pointer(path), { not: old }, old)] : []
      return [...still, ...ids.flatMap((id, place) => unresolved([...path, place], id, now[kind]))]
    }),
  )
}

const LOCAL = 'doc:'

function citationProblems(rulebook: Rulebook, { documents }: Vocabularies): readonly Reason[] {
  const reasons: Reason[] = []
  // A rulebook is plain data; its interfaces cannot say so.
  visitObjects(rulebook as unknown as Json, ({ cites }, path) => {
    if (!Array.isArray(cites)) return
    cites.forEach((citation, index) => {
      if (typeof citation !== 'string' || !citation.startsWith(LOCAL)) return
      const id = citation.slice(LOCAL.length).split('#', 1)[0] ?? ''
      reasons.push(...unresolved([...path, 'cites', index], id, documents))
    })
  })
  return reasons
}

/** Every reference in a rulebook that names nothing, and every id given twice, each with its JSON pointer. */
export function referenceProblems(rulebook: Rulebook, touched: Touched = () => false): readonly Reason[] {
  const known = vocabulariesOf(rulebook)
  return [
    ...dossierProblems(rulebook, known),
    ...fortressProblems(rulebook, known),
    ...negativeProblems(rulebook, known),
    ...identificationProblems(rulebook, known),
    ...rectificationProblems(rulebook, known),
    ...unresolved(['exit', 'gradeAtLeast', 'value'], rulebook.exit.gradeAtLeast.value, known.grades),
    ...pollProblems(['acceptance', 'ballot'], rulebook.acceptance.ballot, touched, known),
    ...pollProblems(['exit', 'survey'], rulebook.exit.survey, touched, known),
    ...levelProblems(rulebook),
    ...limitProblems(rulebook, known),
    ...responsibilityProblems(rulebook),
    ...successorProblems(rulebook, known),
    ...citationProblems(rulebook, known),
    ...duplicates(rulebook),
  ]
}
