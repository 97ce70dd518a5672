import { describe, expect, it } from 'vitest'
import { isCitation, ROLES } from '../../src/core/index.js'
import { EVENT_TYPES, eventRules } from '../../src/lifecycle/index.js'

describe('each type of event', () => {
  it.each(EVENT_TYPES)(
    '%s names itself, what it rests on, who may record it, and itself in two languages [D22, D23, D26]',
    (type) => {
      const rule = eventRules[type]
      expect(rule.type).toBe(type)
      expect(rule.cites).not.toEqual([])
      expect(rule.cites.filter((cite) => !isCitation(cite))).toEqual([])
      expect(rule.by).not.toEqual([])
      expect(rule.by.filter((role) => !ROLES.includes(role))).toEqual([])
      expect(rule.label).toEqual({
        'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/[a-z]/),
      })
    },
  )
})
