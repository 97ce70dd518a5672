/** Turns that a life does not take by itself: polls that come out otherwise, and readings that come early. */
import type { Poll } from '../../src/acceptance/poll.js'
import { pollRulesOf } from '../../src/acceptance/poll-outcome.js'
import { addTo } from '../../src/core/calendar.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Place } from './case-rows.js'

/** A poll with all its valid answers for one option: an event for each option; none for what is no poll. */
export function unanimous(rulebook: Rulebook, one: RecordedEvent): readonly RecordedEvent[] {
  if (one.type !== 'hold-congress' && one.type !== 'record-survey') return []
  const kind = one.type === 'hold-congress' ? 'ballot' : 'survey'
  const poll: Poll = Object(one.payload)[kind]
  return pollRulesOf(rulebook, kind).options.value.map(({ id }) => {
    const channels = Object.fromEntries(
      Object.entries(poll.channels).map(([channel, sheet]) => {
        const { returned = 0, invalid = 0 } = sheet
        const answers = Object.fromEntries(Object.keys(sheet.answers).map((option) => [option, 0]))
        return [channel, { ...sheet, answers: { ...answers, [id]: returned - invalid } }]
      }),
    )
    return { ...one, id: 's1', payload: { ...one.payload, [kind]: { ...poll, channels } } } as unknown as RecordedEvent
  })
}

const READINGS: readonly string[] = ['record-fortress', 'record-screening', 'record-survey']
const LEAVES: readonly string[] = ['leave-prevention', 'exit-list']

/** The readings that come later in a life, and how it leaves its list, all on the day after a place. */
export function early(places: readonly Place[], place: Place): readonly RecordedEvent[] {
  const done = place.case.events.length
  const whole = places[places.length - 1]?.case.events ?? []
  const date = addTo(whole[done - 1]?.date ?? whole[0]?.date ?? ('2024-01-01' as never), { days: 1 })
  const left = whole.findIndex(({ type }, at) => at >= done && LEAVES.includes(type))
  return whole
    .slice(done, left + 1)
    .filter(({ type }) => READINGS.includes(type) || LEAVES.includes(type))
    .map((one, at) => ({ ...one, id: `s${done + at + 1}`, date }))
}
