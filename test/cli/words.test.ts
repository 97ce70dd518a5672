import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../cli/run.js'
import { xining2024 } from '../../src/xining-2024/index.js'

/** A line without the place in a file, what was typed, and the code of a fault. */
const said = (line: string): string =>
  line
    .replace(/^\S+?: /, '')
    .replace(/“[^”]*”/g, '')
    .replace(/ \[[a-z-]+\]$/, '')

describe('what the command line says', () => {
  let folder = ''
  const lines = new Map<string, readonly string[]>()
  const at = (name: string): string => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cli-words-'))
    const { exit, ...rest } = xining2024
    writeFileSync(at('faults.json'), JSON.stringify({ ...rest, effectiveFrom: '2024-02-30', label: {}, more: 1 }))
    const total = { ...xining2024.fortress.total, value: 9_000 }
    writeFileSync(at('lint.json'), JSON.stringify({ ...xining2024, fortress: { ...xining2024.fortress, total } }))
    writeFileSync(at('exit.json'), JSON.stringify({ ...xining2024, exit: { ...exit, maxAge: { value: 1 } } }))
    writeFileSync(at('now.json'), JSON.stringify(xining2024))
    writeFileSync(at('readings.json'), JSON.stringify({ date: '2024-02-30', fortress: 1, negative: { answers: [] } }))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const told = (lang: string): readonly string[] => {
    const known = lines.get(lang)
    if (known !== undefined) return known
    const all = [
      ['lint', at('faults.json'), at('lint.json')],
      ['lint', at('now.json')],
      ['diff', at('now.json'), at('exit.json')],
      ['explain', at('now.json'), at('readings.json')],
    ].flatMap((argv) => {
      const { text, problem = '' } = run([...argv, '--lang', lang])
      return `${text}\n${problem}`.split('\n').filter((line) => line !== '')
    })
    lines.set(lang, all)
    return all
  }

  it('is Chinese without English, and English without Chinese', () => {
    const [zh, en] = [told('zh-CN'), told('en')]
    expect(zh.length).toBeGreaterThan(5)
    expect(en).toHaveLength(zh.length)
    expect(zh.map(said).filter((line) => /[A-Za-z]{2,}|[{}]/.test(line))).toEqual([])
    expect(en.map(said).filter((line) => /[一-鿿（），。：；]|[{}]/.test(line.replace(/“|”/g, '')))).toEqual([])
  })

  it('names the place in the file and the field by its title, never a pointer alone', () => {
    const [first = ''] = told('zh-CN')
    expect(first).toMatch(/faults\.json:1:\d+: 错误：“/)
    expect(told('zh-CN').join('')).toContain('“施行日期”填为“2024-02-30”')
    expect(told('en').join('')).toContain('First day in force: “2024-02-30” was entered')
  })
})
