import { describe, expect, it } from 'vitest'
import { dateValue, stream, textValue } from '../../src/duties/calendar-feed.js'
import { day } from './sample.js'

const octets = (text: string): number => new TextEncoder().encode(text).length
const PREFIX = 'X:'.length

describe('a text value of a calendar', () => {
  it('escapes what separates values, and makes every line break one [RFC 5545]', () => {
    expect(textValue('a;b,c\\d')).toBe('a\\;b\\,c\\\\d')
    expect(textValue('a\nb\rc\r\nd')).toBe('a\\nb\\nc\\nd')
  })

  it('leaves out the control characters but the tab [RFC 5545]', () => {
    expect(textValue('a\u0000b\u001fc\u007fd\te f')).toBe('abcd\te f')
  })

  it('is a day without its dashes', () => {
    expect(dateValue(day('2024-02-29'))).toBe('20240229')
  })
})

describe('a line of a calendar', () => {
  it('is folded only where it would have more than 75 octets, however many a character has [RFC 5545]', () => {
    // The first and the last character of one, two, three and four octets.
    for (const one of [' ', '\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}']) {
      const room = Math.floor((75 - PREFIX) / octets(one))
      const whole = one.repeat(room)
      expect(stream([['X', whole]])).toBe(`X:${whole}\r\n`)
      expect(stream([['X', `${whole}${one}`]])).toBe(`X:${whole}\r\n ${one}\r\n`)
      // The space of a continuation counts too.
      const more = Math.floor(74 / octets(one))
      const next = one.repeat(more)
      expect(stream([['X', `${whole}${next}${one}`]])).toBe(`X:${whole}\r\n ${next}\r\n ${one}\r\n`)
    }
  })
})
