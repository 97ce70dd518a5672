import { ROLES } from '../core/actor.js'
import type { Reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { malformed, pointer } from '../core/parse.js'
import { acceptanceLevels, reviewTerms, type Sheet } from './acceptance.js'
import type { Item } from './checklist.js'
import { TOTAL } from './condition.js'
import { LISTS } from './lists.js'
import { CHANNEL_BASES, type Indicator, type PollChannel, type PollRules } from './poll.js'
import type { Rulebook } from './rulebook.js'
import { SUCCESSOR_KINDS } from './successors.js'
import { conditionMisfits, type Readable, scoringMisfits } from './test-fit.js'
import { type Path, type Touched, visitObjects } from './visit.js'
import { repeated, repeatedIds, unresolved, type Vocabulary, vocabularyOf, vocabularyOfEntries } from './vocabulary.js'

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
    past: {
      level: vocabularyOfEntries(negative.levels.value),
      item: vocabularyOfEntries(negative.items),
      veto: vocabularyOfEntries([...fortress.vetoes, ...negative.vetoes]),
      grade: vocabularyOfEntries(fortress.grades.value),
      list: vocabularyOf(LISTS.filter((list) => list !== 'none')),
    },
  }
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

function itemProblems(path: Path, item: Item, known: Vocabularies): readonly Reason[] {
  return [
    ...scoringMisfits([...path, 'scoring'], item),
    ...unresolved([...path, 'supplier'], item.supplier, known.suppliers),
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
  return acceptanceLevels(acceptance).flatMap((level) =>
    level === 'township' || level === 'city'
      ? needed[level].flatMap((key) =>
          acceptance[key] === undefined ? [malformed(pointer(['acceptance', key]), { present: true }, null)] : [],
        )
      : [],
  )
}

function limitProblems({ limits }: Rulebook, known: Vocabularies): readonly Reason[] {
  return (limits?.value ?? []).flatMap(({ then }, index) =>
    'riskAtLeast' in then
      ? unresolved(['limits', 'value', index, 'then', 'riskAtLeast'], then.riskAtLeast, known.levels)
      : [],
  )
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
    ...fortressProblems(rulebook, known),
    ...negativeProblems(rulebook, known),
    ...identificationProblems(rulebook, known),
    ...rectificationProblems(rulebook, known),
    ...unresolved(['exit', 'gradeAtLeast', 'value'], rulebook.exit.gradeAtLeast.value, known.grades),
    ...pollProblems(['acceptance', 'ballot'], rulebook.acceptance.ballot, touched),
    ...pollProblems(['exit', 'survey'], rulebook.exit.survey, touched),
    ...levelProblems(rulebook),
    ...limitProblems(rulebook, known),
    ...responsibilityProblems(rulebook),
    ...successorProblems(rulebook, known),
    ...citationProblems(rulebook, known),
    ...duplicates(rulebook),
  ]
}

// A weighted mean needs a base in every channel, so no population, and a weight above zero.
function weightedProblems(at: Path, { base, channels }: Indicator, ways: readonly PollChannel[]): readonly Reason[] {
  const read = ways.filter(({ id }) => channels === undefined || channels.includes(id))
  const none = read.every(({ weight = 0 }) => weight === 0)
  return [
    ...unresolved([...at, 'base'], base, vocabularyOf(CHANNEL_BASES)),
    ...(none ? [malformed(pointer(at), { rule: 'a channel whose weight is more than zero' }, 0)] : []),
  ]
}

function pollProblems(
  path: Path,
  { options, channels, questions, indicators }: PollRules,
  touched: Touched,
): readonly Reason[] {
  const [answers, ways] = [vocabularyOfEntries(options.value), vocabularyOfEntries(channels.value)]
  const asked = vocabularyOfEntries(questions?.value ?? [])
  // If the weights cannot be read, nothing is wrong with the indicators.
  const weighted = !touched(pointer([...path, 'channels'])) && channels.value.some((one) => one.weight !== undefined)
  return indicators.value.flatMap((indicator, index) => {
    const at: Path = [...path, 'indicators', 'value', index]
    return [
      ...(indicator.question === undefined ? [] : unresolved([...at, 'question'], indicator.question, asked)),
      ...(indicator.channels ?? []).flatMap((id, place) => unresolved([...at, 'channels', place], id, ways)),
      ...indicator.counts.flatMap(({ option }, place) =>
        unresolved([...at, 'counts', place, 'option'], option, answers),
      ),
      ...(weighted ? weightedProblems(at, indicator, channels.value) : []),
    ]
  })
}

function inItems(path: Path, items: readonly Item[]): readonly Reason[] {
  return [
    ...repeatedIds(path, items),
    ...items.flatMap(({ measure }, index) =>
      measure.kind === 'choice' ? repeatedIds([...path, index, 'measure', 'options'], measure.options) : [],
    ),
  ]
}

function inPoll(path: Path, poll: PollRules): readonly Reason[] {
  return [
    ...repeatedIds([...path, 'options', 'value'], poll.options.value),
    ...repeatedIds([...path, 'channels', 'value'], poll.channels.value),
    ...repeatedIds([...path, 'questions', 'value'], poll.questions?.value ?? []),
    ...repeatedIds([...path, 'indicators', 'value'], poll.indicators.value),
    ...repeatedIds([...path, 'quorum', 'value'], poll.quorum?.value ?? []),
  ]
}

function inSheets(sheets: readonly Sheet[]): readonly Reason[] {
  const path = ['acceptance', 'sheets', 'value']
  return [
    ...repeated(
      path,
      sheets.map((sheet) => sheet.level),
      ['level'],
    ),
    ...sheets.flatMap((sheet, index) => repeatedIds([...path, index, 'criteria'], sheet.criteria)),
  ]
}

function byProblemType(path: Path, rows: readonly { readonly problemType: string }[]): readonly Reason[] {
  return repeated(
    path,
    rows.map((row) => row.problemType),
    ['problemType'],
  )
}

// Every id, and every key of a table, that is given twice in one vocabulary; the reason is at the later one.
function duplicates(rulebook: Rulebook): readonly Reason[] {
  const { documents, fortress, negative, identification, rectification, acceptance, exit, responsibility } = rulebook
  const { listing } = identification
  return [
    ...repeatedIds(['documents'], documents),
    ...repeatedIds(['villageKinds', 'value'], rulebook.villageKinds?.value ?? []),
    ...repeatedIds(['limits', 'value'], rulebook.limits?.value ?? []),
    ...repeatedIds(['fortress', 'dimensions'], fortress.dimensions),
    ...repeatedIds(['fortress', 'parts'], fortress.parts ?? []),
    ...inItems(['fortress', 'items'], fortress.items),
    ...repeatedIds(['fortress', 'vetoes'], fortress.vetoes),
    ...repeatedIds(['fortress', 'grades', 'value'], fortress.grades.value),
    ...repeatedIds(['negative', 'problemTypes'], negative.problemTypes),
    ...inItems(['negative', 'items'], negative.items),
    ...repeatedIds(['negative', 'vetoes'], negative.vetoes),
    ...repeatedIds(['negative', 'levels', 'value'], negative.levels.value),
    ...repeatedIds(['identification', 'departments', 'value'], identification.departments.value),
    ...repeatedIds(['identification', 'sources', 'value'], identification.sources.value),
    // An id has no space in it, so the two halves cannot run into each other.
    ...repeated(
      ['identification', 'listing', 'value'],
      listing.value.map((row) => `${row.problemType} ${row.risk}`),
      [],
    ),
    ...repeated(['identification', 'warningsSpentBy', 'value'], identification.warningsSpentBy?.value ?? [], []),
    ...repeatedIds(['rectification', 'fields', 'value'], rectification.fields.value),
    ...byProblemType(['rectification', 'unitField', 'value'], rectification.unitField.value),
    ...repeatedIds(['rectification', 'measureKinds', 'value'], rectification.measureKinds.value),
    ...repeatedIds(['rectification', 'kinds', 'value'], rectification.kinds.value),
    ...byProblemType(['rectification', 'taskForce', 'value'], rectification.taskForce.value),
    ...repeated(['rectification', 'beforeApproval', 'value'], rectification.beforeApproval.value, []),
    ...inPoll(['acceptance', 'ballot'], acceptance.ballot),
    ...repeatedIds(['acceptance', 'townshipCriteria', 'value'], reviewTerms(acceptance, 'township')),
    ...repeatedIds(['acceptance', 'countyMethods', 'value'], acceptance.countyMethods.value),
    ...repeatedIds(['acceptance', 'cityMethods', 'value'], reviewTerms(acceptance, 'city')),
    ...inSheets(acceptance.sheets?.value ?? []),
    ...inPoll(['exit', 'survey'], exit.survey),
    ...repeatedIds(['responsibility', 'duties'], responsibility.duties),
    ...repeated(
      ['responsibility', 'authority', 'value'],
      responsibility.authority.value.map((row) => row.owner),
      ['owner'],
    ),
    ...repeated(
      ['responsibility', 'evidence', 'value'],
      responsibility.evidence.value.map((row) => row.duty),
      ['duty'],
    ),
  ]
}
