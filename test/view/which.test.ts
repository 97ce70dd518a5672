import { describe, expect, it } from 'vitest'
import { type OneOf, whichOf } from '../../src/view/question.js'

describe('which of several parts is filled in', () => {
  const part = (title: string) => ({ ask: 'section', title, required: true, questions: {} }) as const
  const of = (...titles: readonly string[]): OneOf => ({
    ask: 'one-of',
    title: 'what',
    required: true,
    sections: Object.fromEntries(titles.map((title) => [title, part(title)])),
  })

  it('is asked from two parts on; one alone is no choice', () => {
    expect(whichOf(of('a'))).toBeUndefined()
    expect(whichOf(of('a', 'b'))).toMatchObject({ ask: 'choice', required: true, options: [{ id: 'a' }, { id: 'b' }] })
    expect(whichOf(of('a', 'b', 'c'))?.options.map(({ label }) => label)).toEqual(['a', 'b', 'c'])
  })
})
