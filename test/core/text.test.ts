import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { textSchema } from '../../src/core/event.js'
import { isBlank, isBlankCell, isPlainlyReadable, readableText } from '../../src/core/text.js'
import { tells } from './tells.js'

const BLANKS = [
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\u3164',
  '\ufe0f',
]
/** Invisible beyond the basic plane: tags, selectors, controls of shorthand and of music. */
const RARE_BLANKS = ['\u{e0001}', '\u{e0041}', '\u{e007f}', '\u{e0100}', '\u{e01ef}', '\u{1bca0}', '\u{1d173}']
const BARRED = ['\u0000', '\u007f', '\u0085', '\n', '\r', '\u2028', '\u200e', '\u202e', '\u2066', '\u061c', '\ud842']
const SEEN = ['村', 'a', '9', '，', '<', '\u{20bb7}', '🏠', 'é']

const piece = fc.oneof(
  fc.constantFrom(...BLANKS),
  fc.constantFrom(...RARE_BLANKS),
  fc.constantFrom(...BARRED),
  fc.constantFrom(...SEEN),
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const read = (text: unknown, most?: number) => readableText(most).safeParse(text)

describe('readable text', () => {
  it('has something to see and nothing that hides or turns it, whatever it is made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = read(text)
        const bare = text.trim()
        if (parsed.success) {
          expect(parsed.data).toBe(bare)
          expect(isBlank(bare)).toBe(false)
          expect(BARRED.some((mark) => [...bare].includes(mark))).toBe(false)
        } else
          expect(
            isBlank(bare) || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text),
          ).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is the same in the form as in the record, with or without the flag that JSON Schema asks for', () => {
    const schema = z.toJSONSchema(textSchema(), { io: 'input' })
    const inForm = new Ajv2020().compile(schema)
    const inOther = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)))
    fc.assert(
      fc.property(anyText, (text) => {
        const readable = textSchema().safeParse(text).success
        // No pattern names what is invisible beyond the basic plane, so the form may take a text of nothing else.
        if (!readable && isBlank(text) && /[\u{10000}-\u{10ffff}]/u.test(text)) return
        expect(inForm(text)).toBe(readable)
        expect(inOther.safeParse(text).success).toBe(readable)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is told apart as a clerk’s sheet has it', () => {
    tells(
      (text) => read(text, 60).success,
      ['　示例村　', '\ufeff示例村', '示例村\r\n', '\u{20bb7}'.repeat(60), '=1+1', '<b>示例村</b>', 'a\u200db'],
      [
        '',
        '  ',
        '\u200b\u200b',
        '\u2060',
        '示例\n村',
        '示\u0000例村',
        '示\u202e例村',
        '示\ud842村',
        '村'.repeat(61),
        7,
        null,
      ],
    )
    expect(read('　示例村\n').data).toBe('示例村')
  })

  it('is not what nobody can see, however rare the characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BLANKS, ...RARE_BLANKS)), fc.constantFrom(...SEEN), (blanks, seen) => {
        const text = blanks.join('')
        expect(isBlank(text)).toBe(true)
        expect(read(text).success).toBe(false)
        expect(isBlank(text + seen)).toBe(false)
      }),
    )
    for (const text of [...RARE_BLANKS, '\u{e0041}\u{e0042}']) expect(isPlainlyReadable(text, 60), text).toBe(false)
    expect(isPlainlyReadable('村\u{e0100}', 60)).toBe(true)
  })

  it('takes no longer than the text is', () => {
    for (const text of [`${' '.repeat(200_000)}\u0000`, `${'村'.repeat(200_000)}\u0000`, `村${'\n'.repeat(200_000)}x`])
      expect(read(text).success).toBe(false)
  })

  it('is lacking in a blank cell, which is unknown [D2]', () => {
    tells(isBlankCell, ['', ' ', '\u3000\u200b', '\n', null, undefined], [0, false, '0', '无', [], {}, Number.NaN])
  })
})
