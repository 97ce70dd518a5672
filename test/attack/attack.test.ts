import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachesOf, findingsIn } from '../view/sentence-laws.js'
import { doors, dossier, theCase } from './doors.js'
import { hostile, pathsOf, put, spoiled, unreadable } from './hostile.js'

// Whatever is refused is refused in words that an official can read aloud.
const said = (answer: unknown): answer is { readonly error: unknown } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false && 'error' in answer

describe('whatever comes in', () => {
  it.each(doors)('%s answers a value that cannot be read with plain data', (_name, sound, call) => {
    for (const path of pathsOf(sound)) expect(() => JSON.stringify(call(put(sound, path, unreadable())))).not.toThrow()
  })

  it.each(doors)('%s answers with plain data, throws nothing and changes nothing', (_name, sound, call) => {
    const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort())
    const before = JSON.stringify([theCase, dossier, sound])
    fc.assert(
      fc.property(fc.oneof(hostile, spoiled(sound)), (input) => {
        const answer = call(input)
        expect(() => JSON.stringify(answer)).not.toThrow()
        if (said(answer)) expect(findingsIn(answer.error).flatMap((finding) => breachesOf(finding))).toEqual([])
      }),
      { numRuns: 120 },
    )
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort())).toBe(prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(JSON.stringify([theCase, dossier, sound])).toBe(before)
  })
})
