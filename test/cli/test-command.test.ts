import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as runAny } from '../../cli/run.js'
import * as testing from '../../src/testing/index.js'

const shipped = readdirSync('examples/scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/scenarios/${name}`)

const run = (argv: readonly string[]) => runAny(argv, testing)

describe('baolei test', () => {
  let folder = ''
  const at = (name: string): string => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scenarios-'))
    writeFileSync(
      at('wrong.yaml'),
      [
        '- title: { zh-CN: 认定, en: listed }',
        '  given: { until: determine-listing }',
        '  then: { state: <state> }',
        '  examples: [{ state: preparing }, { state: rectifying }]',
      ].join('\n'),
    )
    writeFileSync(at('broken.yaml'), 'title: { zh-CN: 空, en: empty }\nwhen: [{ type: exit, date: 2024-02-30 }]\n')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('runs the shipped scenarios, one line a row', () => {
    const { code, text } = run(['test', ...shipped])
    expect([code, text]).toEqual([0, expect.stringContaining('✓ 年份写错，发现当日即可更正 #1\n')])
    expect(text).not.toContain('✗')
  })

  it('ends with 1 where one comes out otherwise, and says so in words, as data and as JUnit', () => {
    const zh = run(['test', at('wrong.yaml')])
    expect([zh.code, zh.text]).toEqual([1, expect.stringContaining('  ✗ 认定 #2\n    2024-03-10 认定列入名单：')])
    expect(zh.text).toMatch(/\n2个情景，通过1个\n$/)
    expect(run(['test', at('wrong.yaml'), '--lang', 'en']).text).toMatch(/State: expected .+, found .+\./)
    const [file] = JSON.parse(run(['test', at('wrong.yaml'), '--json']).text)
    expect(file.outcomes.map(({ passed, row }: { passed: boolean; row: number }) => [row, passed])).toEqual([
      [1, true],
      [2, false],
    ])
    const { file: report } = run(['test', at('wrong.yaml'), '--junit', at('report.xml')])
    expect(report?.path).toBe(at('report.xml'))
    expect(report?.text).toMatch(/<testsuite name="test" tests="2" failures="1">/)
  })

  it('ends with 2 and every fault by its line where a file is no scenario', () => {
    const { code, problem } = run(['test', at('broken.yaml'), at('wrong.yaml'), at('nothing.yaml')])
    expect(code).toBe(2)
    for (const fault of [
      /broken\.yaml:2:\d+: “.*日期”填为“2024-02-30”/,
      /broken\.yaml:2:\d+: “.*办理事项”填为“exit”/,
      /then/,
      /nothing\.yaml/,
    ])
      expect(problem).toMatch(fault)
  })

  it('reads cases from CSV, one a row, and names each fault by its line and column', () => {
    const head = 'title,given.until,when.type,when.date,when.by,when.payload.level,then.state,then.refused'
    writeFileSync(
      at('cases.csv'),
      [
        head,
        '县级调低,record-screening,,,,,identifying,',
        '方案未审议,submit-plan,exit-list,2024-03-20,township-committee,,preparing,possible-here;role-may',
        '调低到低风险,e16,lower-control,2024-07-02,county-organization-department,low,rectifying,',
      ].join('\n'),
    )
    writeFileSync(
      at('faults.csv'),
      `${head}\n一,e1,exit,2024-02-30,mayor,,happy,\n二,e1,,,,,,\n`.replace('二,e1,,,,,,', '二,e1,,,,,unlisted,x y'),
    )
    const { code, text } = run(['test', at('cases.csv')])
    expect([code, text]).toEqual([0, expect.stringContaining('  ✓ 调低到低风险\n3个情景，通过3个')])
    const wrong = run(['test', at('faults.csv')])
    expect(wrong.code).toBe(2)
    for (const place of ['when.type', 'when.date', 'when.by', 'then.state'])
      expect(wrong.problem).toContain(`faults.csv:2 ${place}: `)
    expect(wrong.problem).toMatch(/faults\.csv:3 then\.refused/)
  })

  it('takes the rulebooks that it is given', () => {
    const asked = ['test', at('wrong.yaml'), '--rulebook', 'examples/rulebooks/wanglan/rulebook.json']
    expect(run(asked).text).toMatch(/\n2个情景，通过1个\n$/)
  })

  it('says what to install where fast-check is missing', () => {
    expect(runAny(['test', 'a.yaml'])).toMatchObject({
      code: 2,
      problem: expect.stringContaining('npm i -D fast-check'),
    })
  })
})
