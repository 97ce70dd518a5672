import type { CivilDate } from '../core/date.js'
import type { EventFrame } from '../core/event.js'
import { sameJson } from '../core/json.js'
import { compareTexts } from '../core/order.js'
import { findRulebook, rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Change, changesOf, type RecordedEvent, type Replacement } from './correction.js'

/** An event as it was recorded, or as a correction has it. */
type Form = Replacement

/** Changes every event of a record: recorded by itself, as a replacement or inserted. */
function eachForm(event: RecordedEvent, change: <F extends Form>(form: F) => F): RecordedEvent {
  if (event.type !== 'correct-event') return change(event)
  const { payload } = event
  if (!('changes' in payload))
    return payload.replacement === null
      ? event
      : { ...event, payload: { ...payload, replacement: change(payload.replacement) } }
  const changes = payload.changes.map((one): Change => {
    if ('inserts' in one) return { ...one, inserts: change(one.inserts) }
    return 'replacement' in one ? { ...one, replacement: change(one.replacement) } : one
  })
  return { ...event, payload: { ...payload, changes } }
}

function formsOf(event: RecordedEvent): readonly Form[] {
  if (event.type !== 'correct-event') return [event]
  return changesOf(event.payload).flatMap((one) =>
    'inserts' in one ? [one.inserts] : 'replacement' in one ? [one.replacement] : [],
  )
}

/** An event with the version of the rules that is in force on its day; absent where none is (D24). */
export function withInForce(event: RecordedEvent, rulebooks: readonly Rulebook[], id: string): RecordedEvent {
  return eachForm(event, (form) => {
    const { inForce: _given, ...rest } = form
    // As it is, the event keeps its shape: to record a copy by rest costs a tenth more.
    const bare = form.inForce === undefined ? form : rest
    const version = rulebookInForce(rulebooks, form.date, id)
    return (version === undefined ? bare : { ...bare, inForce: refOf(version) }) as typeof form
  })
}

function refOf({ id, version }: RulebookRef): RulebookRef {
  return { id, version }
}

/** Whether two events are the same happening, told the same: what `record` adds makes no difference (D22). */
export function sameEvent(a: RecordedEvent, b: RecordedEvent): boolean {
  const bare = (event: RecordedEvent): RecordedEvent =>
    eachForm(event, (form) => {
      const { inForce: _added, ...rest } = form
      return rest as typeof form
    })
  return sameJson(bare(a), bare(b))
}

function takesEffectBy(rulebook: Rulebook, date: CivilDate): boolean {
  const end = rulebook.effectiveUntil?.value
  return rulebook.effectiveFrom.value <= date && (end === undefined || date <= end)
}

/**
 * The version in force on the day of an event: the one that was when it was recorded, whatever version was handed in
 * since (D24, D29). Undefined if it is not among those given.
 */
export function inForceOn(
  { date, inForce }: Pick<EventFrame, 'date' | 'inForce'>,
  rulebooks: readonly Rulebook[],
  id: string,
): Rulebook | undefined {
  if (inForce === undefined) return rulebookInForce(rulebooks, date, id)
  const named = inForce.id === id ? findRulebook(rulebooks, inForce) : undefined
  return named !== undefined && takesEffectBy(named, date) ? named : undefined
}

/**
 * The version in force on a day by what the case was opened with: of versions that take effect on the same day as that
 * one, it was at hand, and the others were handed in later (D29).
 */
function byOpening(rulebooks: readonly Rulebook[], date: CivilDate, opening: RulebookRef): Rulebook | undefined {
  const inForce = rulebookInForce(rulebooks, date, opening.id)
  const own = findRulebook(rulebooks, opening)
  const sameDay = own !== undefined && own.effectiveFrom.value === inForce?.effectiveFrom.value
  return sameDay && takesEffectBy(own, date) ? own : inForce
}

function isUnpinned({ inForce }: Form): boolean {
  return inForce === undefined
}

/** What tells the version in force on the day of an event that does not say it. */
interface Pins {
  readonly rulebooks: readonly Rulebook[]
  readonly opening: RulebookRef
  /** In order of time. */
  readonly listings: readonly { readonly date: CivilDate; readonly rulebook: RulebookRef }[]
}

function listingsIn(events: readonly RecordedEvent[]): Pins['listings'] {
  const listings: Pins['listings'][number][] = []
  for (const form of events.flatMap(formsOf)) {
    if (form.type === 'determine-listing') listings.push({ date: form.date, rulebook: form.payload.rulebook })
  }
  return listings.sort((a, b) => compareTexts(a.date, b.date))
}

function pinned<F extends Form>({ rulebooks, opening, listings }: Pins, form: F): F {
  if (!isUnpinned(form)) return form
  const { date } = form
  const names = form.type === 'determine-listing' || form.type === 'migrate-rulebook'
  const ref = names ? form.payload.rulebook : listings.find((listing) => date <= listing.date)?.rulebook
  const known = ref !== undefined && inForceOn({ date, inForce: ref }, rulebooks, opening.id) !== undefined
  const inForce = known ? ref : byOpening(rulebooks, date, opening)
  return inForce === undefined ? form : { ...form, inForce: refOf(inForce) }
}

/**
 * The events of a record, each with the version in force on its day. Records from before `record` noted it tell it by
 * the next listing: the version that a listing names was in force on its day, and so on every day before it on which
 * it had taken effect. Where no listing tells, the version at opening does.
 */
export function pinnedEvents(
  events: readonly RecordedEvent[],
  rulebooks: readonly Rulebook[],
  opening: RulebookRef,
): readonly RecordedEvent[] {
  if (!events.some((event) => formsOf(event).some(isUnpinned))) return events
  const pins: Pins = { rulebooks, opening, listings: listingsIn(events) }
  return events.map((event) => eachForm(event, (form) => pinned(pins, form)))
}
