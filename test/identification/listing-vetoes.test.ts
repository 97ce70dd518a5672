import { describe, expect, it } from 'vitest'
import { screenNegative } from '../../src/assessment/screening.js'
import type { CivilDate } from '../../src/core/date.js'
import { identify } from '../../src/identification/listing.js'
import type { RiskVeto } from '../../src/rulebook/checklist.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, negativeReadings } from '../assessment/arbitraries.js'
import { small } from '../assessment/small-rulebook.js'

const clean: Answers = { disputes: 0, feud: false, audit: '2023-03-01' as CivilDate, debt: { part: 1, whole: 1 } }

describe('a veto that calls for a list', () => {
  const from = small.negative.vetoes[0]?.from ?? { kind: 'clause', cites: ['M2.1'] }
  const veto = (id: string, problemType: string, list: 'weak-lax' | 'key-prevention', item: string): RiskVeto => ({
    id,
    label: { 'zh-CN': `示例${id}`, en: id },
    when: { item, test: item === 'feud' ? { is: true } : { op: 'at-least', value: 1 } },
    problemType,
    list,
    from,
  })
  const vetoed: Rulebook = {
    ...small,
    negative: {
      ...small.negative,
      vetoes: [
        veto('feuding', 'order', 'weak-lax', 'feud'),
        veto('quarrels', 'order', 'key-prevention', 'disputes'),
        veto('quarrels-cost', 'money', 'key-prevention', 'disputes'),
      ],
    },
  }
  const proposed = (answers: Answers) => {
    const screening = screenNegative(vetoed, negativeReadings(vetoed, answers))
    return { screening, listing: identify(vetoed, { screening, channel: 'yearly' }) }
  }

  it('makes the list of its own problem type stricter, never milder, and is named with it [D8]', () => {
    const { screening, listing } = proposed({ ...clean, feud: true, disputes: 0 })
    // The risk alone, orange, would put it on the milder list.
    expect(listing).toMatchObject({ list: 'weak-lax', problemTypes: ['order'] })
    const [ground] = listing.findings
    const applied = screening.findings.find(({ code, about }) => code === 'negative-veto' && about === 'feuding')
    const risk = screening.findings.find(({ code, about }) => code === 'problem-type-risk' && about === 'order')
    expect(ground?.because).toEqual([risk, applied])
    const both = proposed({ ...clean, feud: true, disputes: 1 }).listing
    expect(both.grounds).toMatchObject([
      { problemType: 'order', list: 'weak-lax' },
      { problemType: 'money', list: 'key-prevention' },
    ])
    expect(both.findings[1]?.because?.map(({ about }) => about)).toEqual(['money', 'quarrels-cost'])
    expect(proposed(clean).listing).toMatchObject({ list: 'none', grounds: [] })
  })

  it('that may still apply only raises how strict the list may turn out [D2, D8]', () => {
    const { disputes: _disputes, ...known } = clean
    const { listing } = proposed(known)
    expect(listing.grounds).toMatchObject([
      { problemType: 'order', lists: { mildest: 'none', strictest: 'key-prevention' } },
      { problemType: 'money', list: 'undetermined', lists: { mildest: 'none', strictest: 'key-prevention' } },
    ])
    expect(listing.findings[1]?.verdict).toBe('unknown')
  })
})
