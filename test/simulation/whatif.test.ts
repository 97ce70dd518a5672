import { describe, expect, it } from 'vitest'
import { plain } from '../../examples/city/style.js'
import { readRoster } from '../../examples/roster/read.js'
import { parseArguments } from '../../examples/whatif/arguments.js'
import { renderJson, renderText } from '../../examples/whatif/render.js'
import { makeWhatIf } from '../../examples/whatif/report.js'
import { stricterXining } from '../../examples/whatif/stricter.js'
import { diffRulebooks } from '../../src/difference/diff-rulebooks.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const { villages, counties } = readRoster()
const some = { villages: villages.filter((_, place) => place % 4 === 0), counties }
const report = makeWhatIf(20250301, some)

describe('what a stricter Xining changes', () => {
  it('is asked of a rulebook that parses, and stands on its own provenance', () => {
    const stricter = stricterXining()
    expect(parseRulebook(structuredClone(stricter)).ok).toBe(true)
    const addresses = diffRulebooks(xining2024, stricter).map(({ address }) => address)
    expect(addresses).toContain('fortress/grades/value/strong/when')
    expect(addresses).toContain('fortress/vetoes/veto-committee')
    expect(addresses).toContain('negative/items/accounts-unpublished')
    expect(addresses).toContain('identification/listing/value/governance+medium/list')
  })

  it('adds up by county, by move and by cause', () => {
    const sum = (of: (one: (typeof report.counties)[number]) => number): number =>
      report.counties.reduce((all, one) => all + of(one), 0)
    const moved = (part: string): number =>
      report.moves.filter((move) => move.part === part).reduce((all, { villages }) => all + villages, 0)
    expect(sum((one) => one.villages)).toBe(report.villages)
    expect([sum((one) => one.grades), sum((one) => one.levels), sum((one) => one.lists)]).toEqual([
      moved('grade'),
      moved('risk'),
      moved('list'),
    ])
    expect(report.flipped).toBeGreaterThan(20)
    expect(report.causes.reduce((all, { alone }) => all + alone, 0)).toBeLessThanOrEqual(report.flipped)
    expect(report.causes.reduce((all, { alone, together }) => all + alone + together, 0)).toBeGreaterThanOrEqual(
      report.flipped,
    )
    expect(report.unassessed).toEqual({ a: 0, b: 0 })
    expect(report.versions).toEqual({
      a: { id: 'xining', version: '2024-2' },
      b: { id: 'xining', version: '2025-stricter' },
    })
  })

  it('names no village, says that it is generated, and is the same for the same seed [D1]', () => {
    for (const text of [
      renderText(report, 'zh-CN', plain),
      renderText(report, 'en', plain),
      renderJson(report, 'zh-CN'),
    ]) {
      expect(villages.filter(({ code, name }) => text.includes(code) || text.includes(name))).toEqual([])
      expect(text).toMatch(/生成|generated/)
      expect(text).not.toMatch(/undefined|\[object/)
    }
    expect(makeWhatIf(20250301, some)).toEqual(report)
    expect(JSON.parse(renderJson(report, 'en')).generated).toBe(true)
    expect(renderText(report, 'en', plain)).toContain('cut-off: from 85 points or more to 88 points or more')
    expect(renderText(report, 'zh-CN', plain)).toContain('等次“强村”分数线：85分以上 → 88分以上')
  })
})

describe('the command line', () => {
  it('is Chinese unless told otherwise', () => {
    expect(parseArguments([])).toEqual({
      ok: true,
      value: { locale: 'zh-CN', seed: 20_250_301, json: false, realNames: false },
    })
    expect(parseArguments(['--locale', 'en', '--seed', '7', '--json', '--real-names'])).toEqual({
      ok: true,
      value: { locale: 'en', seed: 7, json: true, realNames: true },
    })
  })
  it.each([[['--locale', 'fr']], [['--seed', '-1']], [['--seed', 'x']], [['--lang', 'en']], [['more']]])(
    'refuses %j',
    (args) => expect(parseArguments(args).ok).toBe(false),
  )
})
