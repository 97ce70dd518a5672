/** Readings of the search for cases. */
import { sample } from 'fast-check'
import type { CivilDate } from '../../src/core/date.js'
import { emptyCase } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { recordAny } from '../../src/lifecycle/record.js'
import { sampleAnswers } from '../../src/rulebook/sample-answers.js'
import { alphabet } from '../../src/testing/alphabet.js'
import { arbitraryReadings } from '../../src/testing/arbitrary-readings.js'
import { answersTo } from '../../src/testing/best-answers.js'
import { coverage } from '../../src/testing/coverage.js'
import { meetEvidence } from '../../src/testing/coverage-met.js'
import { bandOf } from '../../src/testing/coverage-parts.js'
import { letterReadings } from '../../src/testing/letter-readings.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { type Search, written } from './case-rows.js'

/** Readings that fall into every band, then drawn ones for vetoes and cells. */
export function readings(result: Search): void {
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
    result.add(
      'readings',
      { until: null, events: [], when: events.map((one) => written(one, result.life)), then },
      keys,
    )
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
