import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArguments } from '../../examples/city/arguments.js'
import { tellLife } from '../../examples/city/example-life.js'
import { programme } from '../../examples/city/programme.js'
import { renderJson, renderText } from '../../examples/city/render.js'
import { makeReport, type Report } from '../../examples/city/report.js'
import { coloured, plain, styleFor } from '../../examples/city/style.js'
import { survey } from '../../examples/city/survey.js'
import { pad, table, widthOf } from '../../examples/city/table.js'
import { yearlySweep } from '../../examples/city/yearly-sweep.js'
import { readRoster, villagesByCounty } from '../../examples/roster/read.js'
import { unitOf } from '../../src/core/actor.js'

const SLOW = 180_000
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)

describe('the roster', () => {
  const { villages, townships, counties } = readRoster({ realNames: true })

  it('has 916 village committees in 60 townships and 7 counties [M1.1]', () => {
    expect([villages.length, townships, counties.length]).toEqual([916, 60, 7])
    expect(new Set(villages.map(({ code }) => code)).size).toBe(916)
    expect(villagesByCounty(villages).map((own) => own.length)).toEqual([20, 32, 12, 38, 380, 288, 146])
  })

  it('has the same shape with invented names and codes, which is the default [D10]', () => {
    const other = readRoster()
    expect([other.villages.length, other.townships, other.counties.length]).toEqual([916, 60, 7])
    const sizes = (all: typeof villages) => villagesByCounty(all).map((own) => own.length)
    expect(sizes(other.villages)).toEqual(sizes(villages))
    expect(new Set(other.villages.map(({ code }) => code)).size).toBe(916)
    expect(new Set(other.villages.map(({ code }) => unitOf(code, 'township'))).size).toBe(60)
    const real = new Set([...villages, ...counties].flatMap(({ code, name }) => [code, name]))
    expect([...other.villages, ...other.counties].filter(({ code, name }) => real.has(code) || real.has(name))).toEqual(
      [],
    )
  })
})

describe('what npm start shows', () => {
  const zone = process.env.TZ
  let report: Report
  let text = ''
  beforeAll(() => {
    process.env.TZ = 'Asia/Shanghai'
    report = makeReport('zh-CN', 7)
    text = renderText(report, plain)
  }, SLOW)
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('is the same to the byte for the same seed, wherever the clock is [D1]', () => {
    // No county depends on another, so the smallest three stand for all.
    const { villages } = readRoster()
    const few = villagesByCounty(villages).slice(0, 3).flat()
    const counted = () =>
      JSON.stringify([survey(few, 7, '2024-01-08', '2024-03-01'), yearlySweep(few, 7, '2024-03-01')])
    const here = counted()
    process.env.TZ = 'America/New_York'
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(300)
    expect(counted()).toBe(here)
    // The report was made on the other side of the world.
    const { counties } = programme(few, { seed: 7, from: '2024-01-01', to: '2026-12-31' }, () => {})
    expect(JSON.stringify(counties)).toBe(JSON.stringify(report.programme.counties.slice(0, 3)))
    expect(JSON.stringify(tellLife('zh-CN'))).toBe(JSON.stringify(report.life))
  })

  it('is plain data: nothing is lost on the way through JSON', () => {
    expect(JSON.parse(renderJson(report))).toEqual(report)
  })

  it('says that it is generated, from which seed, and whose the roster is', () => {
    expect(text).toContain('示例数据：由种子生成，不反映任何真实村庄')
    expect(text).toContain('种子 7')
    expect(text).toContain('国家统计局')
  })

  it('names no real village, neither by name nor by code [D9, D10]', () => {
    const json = renderJson(report)
    const named = readRoster({ realNames: true }).villages.flatMap(({ code, name }) => {
      const stem = name.replace(/(村民委员会|村委会|委员会)$/, '')
      return [code, name, ...(stem.length > 2 ? [stem] : [])].filter((one) => text.includes(one) || json.includes(one))
    })
    expect(named).toEqual([])
  })

  it('accounts for all 916 villages by county, in grades, in lists, and at every month’s end [M1.1, M3.2]', () => {
    expect([report.survey.villages, report.survey.surveyed, report.survey.libraries]).toEqual([916, 916, 60])
    const { counties } = report.sweep
    expect(counties.map(({ unit, assessed }) => [unit, assessed])).toEqual(
      report.programme.counties.map(({ unit, villages }) => [unit, villages]),
    )
    expect(sum(counties.flatMap(({ grades }) => Object.values(grades)))).toBe(916)
    expect(sum(counties.flatMap(({ lists }) => Object.values(lists)))).toBe(916)
    for (const { at } of report.programme.months) expect(sum(Object.values(at))).toBe(916)
  })

  it('tells the invented life to a relapse, its refusals with all their reasons [A1.5, A4.1, A5.2, D26]', () => {
    const { rows } = report.life
    const refused = rows.filter(({ accepted }) => !accepted)
    expect(refused.map(({ type, reasons }) => [type, reasons.map(({ code }) => code)])).toEqual([
      ['apply-to-township', ['role-may', 'jurisdiction', 'ballot-passes']],
      ['pass-by-city', ['role-may']],
    ])
    const lines = refused.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.split('\n')))
    for (const line of lines) expect(text).toContain(line)
    expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['exit-list', 'look-back-problems']))
    expect(rows[rows.length - 1]).toMatchObject({ type: 'determine-listing', at: 'preparing' })
  })

  it('lists what the invented county owes on the day: overdue first, then due [D19, D20]', () => {
    const { rows, today } = report.duties
    const overdue = rows.filter(({ status }) => status === 'overdue')
    expect(rows.slice(0, overdue.length)).toEqual(overdue)
    expect(overdue.map(({ duty }) => duty)).toContain('hear-residents')
    expect(overdue.every(({ until = today }) => until < today)).toBe(true)
    expect(rows.length).toBeGreaterThan(overdue.length)
  })

  it('has colours only on a terminal, and none where NO_COLOR is set', () => {
    expect(text.includes('\u001b')).toBe(false)
    expect(renderText(report, coloured).includes('\u001b')).toBe(true)
    expect([styleFor(false, undefined), styleFor(true, undefined), styleFor(true, '1'), styleFor(true, '')]).toEqual([
      plain,
      coloured,
      plain,
      coloured,
    ])
  })
})

describe('the command line', () => {
  it('reads what it knows', () => {
    expect(parseArguments([])).toEqual({
      ok: true,
      value: { locale: 'zh-CN', seed: 20240723, json: false, realNames: false },
    })
    const all = ['--seed', '7', '--json', '--real-names', '--lang', 'en']
    expect(parseArguments(all)).toEqual({ ok: true, value: { locale: 'en', seed: 7, json: true, realNames: true } })
  })
  it.each([
    [['--sed', '7'], 'unknown argument: --sed'],
    [['7'], 'unknown argument: 7'],
    [['--seed'], '--seed needs a value'],
    [['--seed', '-1'], '--seed must be a whole number, not -1'],
    [['--lang', 'fr'], '--lang must be one of zh-CN, en, not fr'],
  ])('refuses %j', (argv, message) => expect(parseArguments(argv)).toEqual({ ok: false, error: message }))
})

describe('tables', () => {
  it('count Chinese characters as two columns', () => {
    expect([widthOf('弱村'), widthOf('weak'), widthOf('R1村'), widthOf('“弱”')]).toEqual([4, 4, 4, 6])
    expect([pad('弱', 4), pad('弱', 4, 'start'), pad('long', 2)]).toEqual(['弱  ', '  弱', 'long'])
    const lines = table(
      ['县区', '村'],
      [
        ['湟中区', 380],
        ['a', 1],
      ],
    )
    expect(lines.map(widthOf)).toEqual([11, 11, 11])
  })
})
