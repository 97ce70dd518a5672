import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import type { Case } from '../../src/lifecycle/case.js'
import { possibleIn } from '../../src/lifecycle/chart.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { filterWorklist, type Worklist, type WorklistQuery, worklist } from '../../src/view/worklist.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryCase, openCase, replay, sampleLife, viewCase } from '../lifecycle/doors.js'
import { limits, scored, short, variant } from '../lifecycle/variants.js'

const cast = castOf(sampleVillage)
const actors: readonly Actor[] = [cast.township, cast.village, cast.county, cast.city]

function list(cases: readonly Case[], query: Partial<WorklistQuery> = {}, rulebook: Rulebook = xining2024): Worklist {
  const defaults = { actor: cast.township, today: '2024-09-01', locale: 'zh-CN', rulebooks: [rulebook] } as const
  const made = worklist(cases, { ...defaults, ...query })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

function lived(count: number, rulebook: Rulebook = xining2024): Case {
  const again = replay({ village: sampleVillage, rulebook }, sampleLife(rulebook).slice(0, count), [rulebook])
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

// What goes wrong leads another way: a gap that the county finds, problems that come back.
const DETOURS = ['find-gap', 'look-back-problems']

const days = fc.constantFrom('2024-01-05', '2024-06-30', '2024-12-31', '2025-03-01', '2026-02-01')

describe('what a case waits for', () => {
  it('is possible in its state, and blocked exactly if viewCase says that nobody may [D14, D26]', () => {
    for (const rulebook of [xining2024, scored, short]) {
      fc.assert(
        fc.property(arbitraryCase(rulebook, 25), fc.constantFrom(...actors), days, (theCase, actor, today) => {
          const [row] = list([theCase], { actor, today }, rulebook).rows
          const next = row?.next
          if (next === undefined) return
          expect(possibleIn(theCase.state.at)).toContain(next.type)
          const view = viewCase(theCase, { actor, today, locale: 'zh-CN', rulebooks: [rulebook] })
          const action = view.actions.find(({ type }) => type === next.type)
          expect(action?.allowed).toBe(next.mine && next.blocked.length === 0)
          expect(action?.by).toEqual(next.by)
        }),
        { numRuns: 60 },
      )
    }
  })

  it('is the next event of the sample life that leads on, all the way [A1.1, A2.2, A3.1, A4.1, A5.1]', () => {
    for (const rulebook of [xining2024, short]) {
      const life = sampleLife(rulebook)
      const waited = new Set<string>()
      life.forEach(({ type, date }, index) => {
        const before = lived(index, rulebook)
        const moved = lived(index + 1, rulebook).state.at !== before.state.at
        const [row] = list([before], { today: date }, rulebook).rows
        if (moved && before.state.at !== 'unlisted' && !DETOURS.includes(type))
          expect([index, row?.next?.type]).toEqual([index, type])
        if (row?.next !== undefined) waited.add(row.next.type)
      })
      for (const type of ['determine-listing', 'submit-plan', 'approve-plan', 'complete-measure', 'exit-list'])
        expect(waited).toContain(type)
    }
  })
})

describe('the end of the road', () => {
  const life = sampleLife()

  it('is the five steps for the weak-lax list, and the county’s decision for key prevention [D14, D16]', () => {
    const ready = lived(life.findIndex(({ type }) => type === 'evaluate-self'))
    const episodes = ready.state.episodes.map((one) => ({ ...one, list: 'key-prevention' as const }))
    const prevented: Case = { ...ready, state: { ...ready.state, episodes } }
    const nexts = list([ready, prevented], { today: '2024-09-01' }).rows.map(({ next }) => next?.type)
    expect(nexts).toEqual(['evaluate-self', 'leave-prevention'])
  })

  it('is a look-back that is late from 1 January on, and not a day before [A5.1, D17]', () => {
    const exited = lived(life.findIndex(({ type }) => type === 'exit-list') + 1)
    const late = (today: string) => list([exited], { today }).rows.flatMap((row) => row.late)
    expect(late('2025-12-31')).toEqual([])
    expect(late('2026-01-01')).toEqual([{ kind: 'look-back', label: '“回头看”', due: '2025-12-31', days: 1 }])
  })
})

describe('the step under way', () => {
  it('is one of the five, or of fewer where the rulebook leaves out levels [A1.1, A5.1, D14]', () => {
    const steps = (rulebook: Rulebook) =>
      sampleLife(rulebook).flatMap((_, index) => {
        const step = list([lived(index + 1, rulebook)], {}, rulebook).rows[0]?.step
        return step === undefined ? [] : [`${step.number}/${step.of} ${step.label}`]
      })
    expect([...new Set(steps(xining2024))]).toEqual([
      '1/5 村级自评自查',
      '2/5 乡镇组织评估',
      '3/5 县级审核验收',
      '4/5 市级逐村复盘',
      '5/5 “回头看”',
    ])
    expect([...new Set(steps(short))]).toEqual(['1/3 村级自评自查', '2/3 县级审核验收', '3/3 “回头看”'])
  })
})

describe('a list of many cases', () => {
  const life = sampleLife()
  const cases = life.map((_, index) => lived(index))

  it('counts what each filter shows, whatever is shown [M3.2]', () => {
    for (const actor of actors) {
      const { counts, rows } = list(cases, { actor, today: '2026-01-01' })
      const shown = (show: NonNullable<WorklistQuery['show']>) => {
        const made = list(cases, { actor, today: '2026-01-01', show }).rows
        expect(filterWorklist(rows, show), 'a list that is made once shows the same').toEqual(made)
        return made
      }
      expect(rows).toHaveLength(counts.all)
      expect(shown({ mine: true })).toHaveLength(counts.mine)
      expect(shown({ mine: false })).toHaveLength(counts.all - counts.mine)
      expect(shown({ late: true })).toHaveLength(counts.late)
      expect(shown({ blocked: true })).toHaveLength(counts.blocked)
      for (const step of ['village', 'township', 'county', 'city', 'look-back'] as const)
        expect(shown({ step })).toHaveLength(counts.steps[step] ?? 0)
      for (const on of ['weak-lax', 'key-prevention', 'none'] as const)
        expect(shown({ list: on })).toHaveLength(counts.lists[on])
      expect(list(cases, { actor, today: '2026-01-01', show: { mine: true, late: true } }).counts).toEqual(counts)
    }
  })

  it('puts what is late longest first, each late thing with its last day and the days since', () => {
    const years = variant({ levels: ['village', 'county', 'city'], sheets: ['county'], limits, years: 3 })
    const many = sampleLife(years).map((_, index) => lived(index, years))
    const { rows } = list(many, { today: '2028-12-31' }, years)
    const lateness = rows.map(({ late }) => late[0]?.days ?? 0)
    expect(lateness).toEqual([...lateness].sort((a, b) => b - a))
    expect(new Set(rows.flatMap(({ late }) => late.map(({ kind }) => kind))).size).toBeGreaterThan(1)
    for (const { late } of rows)
      for (const { due, days } of late) expect([due < '2028-12-31', days > 0]).toEqual([true, true])
  })

  it('is the same for the same input, plain data, and changes nothing [D1]', () => {
    const before = JSON.stringify(cases)
    const made = list(cases, { today: '2025-06-01' })
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    expect(JSON.stringify(list([...cases], { today: '2025-06-01' }))).toBe(JSON.stringify(made))
    expect(JSON.stringify(cases)).toBe(before)
  })

  it('refuses a malformed day or actor, and says which rulebook it lacks [D26]', () => {
    const query = { actor: cast.township, today: '2024-13-01', locale: 'zh-CN', rulebooks: [xining2024] } as const
    const wrong = worklist(cases, { ...query, actor: { role: 'mayor', unit: '1' } as unknown as Actor })
    expect(wrong.ok ? [] : wrong.error.reasons.map(({ path }) => path)).toEqual([
      '/actor/role',
      '/actor/unit',
      '/today',
    ])
    expect(list([lived(3)], { rulebooks: [] }).rows).toMatchObject([{ unknown: 'rulebook', late: [] }])
    expect(list([openCase({ village: sampleVillage, rulebook: xining2024 })]).rows).toMatchObject([
      { owes: [], late: [] },
    ])
  })
})
