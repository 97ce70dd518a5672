/**
 * `npx tsx test/testing/write-cases.ts`: searches cases that meet everything that a rulebook has, and writes them to
 * `examples/cases` as scenarios. Takes some minutes.
 */
import { writeFileSync } from 'node:fs'
import { sample } from 'fast-check'
import { stringify } from 'yaml'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { latestScreening } from '../../src/assessment/latest.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { type Case, emptyCase } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { type LifecycleEvent, ruleOf } from '../../src/lifecycle/event-rules.js'
import { recordAny } from '../../src/lifecycle/record.js'
import { acceptanceLevels } from '../../src/rulebook/acceptance.js'
import { recordersOf } from '../../src/rulebook/recording.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleAnswers } from '../../src/rulebook/sample-answers.js'
import { alphabet, type Letter } from '../../src/testing/alphabet.js'
import { arbitraryReadings } from '../../src/testing/arbitrary-readings.js'
import { answersTo } from '../../src/testing/best-answers.js'
import { drawCorrection } from '../../src/testing/corrections.js'
import { coverage } from '../../src/testing/coverage.js'
import { meetEvent, meetEvidence, meetRefusal } from '../../src/testing/coverage-met.js'
import { bandOf, partsOf } from '../../src/testing/coverage-parts.js'
import { letterReadings } from '../../src/testing/letter-readings.js'
import { livedWith } from '../../src/testing/life.js'
import { sampleLife, sampleVillage } from '../../src/testing/sample-life.js'
import { movedTo } from '../../src/testing/spelled.js'
import { troublesOf } from '../../src/testing/trouble.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { shownReadings } from './shipped-cases.js'

interface Row {
  readonly until: string | null
  readonly change?: object
  readonly events: readonly object[]
  readonly when: readonly object[]
  readonly then: object
  readonly on?: string
  readonly later?: readonly object[]
}

interface Place {
  /** The id of the last event of the sample life, or null where the events tell it whole. */
  readonly until: string | null
  /** What is different in the sample life. */
  readonly change?: object
  readonly events: readonly RecordedEvent[]
  readonly case: Case
}

const kinds = {
  ways: '环节流转',
  refusals: '退回',
  readings: '测评结果',
  versions: '新旧版本',
  early: '先于当日',
} as const
const names = {
  ways: 'ways',
  refusals: 'refusals',
  readings: 'readings',
  versions: 'versions',
  early: 'ahead of the day',
} as const

function written({ actor, ...event }: RecordedEvent): object {
  const { unit, role, department } = actor
  const own = role === 'department' ? `department:${department}` : role
  const code = sampleVillage.code
  const { payload, id, ...plain } = event
  const rest = /^s\d+$/.test(id) ? plain : { ...plain, id }
  const whole = Object.keys(payload ?? {}).length === 0 ? rest : { ...rest, payload }
  return code.startsWith(unit) ? { ...whole, by: own } : { ...whole, actor }
}

class Search {
  readonly found = new Set<string>()
  readonly rows: Record<keyof typeof kinds, Row[]> = { ways: [], refusals: [], readings: [], versions: [], early: [] }
  readonly wanted: ReadonlySet<string>
  constructor(readonly rulebook: Rulebook) {
    const parts = partsOf(rulebook).filter(({ unreachable }) => unreachable === undefined)
    this.wanted = new Set(parts.map(({ group, id }) => `${group} ${id}`))
  }
  fresh(mark: (meet: (group: string, id: string) => void) => unknown): string[] {
    const keys = new Set<string>()
    mark((group, id) => keys.add(`${group} ${id}`))
    return [...keys].filter((key) => this.wanted.has(key) && !this.found.has(key))
  }
  add(kind: keyof typeof kinds, row: Row, keys: readonly string[]): void {
    this.rows[kind].push(row)
    for (const key of keys) this.found.add(key)
  }
}

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
  const row = { until, ...own, events: place.events.map(written), when: [written(one)] }
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

function lives(rulebook: Rulebook): Place[][] {
  const life = sampleLife(rulebook)
  if (!life.ok) throw new Error('no life')
  const all = [placesOf(rulebook, life.value, true)]
  const lowered = life.value.events.find(({ type }) => type === 'lower-control')
  const level = rulebook.negative.levels.value[1]?.id
  if (lowered !== undefined && level !== undefined)
    all.push(placesOf(rulebook, life.value, true, { [lowered.id]: { payload: { level } } }))
  // Lives of another list or kind: they begin with the signal of the sample life, and with what is known of its past.
  const [signal] = life.value.events
  const [first] = troublesOf(rulebook)
  if (signal?.type !== 'raise-signal' || first === undefined) return all
  const own = life.value.state.episodes[0]
  const kinds = rulebook.villageKinds?.value.map(({ id }) => id) ?? [undefined]
  for (const kind of kinds) {
    let found = false
    for (const answers of letterReadings(rulebook, kind, life.value.earlier).negative) {
      if (found && kind === own?.kind) break
      const trouble = {
        ...first,
        ...(kind === undefined ? {} : { kind }),
        signal: signal.payload,
        answers: (date: CivilDate) => movedTo(answers, rulebook.effectiveFrom.value, date),
      }
      const other = livedWith(life.value, rulebook, trouble)
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

function search(rulebook: Rulebook): Search {
  const result = new Search(rulebook)
  const all = lives(rulebook)
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
      if (following !== undefined) tryAt(result, place, { ...following, id: 's1', date: '2199-12-31' as CivilDate })
      const { at, episodes } = place.case.state
      const key = `${at} ${episodes[episodes.length - 1]?.list} ${place.case.state.rectification.measures.length > 0} ${place.case.state.rectification.pendingPlan !== undefined} ${place.change !== undefined}`
      const first = !seen.has(key)
      seen.add(key)
      for (const letter of letters)
        for (const days of first ? DAYS : at === 'exited' ? [0, 400] : [0]) {
          const reached = tryAt(result, place, event(letter, place.case, days, rulebook))
          if (reached !== undefined && first && (days < 400 || at === 'exited')) next.push(reached)
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
      { until: place.until, events: [], when: [written(one)], then, later: [{ version: 'next', from, set }] },
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
  for (const place of places) {
    const { at } = place.case.state
    if (seen.has(at)) continue
    seen.add(at)
    moving(place, {}, next)
    moving(place, { '/acceptance/levels': levels }, { ...next, acceptance: { ...next.acceptance, levels } } as Rulebook)
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
    { until: first.until, events: [], when: [written(one)], on: last.date, then: { refused: ['date-not-ahead'] } },
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
    const key = `${one.type} ${JSON.stringify(one.payload(rulebook.effectiveFrom.value))} ${one.actor.role === 'department' || one.type === 'judge-problem' || one.type === 'raise-signal' || one.type.endsWith('-post') ? one.actor.role : ''}`
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
    const key = `${last?.date === place.case.state.assessment.fortress?.date} ${screened} ${JSON.stringify(acceptance.ballot?.channels)} ${at} ${acceptance.consolidating?.level} ${episodes[episodes.length - 1]?.list} ${open} ${rectification.pendingPlan !== undefined} ${place.case.events[place.case.events.length - 1]?.type}`
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

/** Readings that fall into every band, then drawn ones for vetoes and cells. */
function readings(result: Search): void {
  const { rulebook } = result
  const on = rulebook.effectiveFrom.value
  const township = { role: 'township-committee', unit: sampleVillage.code.slice(0, 9) } as const
  const letters = alphabet(rulebook)
  const roleOf = (type: string) => letters.find((one) => one.type === type && one.actor.role === 'township-committee')
  if (roleOf('record-screening') === undefined) throw new Error('who screens?')
  const tried = (kind: object, fortress: object, negative: object, date: CivilDate = on): void => {
    const make = (type: 'record-screening' | 'record-fortress', answers: object, id: string) =>
      ({ type, id, date, actor: township, payload: { ...kind, answers } }) as unknown as RecordedEvent
    const events = [make('record-screening', negative, 's1'), make('record-fortress', fortress, 's2')]
    let now = emptyCase({ village: sampleVillage, rulebook })
    for (const one of events) {
      const step = recordAny(now, one, [rulebook])
      if (!step.ok) throw new Error(JSON.stringify(step.error.reasons))
      now = step.value.case
    }
    const keys = result.fresh((meet) => meetEvidence({ case: now }, rulebook, meet as never))
    if (keys.length === 0) return
    const met = coverage(rulebook, [{ case: now }]).parts.filter((one) => one.met && one.group === 'grade')
    const then = { state: 'unlisted', ...(met[0] === undefined ? {} : { grade: met[0].id }) }
    result.add('readings', { until: null, events: [], when: events.map(written), then }, keys)
  }
  const { fortress, negative } = rulebook
  for (const { date, ...drawn } of sample(arbitraryReadings(rulebook), { numRuns: 1_500, seed: 1 })) {
    const known = (answers: object) =>
      Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null))
    const { kind } = drawn.negative
    tried(kind === undefined ? {} : { kind }, known(drawn.fortress.answers), known(drawn.negative.answers), date)
  }
  for (const kind of rulebook.villageKinds?.value.map(({ id }) => ({ kind: id })) ?? [{}]) {
    const ways = (items: typeof fortress.items | typeof negative.items) =>
      items.map((item) => {
        const tests = 'bands' in item.scoring ? item.scoring.bands.map(({ when }) => when) : []
        const by = new Map(
          [...sampleAnswers(item.measure, tests, on), ...answersTo(rulebook, item, on)].map((answer) => [
            bandOf(item, answer, on),
            answer,
          ]),
        )
        return [item.id, [...by.values()]] as const
      })
    const [positive, others] = [ways(fortress.items), ways(negative.items)]
    const at = (all: ReturnType<typeof ways>, place: number) =>
      Object.fromEntries(all.map(([id, answers]) => [id, answers[place % answers.length]]))
    for (let place = 0; place < 9; place += 1) tried(kind, at(positive, place), at(others, place))
    const sound = letterReadings(rulebook, 'kind' in kind ? (kind.kind as string) : undefined, undefined)
    const [best = {}] = sound.fortress
    const [calm = {}] = sound.negative
    for (const item of fortress.items)
      for (const answer of answersTo(rulebook, item, on)) tried(kind, { ...best, [item.id]: answer }, calm)
    const single = negative.items.flatMap((item) =>
      answersTo(rulebook, item, on).map((answer) => ({ [item.id]: answer })),
    )
    for (const one of single) tried(kind, best, { ...calm, ...one })
    for (const answers of sound.negative) tried(kind, best, answers)
    for (const answers of sound.fortress) tried(kind, answers, calm)
    // Pairs within one problem type, for the levels between and for vetoes that read two items.
    for (const a of single)
      for (const b of single) {
        const [x, y] = [Object.keys(a)[0], Object.keys(b)[0]]
        const types = [x, y].map((id) => negative.items.find((one) => one.id === id)?.problemType)
        if (x !== y && types[0] === types[1]) tried(kind, best, { ...calm, ...a, ...b })
      }
    for (const veto of fortress.vetoes) {
      const ids = [...JSON.stringify(veto.when).matchAll(/"item":"([^"]+)"/g)].map(([, id]) => id)
      const own = fortress.items.filter(({ id }) => ids.includes(id))
      let combos: object[] = [{}]
      for (const item of own.slice(0, 4))
        combos = combos
          .flatMap((one) => answersTo(rulebook, item, on).map((answer) => ({ ...one, [item.id]: answer })))
          .slice(0, 400)
      for (const one of combos) tried(kind, { ...best, ...one }, calm)
    }
  }
}

function file(result: Search): string {
  const sections = Object.entries(result.rows).filter(([, rows]) => rows.length > 0)
  const parts = sections.map(([kind, rows]) => {
    const own = kind as keyof typeof kinds
    const head = {
      title: { 'zh-CN': kinds[own], en: names[own] },
      ...(own === 'versions' ? { later: '<later>' } : {}),
      given: '<given>',
      when: '<when>',
      ...(own === 'early' ? { on: '<on>' } : {}),
      // biome-ignore lint/suspicious/noThenProperty: the word of a scenario
      then: '<then>',
    }
    const lines = rows.map(({ until, change, events, when, ...rest }) => {
      const given = {
        ...(until === null ? {} : { until }),
        ...(change === undefined ? {} : { change }),
        ...(events.length === 0 ? {} : { events }),
      }
      const row = stringify(
        { given, when, ...rest },
        { collectionStyle: 'flow', lineWidth: 0, aliasDuplicateObjects: false },
      )
      return `    - ${row.trim()}`
    })
    return `${stringify([head]).trimEnd()}\n  examples:\n${lines.join('\n')}`
  })
  const about = `# 虚构案例，由 test/testing/write-cases.ts 生成；规则集 ${result.rulebook.id} 中能够遇到的都在这里遇到一次。\n# Invented cases, generated by test/testing/write-cases.ts: what cases can meet of the rulebook ${result.rulebook.id} is met here once.`
  return [about, ...parts].join('\n')
}

const only = process.argv.slice(2)
const rulebooks = [xining2024, ...EXAMPLE_CITIES.map(readExampleRulebook)].filter(
  ({ id }) => only.length === 0 || only.includes(id),
)
for (const rulebook of rulebooks) {
  const result = search(rulebook)
  writeFileSync(`examples/cases/${rulebook.id}.yaml`, `${file(result)}\n`)
  console.log(
    rulebook.id,
    Object.entries(result.rows)
      .map(([kind, rows]) => `${kind} ${rows.length}`)
      .join(', '),
  )
}
