import { describe, expect, it } from 'vitest'
import { latestScreening } from '../../src/assessment/latest.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, parseCase, record, replay, sampleLife } from './doors.js'
import { moving } from './moving.js'
import { cast, codes, event, play, reasons, the, upTo } from './story.js'

/** What a reform renames: a department, a problem type, an item, a field. */
const RENAMED = [
  ['petitions', 'petitions-bureau'],
  ['governance', 'village-governance'],
  ['disputes-frequent', 'disputes-many'],
  ['political-legal', 'law-and-order'],
] as const

function renamed<T>(value: T): T {
  const text = RENAMED.reduce((so, [old, now]) => so.split(`"${old}"`).join(`"${now}"`), JSON.stringify(value))
  return JSON.parse(text)
}

const version = (base: Rulebook, change: Partial<Rulebook>): Rulebook => ({
  ...base,
  version: '2024b',
  effectiveFrom: { ...base.effectiveFrom, value: day('2024-02-22') },
  ...change,
})
const same = version(xining2024, {})
const from = { kind: 'clause', cites: ['D29'] } as const
const successors = {
  departments: { petitions: ['petitions-bureau'], 'political-legal': ['law-and-order'] },
  problemTypes: { governance: ['village-governance'] },
  items: { 'disputes-frequent': ['disputes-many'] },
  fields: { 'political-legal': ['law-and-order'] },
  from,
}
const reformed = version(renamed(xining2024), { successors })
const life = sampleLife()
const opening = { village: sampleVillage, rulebook: xining2024 }
const listed = life.findIndex(({ type }) => type === 'determine-listing')

describe('a reform that renames', () => {
  it('moves a case wherever a version with the same ids moves it, and the case says the same by its new names [D24, D29]', () => {
    let moved = 0
    for (let length = listed + 1; length < life.length; length += 1) {
      // Listed under the first version: the second was made later.
      const lived = replay(opening, life.slice(0, length), [xining2024])
      if (!lived.ok) throw new Error('refused')
      const { date = '' } = lived.value.events.at(-1) ?? {}
      const plain = record(lived.value, moving(date, same), [xining2024, same])
      const through = record(lived.value, moving(date, reformed), [xining2024, reformed])
      expect(through.ok).toBe(plain.ok)
      if (!plain.ok || !through.ok) continue
      moved += 1
      expect(through.value.state).toEqual(renamed(plain.value.state))
      const stored: unknown = JSON.parse(JSON.stringify(through.value))
      expect(parseCase(stored, [xining2024, reformed])).toEqual({ ok: true, value: through.value })
    }
    expect(moved).toBeGreaterThan(15)
  })

  it('names the id that has no successor [D29]', () => {
    const { departments: _left, ...rest } = successors
    const without = version(renamed(xining2024), { successors: rest })
    const found = reasons(upTo('submit-plan'), moving('2024-03-18', without), [xining2024, without])
    const values = found.map(({ code, found: what }) => [code, (what as { value?: string }).value])
    expect(values).toContainEqual(['migration-place', 'petitions'])
    expect(values).toContainEqual(['migration-place', 'political-legal'])
  })

  it('lets the new department report and join while the old version is pinned [D24, D29]', () => {
    const both = [xining2024, reformed]
    const theCase = replay(opening, life.slice(0, 8), [xining2024])
    if (!theCase.ok) throw new Error('refused')
    const signal = (id: string) =>
      event('raise-signal', '2024-03-14', cast.department(id), { source: id, problemType: 'governance' })
    expect(codes(theCase.value, signal('petitions-bureau'), both)).toEqual([])
    expect(codes(theCase.value, signal('petitions-bureau'), [xining2024])).not.toEqual([])
    const force = renamed(the('form-task-force'))
    expect(codes(theCase.value, force, both)).toEqual([])
    expect(codes(theCase.value, force, [xining2024])).toEqual(['task-force-departments'])
  })

  it('keeps an answer that goes over, and knows nothing of one that was split or that two disagree about [D2, D29]', () => {
    const screened = upTo('lower-control')
    const split = version(xining2024, {
      successors: { items: { 'disputes-frequent': ['petitions-received', 'security-cases'] }, from },
    })
    const moved = record(screened, moving('2024-07-01', split), [xining2024, split])
    if (!moved.ok) throw new Error(JSON.stringify(moved.error.reasons))
    const before = screened.state.assessment.screening?.answers ?? {}
    const { 'disputes-frequent': _gone, ...others } = before
    expect(moved.value.state.assessment.screening?.answers).toEqual(others)
  })

  it('is read through by a village on no list too: what its past readings found counts under the new names [D6, D29]', () => {
    const [one] = xining2024.negative.vetoes
    if (one === undefined) throw new Error('the rulebook has vetoes')
    const past = {
      past: { item: 'disputes-frequent' },
      within: { years: 3 },
      test: { op: 'at-least', value: 2 },
    } as const
    const again = { ...one, id: 'disputes-again', problemType: 'governance', when: past }
    const asking = (base: Rulebook): Rulebook => ({
      ...base,
      negative: { ...base.negative, vetoes: [...base.negative.vetoes, again] },
    })
    const [before, plain] = [asking(xining2024), asking(same)]
    const now = { ...renamed(plain), successors }
    const screened = (date: string, hit: boolean) => {
      const screening = the('record-screening')
      if (screening.type !== 'record-screening') throw new Error('as the sample life goes')
      const answers = { ...screening.payload.answers, 'disputes-frequent': { part: hit ? 25 : 0, whole: 300 } }
      return event('record-screening', date, screening.actor, { ...screening.payload, answers })
    }
    const risks = [0, 1, 2].map((hits) => {
      const [first, second] = ['2024-01-10', '2024-02-10'].map((date, index) => screened(date, index < hits))
      const last = screened('2024-03-10', false)
      const way = (later: Rulebook, event: unknown) => {
        const theCase = play(play(openCase(opening), [first, second], [before]), [event], [before, later])
        expect(theCase.state.episodes).toEqual([])
        return latestScreening(later, theCase.state.assessment)?.problemTypes.map(({ risk }) => risk)
      }
      const [direct, through] = [way(plain, last), way(now, renamed(last))]
      expect(through).toEqual(direct)
      return JSON.stringify(through)
    })
    // The second hit is what counts, and it counts under the new name.
    expect(risks[1]).toBe(risks[0])
    expect(risks[2]).not.toBe(risks[1])
  })
})
