import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { run } from '../../cli/run.js'
import { rulebookJsonSchema } from '../../src/rulebook/json-schema.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'

describe('the command line', () => {
  let folder = ''
  const at = (name: string): string => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'command-line-'))
    const total = { ...xining2024.fortress.total, value: 9_000 }
    const changed = { ...xining2024, version: 'tried', fortress: { ...xining2024.fortress, total } }
    writeFileSync(at('now.json'), JSON.stringify(xining2024, null, 2))
    writeFileSync(at('then.yaml'), stringify(changed))
    writeFileSync(at('doubled.yaml'), 'format: 1\nid: a\nid: b\n')
    writeFileSync(at('broken.yaml'), stringify({ ...xining2024, effectiveFrom: '2024-02-30' }))
    const readings = {
      date: '2024-03-01',
      fortress: { answers: {} },
      negative: { answers: { 'disputes-frequent': { part: 25, whole: 300 } } },
    }
    writeFileSync(at('readings.json'), JSON.stringify(readings))
    writeFileSync(at('wrong.json'), JSON.stringify({ ...readings, negative: { answers: [] } }, null, 2))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('lints files of JSON and YAML, each fault with its line, and ends with 1 if one is an error', () => {
    const now = run(['lint', at('now.json')])
    expect(now).toEqual({ code: 0, text: `${at('now.json')}: 未发现问题\n` })
    // What is advice only does not fail.
    const { quorum: _quorum, ...survey } = xining2024.exit.survey
    writeFileSync(at('advice.json'), JSON.stringify({ ...xining2024, exit: { ...xining2024.exit, survey } }, null, 2))
    const advice = run(['lint', at('advice.json')])
    expect([advice.code, advice.text.split('\n').length]).toEqual([0, 2])
    expect(advice.text).toMatch(/advice\.json:\d+:15: 提示：应做到以收回票.*\[poll-without-quorum\]/)
    const { code, text } = run(['lint', at('then.yaml'), '--lang', 'en'])
    const line =
      stringify({ ...xining2024 })
        .split('\n')
        .indexOf('  total:') + 2
    expect([code, text]).toEqual([1, expect.stringContaining(`${at('then.yaml')}:${line}:12: error: `)])
    expect(text).toContain('total-sum')
    const data = JSON.parse(run(['lint', at('now.json'), at('then.yaml'), '--json']).text)
    expect(data.map(({ file }: { file: string }) => file)).toEqual([at('now.json'), at('then.yaml')])
    expect(run(['lint', at('then.yaml'), '--junit']).text).toMatch(/<testsuite name="lint" tests="1" failures="1">/)
  })

  it('names what is wrong with a file by line and column, and ends with 2', () => {
    expect(run(['lint', at('doubled.yaml')])).toMatchObject({ code: 2, problem: expect.stringContaining(':3:1: ') })
    const broken = run(['diff', at('now.json'), at('broken.yaml')])
    expect(broken).toMatchObject({ code: 2, text: '', problem: expect.stringContaining('“施行日期”填为“2024-02-30”') })
    expect(broken.problem).toMatch(/broken\.yaml:\d+:\d+: /)
    expect(run(['lint', at('nothing.json')])).toMatchObject({
      code: 2,
      problem: expect.stringContaining('nothing.json'),
    })
    expect(run(['explain', at('now.json'), at('wrong.json')])).toMatchObject({
      code: 2,
      problem: expect.stringContaining('wrong.json:7:16: “'),
    })
  })

  it('ends with 2 for a command line that it does not know, and with 0 for a question about itself', () => {
    for (const argv of [
      ['nothing'],
      ['lint'],
      ['lint', at('now.json'), '--lang', 'fr'],
      ['compare', 'a', 'b', '--seed', 'x'],
    ])
      expect(run(argv)).toMatchObject({ code: 2, text: '' })
    expect(run(['--help'])).toMatchObject({ code: 0, text: expect.stringContaining('explain') })
  })

  it('gives a new rulebook that is valid, and the schema of all of them', () => {
    for (const form of [[], ['--yaml']]) {
      const made = run(['new', 'qinghe', '--name', '青禾市规则', '--from', '2026-01-01', ...form])
      expect(parseRulebook(parse(made.text))).toMatchObject({ ok: true, value: { id: 'qinghe', version: '2026' } })
    }
    expect(JSON.parse(run(['schema']).text)).toEqual(rulebookJsonSchema())
  })

  it('writes a rulebook as YAML and back without a change', () => {
    const yaml = run(['convert', at('now.json')])
    writeFileSync(at('now.yaml'), yaml.text)
    expect(JSON.parse(run(['convert', at('now.yaml')]).text)).toEqual(xining2024)
    expect(run(['diff', at('now.json'), at('now.yaml'), '--lang', 'en'])).toEqual({ code: 0, text: 'no difference\n' })
  })

  it('says what follows from readings, and why, in both languages', () => {
    const zh = run(['explain', at('now.json'), at('readings.json')])
    expect(zh.code).toBe(0)
    expect(zh.text).toMatch(/矛盾纠纷/)
    const data = JSON.parse(run(['explain', at('now.json'), at('readings.json'), '--json']).text)
    expect(data.screening.hits.map(({ item }: { item: string }) => item)).toContain('disputes-frequent')
  })

  it('compares two rulebooks on generated villages, each change with its cause', () => {
    const asked = ['compare', at('now.json'), at('then.yaml'), '--villages', '40', '--date', '2024-06-30']
    const { code, text } = run(asked)
    expect([code, text]).toEqual([0, expect.stringMatching(/^40个村中，\d+个村的等次或名单不同\n/)])
    const { changes } = JSON.parse(run([...asked, '--json']).text)
    expect(text).toMatch(new RegExp(`^40个村中，${changes.length}个村`))
    expect(run([...asked.slice(0, -1), '2024-02-30'])).toMatchObject({
      code: 2,
      problem: expect.stringContaining('--date'),
    })
  })

  it('gives data from every command that is asked for it', () => {
    const [now, readings] = [at('now.json'), at('readings.json')]
    for (const argv of [
      ['new', 'own'],
      ['schema'],
      ['convert', now],
      ['diagram'],
      ['lint', now],
      ['explain', now, readings],
      ['diff', now, now],
      ['compare', now, now, '--villages', '5'],
    ]) {
      const { text, problem = '' } = run([...argv, '--json'])
      expect(problem, argv[0]).toBe('')
      expect(() => JSON.parse(text), argv[0]).not.toThrow()
    }
  })

  it('draws the statechart', () => {
    expect(run(['diagram', '--lang', 'en']).text).toMatch(/^stateDiagram-v2/)
  })
})
