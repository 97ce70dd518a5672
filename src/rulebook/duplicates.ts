import type { Reason } from '../core/finding.js'
import { reviewTerms, type Sheet } from './acceptance.js'
import type { Item } from './checklist.js'
import { inPoll } from './poll-references.js'
import type { Rulebook } from './rulebook.js'
import type { Path } from './visit.js'
import { repeated, repeatedIds, unresolved, vocabularyOfEntries } from './vocabulary.js'

function inItems(path: Path, items: readonly Item[]): readonly Reason[] {
  return [
    ...repeatedIds(path, items),
    ...items.flatMap(({ measure }, index) =>
      measure.kind === 'choice' ? repeatedIds([...path, index, 'measure', 'options'], measure.options) : [],
    ),
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
    ...sheets.flatMap(({ criteria, groups = [] }, index) => [
      ...repeatedIds([...path, index, 'criteria'], criteria),
      ...repeatedIds([...path, index, 'groups'], groups),
      ...criteria.flatMap(({ group }, place) =>
        group === undefined
          ? []
          : unresolved([...path, index, 'criteria', place, 'group'], group, vocabularyOfEntries(groups)),
      ),
    ]),
  ]
}

function byProblemType(path: Path, rows: readonly { readonly problemType: string }[]): readonly Reason[] {
  return repeated(
    path,
    rows.map((row) => row.problemType),
    ['problemType'],
  )
}

/** Every id, and every key of a table, that is given twice in one vocabulary; the reason is at the later one. */
export function duplicates(rulebook: Rulebook): readonly Reason[] {
  const { documents, fortress, negative, identification, rectification, acceptance, exit, responsibility } = rulebook
  const { listing } = identification
  return [
    ...repeatedIds(['documents'], documents),
    ...repeated(
      ['dossierFields'],
      (rulebook.dossierFields ?? []).map(({ path }) => path),
      ['path'],
    ),
    ...repeatedIds(['villageKinds', 'value'], rulebook.villageKinds?.value ?? []),
    ...repeatedIds(['limits', 'value'], rulebook.limits?.value ?? []),
    ...repeated(
      ['recording', 'recorders', 'value'],
      (rulebook.recording?.recorders?.value ?? []).map(({ event }) => event),
      ['event'],
    ),
    ...repeated(['recording', 'sendsBack', 'value'], rulebook.recording?.sendsBack?.value ?? [], []),
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
    ...repeated(
      ['acceptance', 'threeWays', 'value'],
      (acceptance.threeWays?.value ?? []).map(({ level }) => level),
      ['level'],
    ),
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
