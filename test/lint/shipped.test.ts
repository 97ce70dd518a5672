import { describe, expect, it } from 'vitest'
import { lintReport } from '../../examples/lint/report.js'
import { shippedRulebooks } from '../../examples/lint/shipped.js'
import { lintRulebook } from '../../src/lint/lint-rulebook.js'
import { changed } from './changed.js'
import { sound } from './sound-rulebook.js'

describe('npm run lint:rulebooks', () => {
  it('finds nothing in any rulebook that ships', () => {
    const shipped = shippedRulebooks()
    expect(shipped.map(({ name }) => name)).toEqual(['xining2024', 'wanglan/rulebook.json', 'yunze/rulebook.json'])
    const found = shipped.map(({ rulebook }) => lintRulebook(rulebook).map(({ code, path }) => `${code} ${path}`))
    expect(found).toEqual([[], [], []])
    expect(lintReport(shipped, 'en').errors).toBe(0)
    expect(lintReport([{ name: 'sound', rulebook: sound }], 'en')).toEqual({ text: 'sound: clean\n', errors: 0 })
  })

  it('says what to mend in both languages, and counts errors only', () => {
    const wrong = {
      name: 'wrong',
      rulebook: changed(sound, { '/fortress/total/value': 900, '/documents/0/date': '2024-02-01' }),
    }
    expect(lintReport([wrong], 'en')).toEqual({
      errors: 1,
      text: [
        'wrong: 2 found',
        '  warning  /documents/0/date  [document-later]',
        '      it should be so: a document that is cited is no later than the day of effect',
        '      to mend it: mend the date of the document, or the day of effect',
        '  error  /fortress/total/value  [total-sum]',
        '      it should be so: the dimensions sum to the total',
        '      to mend it: mend the points of the dimensions, or the total',
        '',
      ].join('\n'),
    })
    expect(lintReport([wrong], 'zh-CN').text).toContain('改法：改各方面的分值，或者改总分')
  })
})
