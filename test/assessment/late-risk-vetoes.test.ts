import { describe, expect, it } from 'vitest'
import { assessmentFindings } from '../../src/assessment/findings.js'
import type { Condition } from '../../src/rulebook/condition.js'
import { about, clean, gradeVeto, grown, indexOf, knowing, riskVeto, screeningOf } from './grown-rulebook.js'

const once = { op: 'at-least', value: 1 } as const
const counting = (past: { readonly veto: string } | { readonly level: string }): Condition => ({
  past,
  within: { years: 1 },
  test: once,
})
const feuding = riskVeto('feuding', 'order', { item: 'feud', test: { is: true } }, { riskAtLeast: 'red' })
const quarrels = riskVeto('quarrels', 'order', { item: 'disputes', test: once }, { riskAtLeast: 'yellow' })
const farm = { kind: 'farm', past: knowing() }

describe('a veto of the negative checklist that counts what this reading itself gives', () => {
  it('counts the very veto that it names, and those judged late once [D6]', () => {
    const rulebook = grown(
      {},
      { vetoes: [quarrels, feuding, riskVeto('again', 'money', counting({ veto: 'feuding' }), { list: 'weak-lax' })] },
    )
    const again = (answers: typeof clean) => about(screeningOf(rulebook, answers, farm), 'again')
    const found = (times: number) => ({ past: [{ veto: 'feuding', within: { years: 1 }, times }] })
    expect(again({ ...clean, feud: true })).toMatchObject({ verdict: 'fails', found: found(1) })
    expect(again({ ...clean, disputes: 1 })).toMatchObject({ verdict: 'holds', found: found(0) })
    const { feud: _feud, ...open } = clean
    const feud = { what: 'feud', from: 'township-committee' }
    expect(again(open)).toMatchObject({ verdict: 'unknown', missing: [feud] })
    expect(screeningOf(rulebook, clean, farm).findings.filter(({ code }) => code === 'negative-veto')).toHaveLength(3)
  })

  it('counts the level that the other vetoes leave, and names what leaves it open [D2, D6]', () => {
    const rulebook = grown(
      {},
      { vetoes: [feuding, riskVeto('red-again', 'money', counting({ level: 'red' }), { list: 'key-prevention' })] },
    )
    const red = (answers: typeof clean) => about(screeningOf(rulebook, answers, farm), 'red-again')
    expect(red({ ...clean, feud: true })?.verdict).toBe('fails')
    expect(red(clean)?.verdict).toBe('holds')
    const { feud: _feud, ...open } = clean
    expect(red(open)).toMatchObject({ verdict: 'unknown', missing: [{ what: 'feud', from: 'township-committee' }] })
  })
})

describe('a list that a veto calls for', () => {
  it('is certain of a village of unknown kind only where it is for every kind [D2]', () => {
    const both = riskVeto('both', 'order', { item: 'feud', test: { is: true } }, { list: 'weak-lax' })
    const herds = riskVeto('herds', 'order', { item: 'feud', test: { is: true } }, { list: 'key-prevention' }, 'herd')
    const rulebook = grown({}, { vetoes: [both, herds] })
    const forced = (kind?: string) =>
      screeningOf(
        rulebook,
        { ...clean, feud: true, overgrazed: false },
        { past: knowing(), ...(kind === undefined ? {} : { kind }) },
      ).forced.map(({ veto, certain }) => [veto, certain])
    expect(forced()).toEqual([
      ['both', true],
      ['herds', false],
    ])
    expect(forced('herd')).toEqual([
      ['both', true],
      ['herds', true],
    ])
    expect(forced('farm')).toEqual([['both', true]])
  })
})

describe('the risk of a problem type', () => {
  it('shows the scale of levels and the references of both [M2.4, D26]', () => {
    const copy = grown()
    const risk = screeningOf(copy, clean, farm).findings.find(
      ({ code, about: id }) => code === 'problem-type-risk' && id === 'order',
    )
    expect(risk?.required).toEqual({
      levels: copy.negative.levels.value.map(({ id, when }) => ({
        level: id,
        when: when === undefined ? null : { op: when.op, value: when.value },
      })),
    })
    const own = copy.negative.problemTypes[0]?.from.cites ?? []
    const { cites } = assessmentFindings['problem-type-risk']
    expect(risk?.cites).toEqual([...new Set([...cites, ...own, ...copy.negative.levels.from.cites])])
  })
})

describe('a veto on the grade that counts the grade of this very reading', () => {
  it('names what leaves that grade open [D2, D6]', () => {
    const again = gradeVeto('again', { past: { grade: 'fair' }, within: { years: 1 }, test: once }, 'poor')
    const rulebook = grown({ vetoes: [again] })
    expect(about(indexOf(rulebook, {}, farm), 'again')).toMatchObject({
      verdict: 'unknown',
      missing: expect.arrayContaining([{ what: 'routine', from: 'township-committee' }]),
    })
  })
})
