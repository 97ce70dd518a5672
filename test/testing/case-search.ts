import { EXAMPLE_CITIES } from '../../examples/rulebooks/read.js'
import { latestScreening } from '../../src/assessment/latest.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { type Case, emptyCase } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { type LifecycleEvent, ruleOf } from '../../src/lifecycle/event-rules.js'
import { recordAny } from '../../src/lifecycle/record.js'
import { controlLevel } from '../../src/rectification/slice.js'
import { acceptanceLevels } from '../../src/rulebook/acceptance.js'
import { recordersOf } from '../../src/rulebook/recording.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { alphabet, type Letter } from '../../src/testing/alphabet.js'
import { drawCorrection } from '../../src/testing/corrections.js'
import { meetEvent, meetEvidence, meetRefusal } from '../../src/testing/coverage-met.js'
import { letterReadings } from '../../src/testing/letter-readings.js'
import { livedWith } from '../../src/testing/life.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { movedTo } from '../../src/testing/spelled.js'
import { troublesOf } from '../../src/testing/trouble.js'
import { readings } from './case-readings.js'
import { type Place, Search, written } from './case-rows.js'
import { early, unanimous } from './case-turns.js'
import { shownReadings } from './shipped-cases.js'

const DAYS = [0, 1, 40, 400]

function event(letter: Letter, theCase: Case, days: number, rulebook: Rulebook): LifecycleEvent {
  const last = theCase.events[theCase.events.length - 1]?.date ?? rulebook.effectiveFrom.value
  const date = addTo(last, { days })
  const { type, actor } = letter
  return { type, id: `s${theCase.events.length + 1}`, date, actor, payload: letter.payload(date) } as LifecycleEvent
}

function tryAt(search: Search, place: Place, one: RecordedEvent): Place | undefined {
  const { rulebook } = search
  const step = recordAny(place.case, one, [rulebook])
  const { until, change } = place
  const own = change === undefined ? {} : { change }
  const row = {
    until,
    ...own,
    events: place.events.map((each) => written(each, search.life)),
    when: [written(one, search.life)],
  }
  if (!step.ok) {
    const keys = search.fresh((meet) => meetRefusal(step.error.reasons, rulebook, meet))
    const codes = [...new Set(step.error.reasons.map(({ code }) => code))]
    if (keys.length > 0) search.add('refusals', { ...row, then: { refused: codes } }, keys)
    return undefined
  }
  const after = step.value.case
  if (one.type !== 'correct-event') {
    const keys = search.fresh((meet) => meetEvent(place.case, one, after, [rulebook], rulebook, meet))
    if (keys.length > 0) search.add('ways', { ...row, then: { state: after.state.at } }, keys)
  }
  return { until, ...own, events: [...place.events, one], case: after }
}

/** The places of a life: after each of its events. */
function placesOf(
  rulebook: Rulebook,
  life: Case,
  named: boolean,
  change: Record<string, { payload: object }> = {},
): Place[] {
  let now = emptyCase(life)
  const places: Place[] = [{ until: null, events: [], case: now }]
  let changed = false
  for (const one of life.events) {
    const own = change[one.id]
    changed = changed || own !== undefined
    const step = recordAny(now, { ...one, ...own }, [rulebook])
    if (!step.ok) break
    now = step.value.case
    const events = named ? [] : now.events.map((event, place) => ({ ...event, id: `s${place + 1}` }))
    places.push({ until: named ? one.id : null, ...(changed ? { change } : {}), events, case: now })
  }
  return places
}

function lives(rulebook: Rulebook, life: Case): Place[][] {
  const all = [placesOf(rulebook, life, true)]
  const lowered = life.events.find(({ type }) => type === 'lower-control')
  const level = rulebook.negative.levels.value[1]?.id
  if (lowered !== undefined && level !== undefined)
    all.push(placesOf(rulebook, life, true, { [lowered.id]: { payload: { level } } }))
  // Lives of another list or kind: they begin with the signal of the sample life, and with what is known of its past.
  const [signal] = life.events
  const [first] = troublesOf(rulebook)
  if (signal?.type !== 'raise-signal' || first === undefined) return all
  const own = life.state.episodes[0]
  const kinds = rulebook.villageKinds?.value.map(({ id }) => id) ?? [undefined]
  for (const kind of kinds) {
    let found = false
    for (const answers of letterReadings(rulebook, kind, life.earlier).negative) {
      if (found && kind === own?.kind) break
      const trouble = {
        ...first,
        ...(kind === undefined ? {} : { kind }),
        signal: signal.payload,
        answers: (date: CivilDate) => movedTo(answers, rulebook.effectiveFrom.value, date),
      }
      const other = livedWith(life, rulebook, trouble)
      const lived = other.ok ? other.value : other.error.case
      const lists = lived.state.episodes.map(({ list }) => list)
      console.log(rulebook.id, kind, other.ok || other.error.event.type, lists.join())
      if (kind === own?.kind ? !lists.includes('key-prevention') : lists.length === 0) continue
      found = true
      const places = placesOf(rulebook, lived, false).slice(1)
      all.push(places.map((place) => ({ ...place, until: signal.id, events: place.events.slice(1) })))
      break
    }
  }
  return all
}

export function search(rulebook: Rulebook): Search {
  const result = new Search(rulebook)
  const all = lives(rulebook, result.life)
  const letters = sorted(rulebook)
  console.log(rulebook.id, 'letters', letters.length)
  if (EXAMPLE_CITIES.some((city) => city === rulebook.id)) {
    const city = rulebook.id as (typeof EXAMPLE_CITIES)[number]
    const keys = result.fresh((meet) => {
      for (const one of shownReadings(city)) meetEvidence({ readings: one }, rulebook, meet as never)
    })
    for (const key of keys) result.found.add(key)
  }
  readings(result)
  // The sample life itself: one row.
  const [whole] = all
  const last = whole?.[whole.length - 1]
  if (last !== undefined) {
    const end = addTo(last.case.events[last.case.events.length - 1]?.date ?? rulebook.effectiveFrom.value, {})
    const keys = result.fresh((meet) => meetEvidence({ case: last.case, on: end }, rulebook, meet as never))
    result.add('ways', { until: last.until, events: [], when: [], then: { state: last.case.state.at } }, keys)
  }
  if (whole !== undefined) others(result, whole)
  const seen = new Set<string>()
  const next: Place[] = []
  for (const places of all)
    for (const [index, place] of places.entries()) {
      const following = places[index + 1]?.case.events.slice(-1)[0]
      if (following !== undefined) {
        tryAt(result, place, { ...following, id: 's1', date: '2199-12-31' as CivilDate })
        for (const poll of unanimous(rulebook, following)) tryAt(result, place, poll)
      }
      let ahead: Place | undefined = place
      for (const one of early(places, place)) ahead = ahead && tryAt(result, ahead, one)
      const { at, episodes } = place.case.state
      const key = `${at} ${episodes[episodes.length - 1]?.list} ${place.case.state.rectification.measures.length > 0} ${place.case.state.rectification.pendingPlan !== undefined} ${place.change !== undefined}`
      const first = !seen.has(key)
      seen.add(key)
      for (const letter of letters)
        for (const days of first ? DAYS : at === 'exited' ? [0, 400] : [0]) {
          const reached = tryAt(result, place, event(letter, place.case, days, rulebook))
          if (reached !== undefined && (at === 'exited' || (first && (days < 400 || letter.type === 'apply-limit'))))
            next.push(reached)
        }
      for (let pick = 0; pick < 60; pick += 1) {
        const date = place.case.events[place.case.events.length - 1]?.date
        const correction = date === undefined ? undefined : drawCorrection(place.case, letters, pick * 7, date)
        if (date === undefined || correction === undefined) continue
        const corrected = tryAt(result, place, { ...correction, id: 'c1' } as RecordedEvent)
        if (corrected === undefined || result.found.has('refusal correction-withdraws')) continue
        const replacement = { type: 'apply-to-township', date, actor: correction.actor, payload: {} } as const
        tryAt(result, corrected, {
          ...correction,
          id: 'c2',
          payload: { corrects: 'c1', replacement, why: '—' },
        } as RecordedEvent)
      }
      special(result, place)
    }
  console.log(rulebook.id, 'depth 1', result.found.size, 'of', result.wanted.size, 'next', next.length)
  const missing = () => [...result.wanted].filter((key) => !result.found.has(key))
  // Second and third steps: only towards what is missing.
  let frontier = distinct(rulebook, next)
  for (let depth = 2; depth <= 3 && missing().length > 0; depth += 1) {
    const further: Place[] = []
    const open = missing()
    const goes = frontier.filter(
      (place) => depth === 2 || open.some((key) => key.startsWith(`transition ${place.case.state.at} `)),
    )
    for (const place of goes)
      for (const letter of letters) {
        const own = `transition ${place.case.state.at} ${letter.type} `
        if (!open.some((key) => key.startsWith(own) || (depth === 2 && !key.startsWith('transition')))) continue
        for (const days of [0, 40, 400]) {
          const reached = tryAt(result, place, event(letter, place.case, days, rulebook))
          if (reached !== undefined && depth < 3) further.push(reached)
        }
      }
    console.log(rulebook.id, 'depth', depth, frontier.length, result.found.size, 'of', result.wanted.size)
    frontier = distinct(rulebook, further).slice(0, 400)
  }
  console.log(missing().join('\n'))
  return result
}

/** Moves to a later version in every state, one that the case does not fit, and an event dated after the day. */
function others(result: Search, places: readonly Place[]): void {
  const { rulebook } = result
  const seen = new Set<string>()
  const county = { role: 'county-organization-department', unit: sampleVillage.code.slice(0, 6) } as const
  const end = places[places.length - 1]?.case.events.slice(-1)[0]?.date ?? rulebook.effectiveFrom.value
  const from = addTo(end, { days: 1 })
  const named = { id: rulebook.id, version: 'next' }
  const moving = (place: Place, set: object, later: Rulebook): void => {
    const one = {
      type: 'migrate-rulebook',
      id: 's1',
      date: from,
      actor: county,
      payload: { rulebook: named, why: '新版施行' },
    } as const
    const step = recordAny(place.case, one, [rulebook, later])
    const keys = step.ok
      ? result.fresh((meet) => meetEvent(place.case, one, step.value.case, [rulebook, later], rulebook, meet))
      : result.fresh((meet) => meetRefusal(step.error.reasons, rulebook, meet))
    if (keys.length === 0) return
    const then = step.ok
      ? { state: step.value.case.state.at }
      : { refused: [...new Set(step.error.reasons.map(({ code }) => code))] }
    result.add(
      'versions',
      {
        until: place.until,
        events: [],
        when: [written(one, result.life)],
        then,
        later: [{ version: 'next', from, set }],
      },
      keys,
    )
  }
  const next = { ...rulebook, version: 'next', effectiveFrom: { ...rulebook.effectiveFrom, value: from } }
  const { from: rests } = rulebook.identification.listing
  const levels = {
    value:
      acceptanceLevels(rulebook.acceptance).length === 2 ? ['village', 'township', 'county'] : ['village', 'county'],
    from: rests,
  }
  const { threeWays } = rulebook.acceptance
  // What is said of a level goes with it.
  const left = threeWays?.value.filter(({ level }) => levels.value.includes(level)) ?? []
  const fewer = {
    set: { '/acceptance/levels': levels, ...(threeWays === undefined ? {} : { '/acceptance/threeWays/value': left }) },
    acceptance: {
      ...next.acceptance,
      levels,
      ...(threeWays === undefined ? {} : { threeWays: { ...threeWays, value: left } }),
    },
  }
  for (const place of places) {
    const { at } = place.case.state
    if (seen.has(at)) continue
    seen.add(at)
    moving(place, {}, next)
    moving(place, fewer.set, { ...next, acceptance: fewer.acceptance } as Rulebook)
  }
  const [, first] = places
  if (first === undefined) return
  const last = first.case.events[0]
  if (last === undefined) return
  const one = { ...last, id: 's1', date: addTo(last.date, { days: 1 }) }
  const step = recordAny(first.case, one, [rulebook], last.date)
  if (step.ok) throw new Error('ahead')
  const keys = result.fresh((meet) => meetRefusal(step.error.reasons, rulebook, meet))
  result.add(
    'early',
    {
      until: first.until,
      events: [],
      when: [written(one, result.life)],
      on: last.date,
      then: { refused: ['date-not-ahead'] },
    },
    keys,
  )
}

/** Letters of those who may come first. */
function sorted(rulebook: Rulebook): readonly Letter[] {
  const may = ({ type, actor }: Letter) =>
    recordersOf(rulebook, type, ruleOf(type).by).includes(actor.role) && actor.unit !== '999902'
  const all = alphabet(rulebook)
  // Those who may not try each type once.
  const wrong = all.filter((one) => !may(one))
  const once = wrong.filter(
    (one, place) =>
      wrong.findIndex(
        ({ type, actor }) => type === one.type && (actor.role === one.actor.role) === (actor.unit === one.actor.unit),
      ) === place,
  )
  const payloads = new Set<string>()
  const each = all.filter(may).filter((one) => {
    const key = `${one.type} ${JSON.stringify(one.payload(rulebook.effectiveFrom.value))} ${one.actor.role === 'department' || one.type === 'judge-problem' || one.type === 'review-again' || one.type === 'raise-signal' || one.type.endsWith('-post') ? one.actor.role : ''}`
    return payloads.has(key) ? false : payloads.add(key)
  })
  return [...each, ...once]
}

/** One place of each kind of state. */
function distinct(rulebook: Rulebook, places: readonly Place[]): Place[] {
  const by = new Map<string, Place>()
  for (const place of places) {
    const { at, acceptance, episodes, rectification } = place.case.state
    const open = rectification.problems.some(({ solvedOn }) => solvedOn === undefined)
    const screened = latestScreening(rulebook, place.case.state.assessment)?.risk
    const last = place.case.events[place.case.events.length - 1]
    const key = `${last?.date === place.case.state.assessment.fortress?.date} ${screened} ${controlLevel(rectification)} ${JSON.stringify(acceptance.ballot?.channels)} ${at} ${acceptance.consolidating?.level} ${episodes[episodes.length - 1]?.list} ${open} ${rectification.pendingPlan !== undefined} ${place.case.events[place.case.events.length - 1]?.type}`
    if (!by.has(key)) by.set(key, place)
  }
  return [...by.values()]
}

/** Events with another frame: an id on record, an earlier day, a strange correction. */
function special(result: Search, place: Place): void {
  const events = place.case.events
  const last = events[events.length - 1]
  const [first] = events
  if (last === undefined || first === undefined) return
  const long = addTo(last.date, { years: -3 })
  tryAt(result, place, { ...last, id: 's1', date: addTo(last.date, { days: -1 }) })
  tryAt(result, place, { ...last, id: 's1', date: long })
  tryAt(result, place, { ...last, id: first.id })
}
