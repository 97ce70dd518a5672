import { latestIndex, latestScreening } from '../assessment/latest.js'
import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { type Label, label, localeOf } from '../core/label.js'
import type { DutyRecord, Tenure } from '../duties/query.js'
import { type Case, rulebookFor } from '../lifecycle/case.js'
import type { RecordedEvent } from '../lifecycle/correction.js'
import type { StateId } from '../lifecycle/states.js'
import { controlLevel } from '../rectification/slice.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { dueList, type OwedDuty } from '../view/due-list.js'
import { explain } from '../view/explain.js'
import { type TermGroup, termLabel } from '../view/terms.js'
import { timelineText } from './timeline-text.js'

/** What a scenario expects in the end. What is left out is not compared; something is always expected. */
export interface Expected {
  readonly state?: StateId
  /** The list that the village is on. */
  readonly list?: ListName
  /** The control level in force; `none` before a listing. */
  readonly control?: string
  /** The grade of the latest fortress index. */
  readonly grade?: string
  /** The risk of the latest screening. */
  readonly risk?: string
  /** How often the village was listed. */
  readonly listings?: number
  /** Codes among the reasons for which the last event is refused. Without it, the event is to be accepted. */
  readonly refused?: readonly string[]
  /** The ids of duties that are owed on the day, among others. */
  readonly owed?: readonly string[]
  /** The ids of duties that are not owed on the day. */
  readonly notOwed?: readonly string[]
  /** The last day of duties that are owed, by id. */
  readonly due?: Readonly<Record<string, string>>
  /** Parts of the sentences of the refusal or of the duties owed, in either language. */
  readonly says?: readonly string[]
  /** The whole timeline in words, as `timelineText` tells it: each language that is given is compared. */
  readonly timeline?: Partial<Label>
}

/** One thing that came out otherwise than expected. */
export interface Deviation {
  /** What was expected of what; `given` where an event that had to be accepted was refused. */
  readonly about: keyof Expected | 'given' | 'accepted'
  readonly expected: Json
  readonly actual: Json
  /** The event after which it was found. */
  readonly event?: { readonly id: string; readonly type: string; readonly date: string }
  /** In words, in the language asked for. */
  readonly sentence: string
}

/** How a scenario ended. */
export interface Ending {
  readonly case: Case
  readonly rulebooks: readonly Rulebook[]
  /** The last event that was tried, and the reasons if it was refused. */
  readonly event?: RecordedEvent | undefined
  readonly reasons: readonly Reason[]
  /** The day on which the duties are asked for. */
  readonly on: CivilDate
  readonly records?: readonly DutyRecord[] | undefined
  readonly holders?: readonly Tenure[] | undefined
}

const NAMES: Readonly<Record<Deviation['about'], Label>> = {
  state: label('所处环节', 'State'),
  list: label('名单', 'List'),
  control: label('防控等级', 'Control level'),
  grade: label('等次', 'Grade'),
  risk: label('风险等级', 'Risk'),
  listings: label('列入次数', 'Listings'),
  refused: label('退回理由', 'Reasons of the refusal'),
  owed: label('应履行的职责', 'Duties owed'),
  notOwed: label('不应履行的职责', 'Duties not owed'),
  due: label('到期日', 'Due day'),
  says: label('文字', 'Words'),
  timeline: label('办理过程', 'Timeline'),
  given: label('前提事项', 'An event of the beginning'),
  accepted: label('事项', 'The event'),
}

const GROUPS: Partial<Record<Deviation['about'], TermGroup>> = {
  state: 'state',
  list: 'list',
  control: 'risk-level',
  grade: 'grade',
  risk: 'risk-level',
  owed: 'duty',
  notOwed: 'duty',
}

function found({ case: theCase, rulebooks, reasons, on }: Ending, duties: readonly OwedDuty[], rulebook?: Rulebook) {
  const { at, episodes, assessment, rectification } = theCase.state
  const last = episodes[episodes.length - 1]
  const sentences = (['zh-CN', 'en'] as const).flatMap((locale) =>
    reasons.map((reason) => explain(reason, locale, rulebook)),
  )
  return {
    state: at,
    list: last === undefined || last.exitedOn !== undefined ? 'none' : last.list,
    control: controlLevel(rectification) ?? 'none',
    grade: (rulebook && latestIndex(rulebook, assessment)?.grade) ?? 'undetermined',
    risk: (rulebook && latestScreening(rulebook, assessment)?.risk) ?? 'undetermined',
    listings: episodes.length,
    refused: reasons.map(({ code }) => code),
    duties: [...new Set(duties.map(({ duty }) => duty.id))],
    says: [...sentences, ...duties.map(({ sentence }) => sentence)],
    on,
    rulebooks,
  }
}

/** Tells a deviation, its ids in the words of the reader. */
export function deviation(
  about: Deviation['about'],
  expected: Json,
  actual: Json,
  { event }: Pick<Ending, 'event'>,
  tag: string,
  rulebook?: Rulebook,
): Deviation {
  const locale = localeOf(tag)
  const group = GROUPS[about]
  const word = (one: Json): string =>
    typeof one === 'string'
      ? termLabel(one, locale, rulebook, group ?? 'event-type')
      : Array.isArray(one)
        ? one.map(word).join(locale === 'en' ? ', ' : '、')
        : JSON.stringify(one)
  const [shown, was] = [word(expected), word(actual)]
  const name = NAMES[about][locale]
  const sentence = locale === 'en' ? `${name}: expected ${shown}, found ${was}.` : `${name}应为${shown}，实为${was}。`
  const at = event === undefined ? {} : { event: { id: event.id, type: event.type, date: event.date } }
  return { about, expected, actual, ...at, sentence }
}

/** Everything in which an ending is not as expected; empty if it is. */
export function deviations(ending: Ending, expected: Expected, locale: string): readonly Deviation[] {
  const { case: theCase, rulebooks, reasons, on, records = [], holders = [] } = ending
  const rulebook = rulebookFor(theCase, rulebooks, on) ?? rulebooks[0]
  const asksDuties = ['owed', 'notOwed', 'due', 'says'].some((key) => key in expected)
  const query = { today: on, rulebooks, records, holders }
  const duties = asksDuties
    ? (['zh-CN', 'en'] as const).flatMap((one) => dueList(theCase, { ...query, locale: one }).due)
    : []
  const actual = found(ending, duties, rulebook)
  const all: Deviation[] = []
  const differs = (about: Deviation['about'], wanted: Json, was: Json): void => {
    all.push(deviation(about, wanted, was, ending, locale, rulebook))
  }
  const why = reasons.map((reason) => explain(reason, locale, rulebook)).join(localeOf(locale) === 'en' ? ' ' : '')
  const refusal = (about: 'accepted' | 'refused', wanted: Json): void => {
    const told = deviation(about, wanted, actual.refused, ending, locale, rulebook)
    all.push(why === '' ? told : { ...told, sentence: why })
  }
  if (expected.refused === undefined && reasons.length > 0) refusal('accepted', 'accepted')
  for (const about of ['state', 'list', 'control', 'grade', 'risk', 'listings'] as const) {
    const wanted = expected[about]
    if (wanted !== undefined && wanted !== actual[about]) differs(about, wanted, actual[about])
  }
  const { refused, owed, notOwed, due = {}, says } = expected
  if (
    refused?.some((code) => !actual.refused.some((one) => one === code)) ||
    (refused?.length === 0 && reasons.length > 0)
  )
    refusal('refused', [...refused])
  if (owed?.some((id) => !actual.duties.includes(id))) differs('owed', [...owed], actual.duties)
  const still = notOwed?.filter((id) => actual.duties.includes(id)) ?? []
  if (still.length > 0) differs('notOwed', [...(notOwed ?? [])], still)
  for (const [id, day] of Object.entries(due)) {
    const days = [...new Set(duties.flatMap(({ duty, to }) => (duty.id === id && to !== undefined ? [to] : [])))]
    if (!days.some((one) => one === day)) differs('due', { [id]: day }, { [id]: days })
  }
  if (says?.some((part) => !actual.says.some((one) => one.includes(part)))) differs('says', [...says], actual.says)
  for (const [language, text = ''] of Object.entries(expected.timeline ?? {})) {
    const wanted = text.trim().split('\n')
    const was = timelineText(theCase, { locale: language, rulebooks }).split('\n')
    const place = [...wanted, ...was].findIndex((_, at) => wanted[at]?.trim() !== was[at]?.trim())
    // The first line that differs says enough; the whole would hide it.
    if (place >= 0 && place < Math.max(wanted.length, was.length))
      differs('timeline', `${place + 1}: ${wanted[place] ?? '—'}`, `${place + 1}: ${was[place] ?? '—'}`)
  }
  return all
}
