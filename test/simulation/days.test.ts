import { describe, expect, it } from 'vitest'
import { readExampleRulebook } from '../../examples/rulebooks/read.js'
import { FIRST_DATE, isCivilDate, LAST_DATE } from '../../src/core/date.js'
import { parseCase } from '../../src/lifecycle/replay.js'
import { compareRulebooks } from '../../src/simulation/compare.js'
import { live } from '../../src/simulation/live.js'
import { population } from '../../src/simulation/population.js'
import { drawDossier, drawReadings } from '../../src/simulation/readings.js'
import { simulate } from '../../src/simulation/simulate.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { invented } from './rosters.js'

const roster = invented(2)
const [village] = roster
if (village === undefined) throw new Error('a village')
// It counts what happened before.
const counting = readExampleRulebook('yunze')
const SOUND = '2024-03-01'
const given = { rulebooks: [xining2024], roster, seed: 7 }
const RULE = 'a civil date YYYY-MM-DD from 1900-01-01 to 2199-12-31'

const doors: readonly (readonly [name: string, path: string, call: (date: string) => { readonly ok: boolean }])[] = [
  ['population', '/date', (date) => population(xining2024, roster, { seed: 7, date })],
  ['simulate', '/from', (from) => simulate({ ...given, from, to: '2024-12-31' })],
  ['simulate', '/to', (to) => simulate({ ...given, from: SOUND, to })],
  ['live', '/from', (from) => live(xining2024, village, { seed: 7, from, to: '2024-12-31' })],
  ['live', '/to', (to) => live(xining2024, village, { seed: 7, from: SOUND, to })],
  ['compareRulebooks', '/date', (date) => compareRulebooks(xining2024, xining2024, { date, rows: [] })],
  ['compareRulebooks', '/on', (on) => compareRulebooks(xining2024, xining2024, { date: SOUND, rows: [] }, { on })],
  ['drawReadings', '/date', (date) => drawReadings(xining2024, { seed: 7, village: village.code, date })],
  ['drawDossier', '/date', (date) => drawDossier(xining2024, { seed: 7, village: village.code, date })],
]

describe('a day that nothing can be generated for', () => {
  it.each(doors)('is refused by %s at %s [D26]', (_name, path, call) => {
    expect(call('2024-04-01').ok).toBe(true)
    const answers = ['2024-02-30', '2024-3-1', '', 'tomorrow', 7 as never].map((text) => call(text))
    expect(answers).toMatchObject([
      { ok: false, error: { reasons: [{ code: 'malformed', path, required: { rule: RULE }, found: '2024-02-30' }] } },
      { ok: false, error: { reasons: [{ code: 'malformed', path, found: '2024-3-1' }] } },
      { ok: false, error: { reasons: [{ code: 'malformed', path, found: '' }] } },
      { ok: false, error: { reasons: [{ code: 'malformed', path, found: 'tomorrow' }] } },
      { ok: false, error: { reasons: [{ code: 'malformed', path, found: 7 }] } },
    ])
  })

  it.each(doors)('is refused by %s at %s beyond the ends of the calendar [D1]', (_name, path, call) => {
    for (const found of ['0024-03-01', '1899-12-31', '2200-01-01', '9999-12-31'])
      expect(call(found)).toMatchObject({ ok: false, error: { reasons: [{ path, required: { rule: RULE }, found }] } })
  })

  it('is not the first or the last of the calendar: what is drawn there has no day outside it [D1]', () => {
    const outside = (drawn: unknown): readonly string[] =>
      (JSON.stringify(drawn).match(/\d{4}-\d\d-\d\d/g) ?? []).filter((date) => !isCivilDate(date))
    const many = invented(40)
    for (const date of [FIRST_DATE, LAST_DATE]) {
      const rows = population(counting, many, { seed: 7, date })
      expect(rows.ok && rows.value.rows.length).toBe(many.length)
      expect(outside(rows)).toEqual([])
      expect(outside(drawDossier(xining2024, { seed: 7, village: village.code, date }))).toEqual([])
    }
    const always = { ...counting, effectiveFrom: { ...counting.effectiveFrom, value: FIRST_DATE } }
    const spans = [
      { from: '1900-01-01', to: '1904-12-31' },
      { from: '2194-01-01', to: '2199-12-31' },
    ]
    for (const span of spans) {
      const lives = simulate({ rulebooks: [always], roster: many, seed: 7, ...span })
      if (!lives.ok) throw new Error('two days of the calendar')
      for (const life of lives.value.lives) {
        expect(outside(life.case)).toEqual([])
        expect(parseCase(JSON.parse(JSON.stringify(life.case)), { rulebooks: [always] }).ok).toBe(true)
      }
    }
  })

  it('is refused twice where both days of a span are malformed, once where one day serves twice', () => {
    const pathsOf = (answer: ReturnType<typeof simulate> | ReturnType<typeof compareRulebooks>) =>
      answer.ok ? [] : answer.error.reasons.map(({ path }) => path)
    expect(pathsOf(simulate({ ...given, from: 'x', to: 'y' }))).toEqual(['/from', '/to'])
    expect(pathsOf(compareRulebooks(xining2024, xining2024, { date: 'x', rows: [] }))).toEqual(['/date'])
    expect(pathsOf(compareRulebooks(xining2024, xining2024, { date: 'x', rows: [] }, { on: 'y' }))).toEqual([
      '/date',
      '/on',
    ])
  })
})

describe('what a village is like', () => {
  it('is what the world has, where no condition is handed in', () => {
    const options = { seed: 7, village: village.code, date: SOUND }
    const drawn = drawReadings(xining2024, options)
    const rows = population(xining2024, roster, { seed: 7, date: SOUND })
    expect(drawn.ok && drawn.value).toEqual(
      rows.ok && { fortress: rows.value.rows[0]?.fortress, negative: rows.value.rows[0]?.negative },
    )
  })

  it('is the same in the life alone and among others that never make it wait [D7]', () => {
    const span = { seed: 7, from: '2024-01-01', to: '2025-12-31' }
    const [alone, all] = [live(xining2024, village, span), simulate({ ...given, ...span })]
    expect(alone.ok && alone.value).toEqual(all.ok && all.value.lives[0])
  })
})
