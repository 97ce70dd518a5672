import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Surroundings } from '../../cli/experiment.js'
import type { Outcome } from '../../cli/outcome.js'
import { progressBar } from '../../cli/progress.js'
import { loadCharts } from '../../cli/report/charts.js'
import { inventedRoster, MOST_VILLAGES } from '../../cli/roster.js'
import { run as runSync } from '../../cli/run.js'
import { LOCALES } from '../../src/core/label.js'
import { changeRulebook } from '../../src/difference/change-rulebook.js'
import { experiment } from '../../src/simulation/experiment.js'
import * as testing from '../../src/testing/index.js'
import { refusalLabels } from '../../src/view/refusal-labels.js'
import { xining2024 } from '../../src/xining-2024/index.js'

async function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const outcome = runSync(argv, undefined, surroundings)
  return outcome.later === undefined ? outcome : await outcome.later()
}

describe('baolei experiment', () => {
  let folder = ''
  const at = (name: string): string => join(folder, name)
  const changed = changeRulebook(xining2024, (draft) => {
    draft.version = 'tried'
    for (const row of draft.identification.listing.value) row.list = 'none'
  })
  if (!changed.ok) throw new Error('the changed rulebook is none')
  const { rulebook: then } = changed.value
  const few = ['--seeds', '5', '--villages', '12', '--from', '2025-01-01', '--to', '2026-12-31']
  let asked: readonly string[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'experiment-'))
    writeFileSync(at('now.json'), JSON.stringify(xining2024))
    writeFileSync(at('then.json'), JSON.stringify(then))
    writeFileSync(at('roster.csv'), '\uFEFFname,code,note\n"甲村, 东",999901001201,\n乙村,999901001202,x\n')
    writeFileSync(at('wrong.csv'), 'code,name\n999901001201,甲村\n9999,乙村\n999901001201,丙村\n')
    writeFileSync(at('mood.yaml'), 'id: a\nmood: 3\n')
    asked = ['experiment', at('now.json'), at('then.json'), ...few]
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives the same data as the library, whatever the threads', async () => {
    const { code, text } = await run([...asked, '--json'])
    const worlds = { roster: inventedRoster(12), seeds: [1, 2, 3, 4, 5], from: '2025-01-01', to: '2026-12-31' }
    const made = experiment({ worlds, rules: { now: xining2024, then } })
    expect([code, JSON.parse(text)]).toEqual([0, made.ok && made.value])
  })

  it('says in words what changed for sure, in both languages', async () => {
    const zh = await run(asked)
    expect([zh.code, zh.text]).toEqual([
      0,
      expect.stringContaining('12个生成的村，2025年1月1日至2026年12月31日，5个种子'),
    ])
    expect((await run([...asked, '--lang', 'en'])).text).toMatch(/\d+ other measures do not differ\.\n$/)
    const same = await run(['experiment', at('now.json'), at('now.json'), ...few, '--lang', 'en'])
    expect(same.text).toMatch(/\n\nNo measure differs\.\n$/)
  })

  it('tells how far it is', async () => {
    const told: (readonly number[])[] = []
    await run([...asked, '--roster', at('roster.csv')], { progress: (done, of) => told.push([done, of]) })
    expect(told).toEqual([0, 1, 2, 3, 4, 5].map((done) => [done, 5]))
    expect(progressBar(2, 4)).toMatch(/^\r█{15}░{15} 2 \/ 4$/)
    expect(progressBar(4, 4).trim()).toBe('')
  })

  it('writes a page that needs nothing else, in both languages', async () => {
    for (const [lang, title] of [
      ['zh-CN', '规则试算'],
      ['en', 'Rules tried'],
    ] as const) {
      const { file } = await run([...asked, '--html', at('out.html'), '--lang', lang], { charts: loadCharts })
      expect(file?.path).toBe(at('out.html'))
      const html = file?.text ?? ''
      expect(html).toContain(`<html lang="${lang}">`)
      expect(html).toContain(`<h1>${title}`)
      expect(html.match(/<svg /g)?.length).toBeGreaterThan(3)
      // Nothing is fetched, nothing runs, no figure is lost on the way to words.
      expect(html).not.toMatch(/<script|<img|<link|src=|url\(|undefined|NaN|\[object/)
    }
  })

  it('says in the page what the lives met and what they never met, and no code in place of words', async () => {
    const covering = async () => testing
    const told = { 'zh-CN': ['环节流转', '不归该主体办理'], en: ['transitions', 'for another body to record'] }
    for (const lang of LOCALES) {
      const { file } = await run([...asked, '--html', at('out.html'), '--lang', lang], { charts: loadCharts, covering })
      const html = file?.text ?? ''
      expect(told[lang].filter((words) => !html.includes(words))).toEqual([])
      const counts = [...html.matchAll(/<td>(\d+) \/ (\d+)<\/td>/g)].map(([, met, of]) => [Number(met), Number(of)])
      // Both sides of at least nine groups; some of them are met, and never more than there are.
      expect(counts.length).toBeGreaterThanOrEqual(18)
      expect(counts.some(([met = 0]) => met > 0)).toBe(true)
      expect(counts.filter(([met = 0, of = 0]) => met > of)).toEqual([])
      const codes = Object.keys(refusalLabels).filter((code) => new RegExp(`[>;；] ?${code}[<;；]`).test(html))
      expect(codes).toEqual([])
    }
    const without = await run([...asked, '--html', at('out.html')], { charts: loadCharts })
    expect(without.file?.text).toContain('npm i -D fast-check')
  })

  it('says what to install where the charts are missing, before anything is simulated', async () => {
    const told: number[] = []
    const outcome = await run([...asked, '--html', at('out.html')], { progress: (done) => told.push(done) })
    expect(outcome).toMatchObject({ code: 2, problem: expect.stringContaining('npm i -D echarts') })
    expect(told).toEqual([])
  })

  it('ends with 2 and every fault, by its option or its line', async () => {
    const days = await run([...asked, '--from', '2025-02-30', '--seeds', '0'])
    expect(days).toMatchObject({ code: 2, text: '' })
    for (const fault of [/^--seeds: /m, /^--from: /m]) expect(days.problem).toMatch(fault)
    // In words, not as data.
    expect(days.problem).not.toMatch(/[{}]/)
    expect((await run([...asked, '--seeds', '1000000'])).problem).toMatch(/^--seeds: .*1000/)
    expect((await run([...asked, '--from', '2020-01-01'])).problem).toMatch(/^<now>: [\s\S]*^<then>: /m)
    const files = await run([...asked, '--roster', at('wrong.csv'), '--behavior', at('none.yaml')])
    for (const fault of [/wrong\.csv:3: .*代码/, /wrong\.csv:4: 第2行已有/, /none\.yaml/])
      expect(files.problem).toMatch(fault)
    expect((await run([...asked, '--behavior', at('mood.yaml')])).problem).toMatch(/mood\.yaml:2:\d+: /)
    expect((await run([...asked, '--villages', '0'])).code).toBe(2)
  })

  it('invents villages with codes of their own, 20 in a township', () => {
    const codes = inventedRoster(MOST_VILLAGES).map(({ code }) => code)
    expect(new Set(codes).size).toBe(MOST_VILLAGES)
    expect(codes.every((code) => /^9999\d{8}$/.test(code))).toBe(true)
    expect(new Set(codes.slice(0, 20).map((code) => code.slice(0, 9))).size).toBe(1)
  })
})
