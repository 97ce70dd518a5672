import { acceptanceFindings } from '../../src/acceptance/findings.js'
import { type Actor, ROLES, type Role } from '../../src/core/actor.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Finding } from '../../src/core/finding.js'
import { sameJson } from '../../src/core/json.js'
import { currentEpisode } from '../../src/identification/episode.js'
import { listingFindings } from '../../src/identification/findings.js'
import type { Case } from '../../src/lifecycle/case.js'
import { type Transition, transitions } from '../../src/lifecycle/chart.js'
import { eventRules, type LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { lifecycleFindings } from '../../src/lifecycle/findings.js'
import { record as recordOn } from '../../src/lifecycle/record.js'
import { restoreCase } from '../../src/lifecycle/replay.js'
import { rectificationFindings } from '../../src/rectification/findings.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { alphabet } from '../../src/testing/alphabet.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'
import { poll, rules, voting } from '../lifecycle/following.js'
import type { Edge, Exploration } from './explore.js'
import { letters, spell, today } from './letters.js'
import { provocations } from './provocations.js'

/** Dead ends: the states from which no sequence of accepted events leads to a state that passes a test. */
export function deadEnds({ cases, edges }: Exploration, goal: (theCase: Case) => boolean): readonly number[] {
  const into: Edge[][] = cases.map(() => [])
  for (const edge of edges) into[edge.to]?.push(edge)
  const reached = cases.map(goal)
  const open = cases.flatMap((_, index) => (reached[index] ? [index] : []))
  for (let index = open.pop(); index !== undefined; index = open.pop())
    for (const { from } of into[index] ?? [])
      if (!reached[from]) {
        reached[from] = true
        open.push(from)
      }
  return cases.flatMap((_, index) => (reached[index] ? [] : [index]))
}

/**
 * The states in which nobody who owes the next move can make one. Evidence counts as a move, because it supplies
 * missing facts.
 */
export function idle({ cases, edges }: Exploration, owes: (theCase: Case) => readonly Role[]): readonly number[] {
  const moves = new Set<number>()
  for (const { from, letter } of edges) {
    const theCase = cases[from]
    if (theCase !== undefined && owes(theCase).includes(letter.actor.role)) moves.add(from)
  }
  return cases.flatMap((theCase, index) => (owes(theCase).length > 0 && !moves.has(index) ? [index] : []))
}

/** The first case that was found for each state of the statechart. */
function firstIn({ cases }: Exploration): readonly Case[] {
  const first = new Map<string, Case>()
  for (const theCase of cases) if (!first.has(theCase.state.at)) first.set(theCase.state.at, theCase)
  return [...first.values()]
}

/**
 * Tries accepted events again by everybody else: every role that may not, and the right role of another county. None
 * may be accepted.
 */
export function wrongActors(
  taken: readonly { readonly before: Case; readonly event: LifecycleEvent }[],
  rulebook: Rulebook,
): {
  readonly tried: number
  readonly accepted: readonly string[]
} {
  const accepted: string[] = []
  let tried = 0
  for (const { before, event } of taken) {
    const others = ROLES.filter((role) => !eventRules[event.type].by.includes(role)).map((role) => ({
      ...event.actor,
      role,
    }))
    const elsewhere = { ...event.actor, unit: event.actor.unit.replace(/^9999/, '9998') }
    const cast = Object.values(castOf(sampleVillage)).filter((one) => typeof one !== 'function')
    const proper = cast.filter(({ role }) => !eventRules[event.type].by.includes(role))
    for (const actor of [...others, ...proper, elsewhere]) {
      tried += 1
      if (record(before, { ...event, actor }, [rulebook]).ok)
        accepted.push(`${before.state.at} ${event.type} ${actor.role}`)
    }
  }
  return { tried, accepted }
}

const lenient: Rulebook = {
  ...xining2024,
  acceptance: {
    ...xining2024.acceptance,
    cityRefusal: { value: 'consolidating', from: { kind: 'clause', cites: ['A4.1', 'D14'] } },
  },
}

/** Withdraws accepted events, by the actor who recorded them: each must lead back to the state before it. */
export function undone(
  taken: readonly { readonly before: Case; readonly after: Case }[],
  rulebook: Rulebook,
): readonly string[] {
  return taken.flatMap(({ before, after }) => {
    const event = after.events[after.events.length - 1]
    if (event === undefined) return []
    const { date, actor } = event
    const payload = { corrects: event.id, replacement: null, why: '—' }
    const step = record(after, { type: 'correct-event', id: 'undo', date, actor, payload }, [rulebook])
    return step.ok && sameJson(step.value.state, before.state) ? [] : [`${before.state.at} ${event.type}`]
  })
}

/** Two later versions: one with the same rules, and one without the problem type of the sample life. */
const next: Rulebook = {
  ...xining2024,
  version: '2024b',
  effectiveFrom: { ...xining2024.effectiveFrom, value: day('2024-01-02') },
}
const poorer: Rulebook = {
  ...next,
  negative: {
    ...xining2024.negative,
    problemTypes: xining2024.negative.problemTypes.filter(({ id }) => id !== 'governance'),
  },
}

/**
 * Tries what the canonical alphabet leaves out to keep the states few: each transition once more, and an event for
 * every refusal.
 */
export function remainder(
  exploration: Exploration,
  rulebook: Rulebook,
): {
  readonly untaken: readonly Transition[]
  readonly codes: ReadonlySet<string>
} {
  const codes = new Set(exploration.codes)
  const taken = new Set<string>()
  const attempt = (theCase: Case, event: unknown, ...rulebooks: readonly Rulebook[]): Case => {
    const step = record(theCase, event, rulebooks)
    if (!step.ok) {
      for (const code of step.error.reasons.flatMap(codesOf)) codes.add(code)
      return theCase
    }
    taken.add(`${theCase.state.at} ${step.value.events[step.value.events.length - 1]?.type} ${step.value.state.at}`)
    return step.value
  }
  const everything = alphabet(rulebook, sampleVillage)
  const standing = [
    ...firstIn(exploration),
    ...furnished(exploration, rulebook),
    ...exploration.cases.filter((_, index) => index % 97 === 0),
  ]
  for (const theCase of standing)
    for (const { type, actor, payload } of everything) {
      const date = today(theCase, 0)
      attempt(theCase, { type, id: 'r', date, actor, payload: payload(date) }, rulebook)
    }
  const { township } = castOf(sampleVillage)
  for (const theCase of standing)
    for (const { id: measure } of theCase.state.rectification.measures.slice(0, 1)) {
      const payload = { measure, text: '—' }
      attempt(theCase, { type: 'note-progress', id: 'r', date: today(theCase, 0), actor: township, payload }, rulebook)
    }
  const untaken = () => exploration.untaken.filter(({ from, type, to }) => !taken.has(`${from} ${type} ${to}`))
  // What only Xining has, once.
  if (rulebook !== xining2024) return { untaken: untaken(), codes }
  const life = sampleLife(lenient)
  const upTo = life.findIndex(({ type }) => type === 'pass-by-city')
  const reviewed = life.slice(0, upTo).reduce<Case>(
    (theCase, event) => {
      const step = record(theCase, event, [lenient])
      return step.ok ? step.value : theCase
    },
    openCase({ village: sampleVillage, rulebook: lenient }),
  )
  const { city, county } = castOf(sampleVillage)
  attempt(
    reviewed,
    { type: 'return-by-city', id: 'r', date: '2024-08-30', actor: city, payload: { why: '—' } },
    lenient,
  )
  following(attempt)
  for (const { before, event, rulebooks } of provocations()) attempt(before, event, ...rulebooks)
  for (const theCase of firstIn(exploration))
    for (const later of [next, poorer]) {
      const date = today(theCase, 1)
      const rulebook = { id: later.id, version: later.version }
      const payload = { rulebook, why: '—' }
      attempt(theCase, { type: 'migrate-rulebook', id: 'r', date, actor: county, payload }, xining2024, later)
    }
  const [first] = exploration.cases.filter(({ events }) => events.length === 1)
  const own = first?.events[0]
  if (first !== undefined && own !== undefined) {
    // An event dated after the day of recording, the same event under another id, and a stored case whose hash is not the one that was kept.
    const later = { ...own, id: 'r', date: today(first, 1) }
    const ahead = recordOn(first, later, { rulebooks: [xining2024], today: own.date })
    const other = restoreCase(JSON.parse(JSON.stringify(first)), { head: 'kept', hash: () => 'found' })
    const again = recordOn(first, { ...own, id: 'r' }, { rulebooks: [xining2024], today: own.date })
    for (const refused of [ahead, other, again])
      if (!refused.ok) for (const code of refused.error.reasons.flatMap(codesOf)) codes.add(code)
    // A correction is only withdrawn.
    const { id, date, actor, ...right } = own
    const payload = { corrects: id, replacement: { ...right, date, actor }, why: '—' }
    const corrected = attempt(first, { type: 'correct-event', id: 'r', date, actor, payload }, xining2024)
    attempt(
      corrected,
      { type: 'correct-event', id: 'r2', date, actor, payload: { ...payload, corrects: 'r' } },
      xining2024,
    )
  }
  return { untaken: untaken(), codes }
}

/** A life under a rulebook with consequences of polls: in each state a poll with every outcome, then one more review. */
function following(attempt: (theCase: Case, event: unknown, ...rulebooks: readonly Rulebook[]) => Case): void {
  const { village, township, county, city } = castOf(sampleVillage)
  const polls = [100, 70, 40].map((satisfied) => poll(satisfied, 100 - satisfied))
  let theCase = openCase({ village: sampleVillage, rulebook: rules })
  for (const event of [undefined, ...sampleLife(rules)]) {
    if (event !== undefined) theCase = attempt(theCase, event, rules)
    const date = today(theCase, 0)
    const tried = (one: Case, type: string, actor: Actor, payload: unknown, on: CivilDate = date): Case =>
      attempt(one, { type, id: `r${one.events.length}`, date: on, actor, payload }, voting)
    // The ballot of the sample life would not pass there, so it is voted under the other rulebook of the same version.
    const sent = polls.flatMap((one) => [
      tried(theCase, 'record-survey', county, { survey: one }),
      tried(theCase, 'hold-congress', village, { secretaryReported: true, ballot: one }),
    ])
    for (const waiting of sent) {
      const until = waiting.state.acceptance.consolidating?.until
      if (waiting.state.at !== 'acceptance.consolidating' || until === undefined) continue
      for (const actor of [village, township, county, city])
        tried(waiting, 'review-again', actor, { closed: [] }, until)
    }
  }
}

/** The codes of a finding and of everything under it. */
function codesOf({ code, because = [] }: Finding): readonly string[] {
  return [code, ...because.flatMap(codesOf)]
}

/**
 * Cases that the exploration leaves out to keep the states few: screened, surveyed and graded during identification or
 * preparation.
 */
function furnished({ cases }: Exploration, rulebook: Rulebook): readonly Case[] {
  const lists = ['weak-lax', 'key-prevention']
  const bare = [
    cases.find(({ state }) => state.at === 'identifying' && state.assessment.screening === undefined),
    ...lists.map((list) =>
      cases.find(({ state }) => state.at === 'preparing' && currentEpisode(state.episodes)?.list === list),
    ),
  ]
  const sets = [['screening high'], ['screening clean'], ['screening clean', 'survey passes', 'fortress strong']]
  return bare.flatMap((theCase) =>
    theCase === undefined
      ? []
      : sets.map((names) =>
          names.reduce<Case>((so, name) => {
            const letter = letters.find((one) => one.name === name)
            const step = letter === undefined ? undefined : record(so, spell(letter, so), [rulebook])
            return step?.ok === true ? step.value : so
          }, theCase),
        ),
  )
}

// The statechart lets no case reach a level without the passes below it: this condition is shown and never fails.
// `stageLimits` reports whether a limit still runs; it refuses nothing.
// How many polls were held is only told.
// What a poll has led to is only told, as is a survey that is a ground of a listing.
const NEVER_REFUSE = ['steps-passed', 'within-limit', 'polls-held', 'poll-outcome', 'listing-by-poll']

/** Every code that the lifecycle can refuse for. */
export const everyCode: readonly string[] = [
  ...Object.keys(lifecycleFindings),
  ...Object.keys(listingFindings),
  ...Object.keys(rectificationFindings),
  ...Object.keys(acceptanceFindings),
  'malformed',
  'signal-source',
].filter((code) => !NEVER_REFUSE.includes(code))

/** Every transition of the statechart. */
export const everyTransition: number = transitions.length
