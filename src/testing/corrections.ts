import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { EventOf } from '../core/event.js'
import type { Case } from '../lifecycle/case.js'
import { type Correction, effectiveEvents, type RecordedEvent } from '../lifecycle/correction.js'
import type { LifecycleEvent } from '../lifecycle/event-rules.js'
import type { Letter } from './alphabet.js'
import { castOf } from './cast.js'

type Right = Correction['replacement']

function right(event: LifecycleEvent, change: object = {}): Right {
  const { id: _id, ...rest } = event
  return { ...rest, ...change } as Right
}

/** A replacement for an event, in one of the ways in which a record can be wrong. */
function drawRight(theCase: Case, event: LifecycleEvent, letters: readonly Letter[], pick: number): Right {
  const history = effectiveEvents(theCase.events)
  const index = history.findIndex(({ id }) => id === event.id)
  const spelled = (own: readonly Letter[]): Right => {
    const letter = own[Math.floor(pick / 6) % own.length]
    if (letter === undefined) return null
    return right(event, { type: letter.type, actor: letter.actor, payload: letter.payload(event.date) })
  }
  switch (pick % 6) {
    case 0:
      return right(event)
    case 1:
      return right(event, { date: history[index - 1]?.date ?? event.date })
    case 2:
      return right(event, { date: history[index + 1]?.date ?? event.date })
    case 3:
      return spelled(letters.filter(({ type }) => type === event.type))
    case 4:
      return spelled(letters)
    default:
      return null
  }
}

/** One draw in seven is refused whatever the record says: a strange target, a correction corrected, a day to come. */
function wrongCorrection(
  target: RecordedEvent,
  draw: number,
  date: CivilDate,
): Pick<Correction, 'corrects' | 'replacement'> | undefined {
  if (draw % 7 !== 6) return undefined
  if (target.type === 'correct-event')
    return { corrects: target.id, replacement: { type: 'apply-to-township', date, actor: target.actor, payload: {} } }
  if (draw % 2 === 0) return { corrects: 'no-such-event', replacement: null }
  return { corrects: target.id, replacement: right(target, { date: addTo(date, { days: 1 }) }) }
}

/**
 * Draws a correction of a recorded event by a number: mostly of one of the last three events, by the actor who recorded
 * it or by the county. It changes the day, the payload or the type, repeats the event or withdraws it. Undefined where
 * nothing is recorded yet.
 */
export function drawCorrection(
  theCase: Case,
  letters: readonly Letter[],
  pick: number,
  date: CivilDate,
): Omit<EventOf<'correct-event', Correction>, 'id'> | undefined {
  const { events, village } = theCase
  const back = pick % 3 === 0 ? Math.floor(pick / 3) % Math.max(1, events.length) : Math.floor(pick / 3) % 3
  const target = events[events.length - 1 - back]
  if (target === undefined) return undefined
  const draw = Math.floor(pick / 9)
  const wrong = wrongCorrection(target, draw, date)
  if (wrong !== undefined) return { type: 'correct-event', date, actor: target.actor, payload: { ...wrong, why: '—' } }
  const now = effectiveEvents(events).find(({ id }) => id === target.id)
  const original = target.type === 'correct-event' ? undefined : (now ?? target)
  const replacement = original === undefined ? null : drawRight(theCase, original, letters, draw)
  const actor = draw % 4 === 3 ? castOf(village).county : target.actor
  return { type: 'correct-event', date, actor, payload: { corrects: target.id, replacement, why: '—' } }
}
