import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPair, parseDocument, stringify, visit } from 'yaml'
import { completeRulebook } from '../../src/editor/complete-rulebook.js'
import { diagnoseRulebook } from '../../src/editor/diagnose-rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const json = JSON.stringify(xining2024, null, 2)
const texts = { json, yaml: stringify(xining2024, { lineWidth: 0 }) }

interface Piece {
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Where a text has its keys, and its values that are text. */
function piecesOf(text: string): { readonly keys: readonly Piece[]; readonly values: readonly Piece[] } {
  const keys: Piece[] = []
  const values: Piece[] = []
  visit(parseDocument(text), {
    Scalar(key, { value, range }, path) {
      if (typeof value !== 'string' || !range) return
      const parent = path[path.length - 1]
      const piece = { from: range[0], to: range[1], value }
      // Whoever maps an old id to a new one chooses the key.
      const free = path.some((one) => isPair(one) && String(one.key) === 'successors') && /-/.test(value)
      if (key === 'key' && isPair(parent)) keys.push(...(free ? [] : [piece]))
      else values.push(piece)
    },
  })
  return { keys, values }
}

const withText = (text: string, { from, to }: Piece, other: string): string =>
  text.slice(0, from) + other + text.slice(to)
const namesAt = (text: string, offset: number) => completeRulebook(text, offset, 'en').options.map(({ name }) => name)

describe.each(Object.entries(texts))('a rulebook as %s, while it is typed', (form, text) => {
  const { keys, values } = piecesOf(text)
  const empty = form === 'json' ? '""' : "''"

  it('offers each key that the rulebook has, where it is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        const cut = withText(text, key, empty)
        expect(namesAt(cut, key.from + 1)).toContain(key.value)
      }),
      { numRuns: 5 },
    )
  })

  it('offers each id and choice that the rulebook names, and what it offers is accepted', () => {
    let offered = 0
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.nat(), (value, pick) => {
        const cut = withText(text, value, empty)
        const { options, from, to } = completeRulebook(cut, value.from + 1, 'en')
        if (options.length === 0) return
        offered += 1
        expect(options.map(({ name }) => name)).toContain(value.value)
        expect([from, to]).toEqual([value.from, value.from + 2])
        const one = options[pick % options.length]
        const done = cut.slice(0, from) + (one?.insert ?? '') + cut.slice(to)
        const end = from + (one?.insert.length ?? 0)
        // It may not be there twice, or fit what is beside it, but it names something.
        for (const fault of diagnoseRulebook(done, { locale: 'en' }).filter(({ code }) => code === 'malformed'))
          expect([fault.from, fault.to], fault.message).not.toEqual([from, end])
      }),
      { numRuns: 5, seed: 8 },
    )
    expect(offered).toBeGreaterThan(0)
  })

  it('marks a wrong id at its place, and nothing else', () => {
    const named = values.filter(({ value }) => xining2024.fortress.dimensions.some(({ id }) => id === value))
    for (const one of named.slice(4, 7)) {
      const wrong = withText(text, one, form === 'json' ? '"nobody"' : 'nobody')
      const faults = diagnoseRulebook(wrong, { locale: 'zh-Hans' })
      expect(faults.map(({ from, to }) => wrong.slice(from, to).replace(/"/g, ''))).toEqual(['nobody'])
    }
  })

  it('lives through any text, also one cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (end, at, junk) => {
        for (const one of [text.slice(0, end), text.slice(0, end) + junk, junk]) {
          completeRulebook(one, Math.min(at, one.length), 'zh-CN')
          for (const { from, to, message } of diagnoseRulebook(one, { locale: 'zh-CN' })) {
            expect(from).toBeLessThanOrEqual(to)
            expect(to).toBeLessThanOrEqual(one.length)
            expect(message).not.toBe('')
          }
        }
      }),
      {
        numRuns: 4,
        examples: [
          [0, 0, "'"],
          [0, 0, '"'],
          [0, 0, ''],
        ],
      },
    )
  })

  it('has nothing malformed as it is shipped', () => {
    expect(diagnoseRulebook(text, { locale: 'en' }).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('an editor of rulebooks', () => {
  it('names keys and ids in the language of the reader, what must be there first', () => {
    const text = json.replace('"fortress": {', '"fortress": { "", ')
    const at = text.indexOf('"fortress": { ""') + 15
    const zh = completeRulebook(text, at, 'zh-Hans-CN').options
    expect(zh.map(({ name, title }) => `${name} ${title}`)).toMatchInlineSnapshot(`
      [
        "parts 组成部分",
      ]
    `)
    const [first] = completeRulebook('{ "" }', 3, 'en').options
    expect(first).toMatchInlineSnapshot(`
      {
        "help": "the version of this form: 2",
        "insert": ""format": ",
        "kind": "key",
        "name": "format",
        "required": true,
        "title": "Format",
      }
    `)
  })

  it('offers the keys of an object of YAML that has none yet, where the line is further in', () => {
    const names = (draft: string) => namesAt(draft, draft.length)
    expect(names('format: 2\nfortress:\n  ')).toEqual(expect.arrayContaining(['dimensions', 'items', 'vetoes']))
    expect(names('format: 2\nfortress:\n')).toEqual(expect.arrayContaining(['negative', 'version']))
    expect(names('format: 2\nfortress:\n  total:\n    ')).toEqual(['value', 'from'])
  })

  it('offers true and false, the kinds of a measure, and the bodies that may supply an answer', () => {
    const at = (key: string, value: string) => {
      const at = json.indexOf(`"${key}": ${value}`) + key.length + 4
      return namesAt(json.slice(0, at) + json.slice(at + value.length), at)
    }
    expect(at('atMostOne', 'true')).toEqual(['true', 'false'])
    expect(at('kind', '"yes-no"')).toEqual(['yes-no', 'choice', 'count', 'amount', 'ratio', 'date'])
    expect(at('supplier', '"township-committee"')).toContain('county-organization-department')
  })

  it('says what is wrong with text that cannot be read, at its place', () => {
    const [fault] = diagnoseRulebook('{ "format": 2,\n  "id": xining }', { locale: 'en' })
    expect(fault).toEqual({
      code: 'malformed',
      severity: 'error',
      from: 23,
      to: 24,
      message: 'Line 2, column 9: a value is expected, not “x”',
    })
    const doubled = ['zh-CN', 'en'].flatMap((locale) => diagnoseRulebook('{"format":2,"format":3}', { locale }))
    expect(doubled.map(({ from, message }) => [from, message])).toEqual([
      [12, '文件第1行第13个字符处重复填写“格式版本”，请只留一处'],
      [12, 'Line 1, column 13: Format is there twice; leave one of them'],
    ])
    expect(diagnoseRulebook('a: [', { locale: 'en' })).toHaveLength(1)
  })

  it('marks what lint finds, with what to do', () => {
    const text = json.replace(/("total": \{\s*"value": )10000/, '$19000')
    const fault = diagnoseRulebook(text, { locale: 'zh-CN' }).find(({ code }) => code === 'total-sum')
    expect(text.slice(fault?.from, fault?.to)).toBe('9000')
    expect(fault?.fix).toBe('改各方面的分值，或者改总分')
  })
})
