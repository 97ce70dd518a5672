import { remember } from '../assessment/remember.js'
import { levelLabels, roleLabels } from '../core/actor.js'
import type { FindingCode } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { type Label, type Locale, label } from '../core/label.js'
import { ASPECTS, aspectLabels, fieldsOf } from '../dossier/fields.js'
import { dutyStatusLabels } from '../duties/status.js'
import { correctEvent } from '../lifecycle/correction.js'
import { eventRules } from '../lifecycle/event-rules.js'
import { stateMeanings } from '../lifecycle/states.js'
import { fourOnesLabels } from '../rectification/four-ones.js'
import { reviewTerms } from '../rulebook/acceptance.js'
import { cadenceLabels, responsibilityLabels } from '../rulebook/duty.js'
import { listLabels } from '../rulebook/lists.js'
import type { PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { acceptanceWords } from './finding-words/acceptance.js'
import { assessmentWords } from './finding-words/assessment.js'
import { assignmentWords } from './finding-words/assignment.js'
import { dossierWords } from './finding-words/dossier.js'
import { dutiesWords } from './finding-words/duties.js'
import { identificationWords } from './finding-words/identification.js'
import { ledgerWords } from './finding-words/ledger.js'
import { lifecycleWords } from './finding-words/lifecycle.js'
import { listingWords } from './finding-words/listing.js'
import { rectificationWords } from './finding-words/rectification.js'
import { limitStatusLabels, sheetOutcomeLabels } from './stage-words.js'
import { TERM_GROUPS, type TermGroup } from './term-groups.js'
import {
  attendedLabels,
  channelLabels,
  comparisonLabels,
  dataLabels,
  evidenceLabels,
  openLabels,
  pollBaseLabels,
  reasonKindLabels,
  verdictLabels,
} from './words.js'

/** One term of the glossary. */
export interface GlossaryEntry {
  readonly id: string
  readonly label: Label
  readonly group: TermGroup
}

type Labelled = { readonly id: string; readonly label: Label }

function fromTable(group: TermGroup, table: Readonly<Record<string, Label>>): readonly GlossaryEntry[] {
  return Object.entries(table).map(([id, text]) => ({ id, label: text, group }))
}

function fromRows(
  group: TermGroup,
  table: Readonly<Record<string, { readonly label: Label }>>,
): readonly GlossaryEntry[] {
  return Object.entries(table).map(([id, row]) => ({ id, label: row.label, group }))
}

function fromTerms(group: TermGroup, terms: readonly Labelled[]): readonly GlossaryEntry[] {
  return terms.map(({ id, label: text }) => ({ id, label: text, group }))
}

/** The words of every finding that the library gives, by its code. */
export const findingWords: Readonly<Record<FindingCode, Label>> = {
  ...dossierWords,
  ...assessmentWords,
  ...identificationWords,
  ...listingWords,
  ...rectificationWords,
  ...acceptanceWords,
  ...lifecycleWords,
  ...dutiesWords,
  ...assignmentWords,
  ...ledgerWords,
  malformed: label('输入格式不符', 'the input is not of the form asked for'),
}

const own: readonly GlossaryEntry[] = [
  ...fromTable('role', roleLabels),
  ...fromTable('level', levelLabels),
  ...fromTable('list', listLabels),
  ...fromTable('channel', channelLabels),
  ...fromTable('evidence', evidenceLabels),
  ...fromRows('state', stateMeanings),
  ...fromRows('event-type', { ...eventRules, [correctEvent.type]: correctEvent }),
  ...fromTable('four-ones', fourOnesLabels),
  ...fromTable('poll-base', pollBaseLabels),
  ...fromTable('sheet-outcome', sheetOutcomeLabels),
  ...fromTable('limit-status', limitStatusLabels),
  ...fromTable('poll-attendance', attendedLabels),
  ...fromTable('responsibility', responsibilityLabels),
  ...fromTable('cadence', cadenceLabels),
  ...fromTable('duty-status', dutyStatusLabels),
  ...fromTable('aspect', aspectLabels),
  ...ASPECTS.flatMap((aspect) =>
    fieldsOf(aspect).map(({ path, label: text }) => ({ id: path, label: text, group: 'dossier-field' as const })),
  ),
  ...fromTable('reason-kind', reasonKindLabels),
  ...fromTable('verdict', verdictLabels),
  ...fromTable('comparison', comparisonLabels),
  ...fromTable('finding', findingWords),
  ...fromTable('open', openLabels),
  ...fromTable('data', dataLabels),
]

/** What the ballot and the survey have in common is one term. */
function once(entries: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  return entries.filter(({ id }, index) => entries.findIndex((one) => one.id === id) === index)
}

function ofPolls(
  group: TermGroup,
  polls: readonly PollRules[],
  of: (poll: PollRules) => { readonly value: readonly Labelled[] } | undefined,
): readonly GlossaryEntry[] {
  return once(
    fromTerms(
      group,
      polls.flatMap((poll) => of(poll)?.value ?? []),
    ),
  )
}

function ofRulebook(rulebook: Rulebook): readonly GlossaryEntry[] {
  const { fortress, negative, identification, rectification, acceptance, exit, responsibility } = rulebook
  const polls = [acceptance.ballot, exit.survey]
  return [
    ...fromTerms('grade', fortress.grades.value),
    ...fromTerms('dimension', [...(fortress.parts ?? []), ...fortress.dimensions]),
    ...fromTerms('village-kind', rulebook.villageKinds?.value ?? []),
    ...fromTerms('problem-type', negative.problemTypes),
    { id: 'none', label: label('无风险', 'no risk'), group: 'risk-level' },
    ...fromTerms('risk-level', negative.levels.value),
    ...fromTerms('field', rectification.fields.value),
    ...fromTerms('measure-kind', rectification.measureKinds.value),
    ...fromTerms('organization-kind', rectification.kinds.value),
    ...fromTerms('department', identification.departments.value),
    ...fromTerms('signal-source', identification.sources.value),
    ...ofPolls('ballot-option', polls, (poll) => poll.options),
    ...ofPolls('ballot-channel', polls, (poll) => poll.channels),
    ...ofPolls('poll-question', polls, (poll) => poll.questions),
    ...ofPolls('poll-indicator', polls, (poll) => poll.indicators),
    ...ofPolls('quorum', polls, (poll) => poll.quorum),
    ...fromTerms('township-criterion', reviewTerms(acceptance, 'township')),
    ...fromTerms('county-method', acceptance.countyMethods.value),
    ...fromTerms('city-method', reviewTerms(acceptance, 'city')),
    ...once(
      fromTerms(
        'sheet-criterion',
        (acceptance.sheets?.value ?? []).flatMap(({ criteria }) => criteria),
      ),
    ),
    ...fromTerms('limit', rulebook.limits?.value ?? []),
    ...fromTerms('duty', responsibility.duties),
    ...once(fromTerms('item', [...fortress.items, ...negative.items])),
    ...once(fromTerms('veto', [...fortress.vetoes, ...negative.vetoes])),
  ]
}

type Index = ReadonlyMap<TermGroup, Readonly<Record<string, Label>>>

function indexOf(entries: readonly GlossaryEntry[]): Index {
  return new Map(
    TERM_GROUPS.map((group) => [
      group,
      Object.fromEntries(entries.filter((one) => one.group === group).map((one) => [one.id, one.label])),
    ]),
  )
}

const ownIndex = indexOf(own)
const rulebookIndex: (rulebook: Rulebook) => Index = remember((rulebook) => indexOf(ofRulebook(rulebook)))

/**
 * The label of a term in one of some vocabularies, tried in their order. Those of a rulebook are known only where it
 * is given.
 */
export function termIn(groups: readonly TermGroup[], id: string, rulebook?: Rulebook): Label | undefined {
  for (const group of groups) {
    for (const index of rulebook === undefined ? [ownIndex] : [ownIndex, rulebookIndex(rulebook)]) {
      const table = index.get(group)
      if (table !== undefined && hasOwn(table, id)) return table[id]
    }
  }
  return undefined
}

/**
 * The label of an id in a language, from whatever vocabulary knows it; the id itself where none does. An id that
 * several vocabularies know is looked up in the order of {@link TERM_GROUPS}, or in the one that is named.
 *
 * @example
 * ```ts
 * import { termLabel } from 'baolei/view'
 *
 * termLabel('weak-lax', 'zh-CN') // '软弱涣散村党组织'
 * termLabel('acceptance.cityReview', 'en') // 'city review'
 * ```
 */
export function termLabel(id: string, locale: Locale, rulebook?: Rulebook, group?: TermGroup): string {
  return termIn(group === undefined ? TERM_GROUPS : [group], id, rulebook)?.[locale] ?? id
}

/** Every term of the library and of a rulebook, by vocabulary: collected from the rooms’ own tables. */
export function glossary(rulebook: Rulebook): readonly GlossaryEntry[] {
  const all = [...own, ...ofRulebook(rulebook)]
  return TERM_GROUPS.flatMap((group) => all.filter((one) => one.group === group))
}
