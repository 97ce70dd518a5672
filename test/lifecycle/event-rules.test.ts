import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/core/actor.js'
import { isCitation } from '../../src/core/citation.js'
import { headOf, RECORDED_TYPES } from '../../src/lifecycle/correction.js'
import { STATE_IDS, stateMeanings } from '../../src/lifecycle/states.js'
import { eventLabels } from '../../src/view/words.js'

describe('each state', () => {
  it.each(STATE_IDS)('%s says what it rests on and who owes the next move [D14, D26]', (state) => {
    const { cites, owes } = stateMeanings[state]
    expect(cites).not.toEqual([])
    expect(cites.filter((cite) => !isCitation(cite))).toEqual([])
    expect(owes.filter((role) => !ROLES.includes(role))).toEqual([])
  })
})

describe('each type of event', () => {
  it.each(RECORDED_TYPES)(
    '%s names itself, what it rests on, who may record it, and itself in two languages [D22, D23, D26]',
    (type) => {
      const rule = headOf(type)
      expect(rule.type).toBe(type)
      expect(rule.cites).not.toEqual([])
      expect(rule.cites.filter((cite) => !isCitation(cite))).toEqual([])
      expect(rule.by).not.toEqual([])
      expect(rule.by.filter((role) => !ROLES.includes(role))).toEqual([])
      expect(eventLabels[type]).toEqual({
        'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/[a-z]/),
      })
    },
  )
})
