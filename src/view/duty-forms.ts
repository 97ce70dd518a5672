import { type Actor, governs, type Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { glimpse } from '../core/issues.js'
import type { Json } from '../core/json.js'
import { type Label, type Locale, localeOf } from '../core/label.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { HandoverQuery } from '../duties/handover.js'
import { rolesFor } from '../duties/matching.js'
import { subjectOf } from '../duties/occurrence.js'
import { type DutyRecord, parseDutyRecord } from '../duties/query.js'
import type { Case } from '../lifecycle/case.js'
import { type Owed, type OwedDuty, owedOn, owedRow } from './due-list.js'
import { type JsonSchema, schemaOf, type UiSchema, uiOf } from './form-schema.js'
import { helpOf, titleOf } from './form-titles.js'
import { occasionOf, type ViewQuery, wordingOf } from './looking.js'
import { pick } from './phrases.js'
import type { Question, Section } from './question.js'
import { type FormRefusal, noForm, readPlain } from './read-plain.js'
import { labels } from './words.js'

/** What can be done about a duty: record that it was done, waive it, or hand its post over to another holder. */
export type DutyActionKind = 'done' | 'waived' | 'handover'

/** A duty that is owed, and what this actor can do about it. */
export interface DutyAction extends Omit<OwedDuty, 'sentence' | 'cites'> {
  readonly may: readonly DutyActionKind[]
}

/** The form of what is done about a duty, as plain data. */
export interface DutyForm {
  readonly kind: DutyActionKind
  readonly title: string
  readonly locale: Locale
  readonly schema: JsonSchema
  readonly ui: UiSchema
  /** A key to keep half-filled answers under: the occurrence and what is done about it. */
  readonly draft: string
  /** What `readDutyForm` reads by. */
  readonly question: Section
}

/** What the answers to a duty's form come to: a record for the ledger of duties, or a handover for `handover`. */
export type DutyDeed =
  | { readonly kind: 'record'; readonly record: DutyRecord }
  | { readonly kind: 'handover'; readonly handover: HandoverQuery }

const KINDS = ['done', 'waived', 'handover'] as const

/**
 * What each kind of action about a duty is called.
 *
 * @example
 * ```ts
 * import { dutyActionLabels } from 'baolei/view'
 *
 * dutyActionLabels.waived['zh-CN'] // '免予履行'
 * ```
 */
export const dutyActionLabels: Readonly<Record<DutyActionKind, Label>> = /*@__PURE__*/ labels({
  done: ['登记已履行', 'record as done'],
  waived: ['免予履行', 'waive'],
  handover: ['岗位交接', 'hand over the post'],
})

/** What an actor may do about an occurrence: by the rulebook, with jurisdiction (D20, D23). */
export function mayDo({ one: { occurrence }, rulebook }: Owed, actor: Actor): readonly DutyActionKind[] {
  if (!governs(actor.unit, subjectOf(occurrence))) return []
  const may = (kind: 'done' | 'waived'): boolean => rolesFor(rulebook, kind, occurrence.owner).includes(actor.role)
  return KINDS.filter((kind) => {
    if (kind === 'waived') return may('waived')
    if (!may('done')) return false
    // A standing duty cannot be ticked off, and a vacancy ends when the post is filled.
    if (kind === 'done') return occurrence.kind !== 'standing' && occurrence.kind !== 'vacancy'
    return occurrence.holder !== undefined
  })
}

/**
 * The duties about a village that an actor can do something about on a day (D20): record them as done, waive them, or
 * hand over the post that owes them. {@link dutyFormOf} makes the form. Empty if the actor or the day is malformed.
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { sampleLife, sampleVillage } from 'baolei/testing'
 * import { dutyActions } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const rulebooks = [xining2024]
 * const life = sampleLife(xining2024)
 * if (!life.ok) throw new Error('no village gets through this')
 * const lived = replay(life.value, life.value.events.slice(0, 11), { rulebooks })
 * if (!lived.ok) throw new Error('not accepted')
 * const actor = { role: 'first-secretary', unit: sampleVillage.code } as const
 * const [first] = dutyActions(lived.value, { actor, today: '2024-04-02', locale: 'zh-CN', rulebooks })
 * first?.duty.id // 'hear-residents'
 * first?.may // ['done', 'handover']
 * ```
 */
export function dutyActions(theCase: Case, query: ViewQuery): readonly DutyAction[] {
  const occasion = occasionOf(query)
  if (!occasion.ok) return []
  const wording = wordingOf(theCase, query)
  return owedOn(theCase, query).flatMap((owed) => {
    const may = mayDo(owed, occasion.value.actor)
    return may.length === 0 ? [] : [{ ...owedRow(owed, query.locale, wording), may }]
  })
}

/**
 * The form of what is done about a duty: `done` asks the day and, if there is one, the reference of a document (D9);
 * `waived` asks why; `handover` asks who follows and from which day on. The id of the record is made, not asked.
 *
 * Refused: an actor or a day that is malformed, at `/actor` or `/today`; an occurrence that is not owed, at
 * `/occurrence`; what this actor may not do about it, at `/kind`.
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { sampleLife, sampleVillage } from 'baolei/testing'
 * import { dutyActions, dutyFormOf, readDutyForm } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const rulebooks = [xining2024]
 * const life = sampleLife(xining2024)
 * if (!life.ok) throw new Error('no village gets through this')
 * const lived = replay(life.value, life.value.events.slice(0, 11), { rulebooks })
 * if (!lived.ok) throw new Error('not accepted')
 * const actor = { role: 'first-secretary', unit: sampleVillage.code } as const
 * const query = { actor, today: '2024-04-02', locale: 'zh-CN', rulebooks } as const
 * const [first] = dutyActions(lived.value, query)
 * if (first === undefined) throw new Error('nothing is owed')
 * const form = dutyFormOf(lived.value, first.id, 'done', query)
 * if (!form.ok) throw new Error('no form')
 * const deed = readDutyForm(form.value, { date: '2024-03-28' })
 * deed.ok && deed.value.kind // 'record'
 * ```
 */
export function dutyFormOf(
  theCase: Case,
  occurrence: string,
  kind: DutyActionKind,
  query: ViewQuery,
): Result<DutyForm> {
  const occasion = occasionOf(query)
  if (!occasion.ok) return occasion
  const owed = owedOn(theCase, query)
  const own = owed.find(({ one }) => one.occurrence.id === occurrence)
  if (own === undefined) {
    const ids = owed.map(({ one }) => one.occurrence.id)
    return err({ reasons: [malformed('/occurrence', { oneOf: ids }, glimpse(occurrence))] })
  }
  const may = mayDo(own, occasion.value.actor)
  if (!may.includes(kind)) return err({ reasons: [malformed('/kind', { oneOf: [...may] }, glimpse(kind))] })
  const locale = localeOf(query.locale)
  const { duty } = owedRow(own, query.locale, wordingOf(theCase, query))
  const title = `${dutyActionLabels[kind][locale]}${pick(locale, '：', ': ')}${duty.label}`
  const questions = questionsFor(own, kind, occasion.value, query)
  const question: Section = { ask: 'section', title, required: true, questions }
  const draft = `${occurrence}|${kind}`
  return ok({ kind, title, locale, schema: schemaOf(question, locale), ui: uiOf(question), draft, question })
}

function questionsFor(
  { one: { occurrence } }: Owed,
  kind: DutyActionKind,
  { actor, date }: { readonly actor: Actor; readonly date: CivilDate },
  { locale: tag, records = [] }: ViewQuery,
): Section['questions'] {
  const locale = localeOf(tag)
  const given = (value: Json): Question => ({ ask: 'given', title: '', value })
  const asked = (name: string): { readonly title: string; readonly help?: string } => {
    const help = helpOf(['duty', name])?.[locale]
    return { title: titleOf(['duty', name])?.[locale] ?? name, ...(help === undefined ? {} : { help }) }
  }
  const subject = subjectOf(occurrence)
  const id = freeId(`${subject}:${date}`, records)
  const recorded = { id: given(id), actor: given({ ...actor }) }
  const day: Question = { ask: 'date', ...asked('date'), required: true, latest: date }
  switch (kind) {
    case 'done':
      return {
        kind: given('done'),
        ...recorded,
        duty: given(occurrence.duty),
        subject: given(subject),
        date: day,
        reference: { ask: 'text', ...asked('reference'), most: 500 },
      }
    case 'waived':
      return {
        kind: given('waived'),
        ...recorded,
        occurrence: given(occurrence.id),
        date: given(date),
        why: { ask: 'text', ...asked('why'), required: true, most: 500, long: true },
      }
    case 'handover':
      return {
        role: given(occurrence.owner),
        unit: given(occurrence.unit),
        from: given(occurrence.holder ?? ''),
        to: { ask: 'text', ...asked('to'), required: true, most: 64, reference: true },
        on: { ask: 'date', ...asked('on'), required: true, latest: date },
      }
  }
}

/** No randomness (D1): the same form sent twice is the same record. */
function freeId(stem: string, records: readonly DutyRecord[]): string {
  let count = records.length + 1
  while (records.some(({ id }) => id === `${stem}:${count}`)) count += 1
  return `${stem}:${count}`
}

/**
 * Reads the answers to a duty's form: a record for the ledger of duties, or a handover for `handover` of
 * `baolei/duties`; or every fault at its field, with the answers as a draft. Takes anything; never throws.
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { sampleLife, sampleVillage } from 'baolei/testing'
 * import { dutyActions, dutyFormOf, readDutyForm } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const rulebooks = [xining2024]
 * const life = sampleLife(xining2024)
 * if (!life.ok) throw new Error('no village gets through this')
 * const lived = replay(life.value, life.value.events.slice(0, 11), { rulebooks })
 * if (!lived.ok) throw new Error('not accepted')
 * const actor = { role: 'first-secretary', unit: sampleVillage.code } as const
 * const query = { actor, today: '2024-04-02', locale: 'zh-CN', rulebooks } as const
 * const [first] = dutyActions(lived.value, query)
 * const form = dutyFormOf(lived.value, first?.id ?? '', 'done', query)
 * if (!form.ok) throw new Error('no form')
 * const deed = readDutyForm(form.value, {})
 * deed.ok || deed.error.reasons.map(({ path, sentence }) => [path, sentence]) // [['/date', '请填写此项。']]
 * ```
 */
export function readDutyForm({ question, locale, kind }: DutyForm, answers: unknown): Result<DutyDeed, FormRefusal> {
  const plain = readPlain(question, answers, locale)
  if (!plain.ok) return plain
  const { value, draft } = plain.value
  if (kind === 'handover') {
    // The form asks for exactly these.
    const { role, unit, from, to, on } = value as unknown as HandoverQuery & { readonly role: Role }
    return ok({ kind: 'handover', handover: { role, unit, from, to, on } })
  }
  const parsed = parseDutyRecord(value)
  return parsed.ok
    ? ok({ kind: 'record', record: parsed.value })
    : err({ reasons: noForm(parsed.error.reasons, locale), draft })
}
