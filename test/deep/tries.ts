/** The events that a run of the deep property tries, on a case from somewhere in the sample life. */
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Case } from '../../src/lifecycle/case.js'
import { possibleIn } from '../../src/lifecycle/chart.js'
import type { StateId } from '../../src/lifecycle/states.js'
import { alphabet, type Letter } from '../../src/testing/alphabet.js'
import { castOf } from '../../src/testing/cast.js'
import { drawCorrection } from '../../src/testing/corrections.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { deepFreeze } from '../lifecycle/deep-freeze.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'
import { second, third, versions } from '../lifecycle/versions.js'

/** One step: the number that picks a letter, and how many days after the last event. */
export interface Step {
  readonly pick: number
  readonly days: number
}

const START = '2024-02-01' as CivilDate
const { county } = castOf(sampleVillage)

const migrations: readonly Letter[] = [second, third].map(({ id, version }) => ({
  type: 'migrate-rulebook',
  actor: county,
  payload: () => ({ rulebook: { id, version }, why: '—' }),
}))

/** All letters: the alphabet of the library, and migrations to each later version. */
const letters: readonly Letter[] = [...alphabet(xining2024, sampleVillage), ...migrations]

const byState = new Map<StateId, readonly Letter[]>()

function lettersIn(at: StateId): readonly Letter[] {
  const known = byState.get(at)
  if (known !== undefined) return known
  const possible = possibleIn(at)
  const own = letters.filter(({ type }) => possible.includes(type))
  byState.set(at, own)
  return own
}

// Making answers to a whole checklist takes longer than recording them, so payloads are kept.
const DATES_KEPT = 500
const spelled = new Map<Letter, Map<CivilDate, unknown>>()

function payloadOf(letter: Letter, date: CivilDate): unknown {
  const own = spelled.get(letter) ?? new Map<CivilDate, unknown>()
  spelled.set(letter, own)
  if (own.size >= DATES_KEPT) own.clear()
  if (!own.has(date)) own.set(date, deepFreeze(letter.payload(date)))
  return own.get(date)
}

/** The cases of the sample life after each event, deeply frozen: whatever changes one throws. */
export const starts: readonly Case[] = sampleLife().reduce<Case[]>(
  (cases, event) => {
    const before = cases[cases.length - 1]
    const step = before === undefined ? undefined : record(before, event, versions)
    if (step?.ok !== true) throw new Error(`the sample life is accepted: ${event.id}`)
    cases.push(deepFreeze(step.value))
    return cases
  },
  [openCase({ village: sampleVillage, rulebook: xining2024 })],
)

/**
 * The event for a step on a case: every tenth pick is a correction, every fourth any letter, the others letters that
 * the state allows.
 */
export function eventOf(theCase: Case, { pick, days }: Step, id: string): unknown {
  const date = addTo(theCase.events[theCase.events.length - 1]?.date ?? START, { days })
  const rest = Math.floor(pick / 20)
  const correction = pick % 10 === 9 ? drawCorrection(theCase, letters, rest, date) : undefined
  if (correction !== undefined) return { ...correction, id }
  // A closed case has no letter of its own: it is tried with all of them.
  const allowed = lettersIn(theCase.state.at)
  const own = pick % 4 === 0 || allowed.length === 0 ? letters : allowed
  const letter = own[rest % own.length]
  return letter && { type: letter.type, id, date, actor: letter.actor, payload: payloadOf(letter, date) }
}
