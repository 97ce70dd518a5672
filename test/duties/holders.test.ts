import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { handover } from '../../src/duties/handover.js'
import { ownDuties } from '../../src/duties/own-duties.js'
import { type DutyRecord, parseTenure, type Tenure } from '../../src/duties/query.js'
import { dutyStatuses, tenureProblems } from '../../src/duties/status.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { dueList, openCase, replay, sampleLife, viewCase } from '../lifecycle/doors.js'
import { bases, COUNTY, day, heard, listing, owed, tenure, VILLAGE } from './sample.js'

const listings = [listing('2024-01-01')]
const first = (ref: string, from: string, to?: string) => tenure('first-secretary', VILLAGE, ref, from, to)
const acting = (term: Tenure): Tenure => ({ ...term, acting: true })
const by = (ref: string) => ({ role: 'first-secretary', unit: VILLAGE, ref })

describe('an acting holder', () => {
  const leave = [first('h1', '2023-01-01'), acting(first('h2', '2024-03-01', '2024-04-01'))]
  const inMarch = (tenures: readonly Tenure[], ...records: DutyRecord[]) => {
    const { statuses, unused, problems } = dutyStatuses(xining2024, { listings, tenures, records }, '2024-04-05')
    const march = statuses.filter(
      ({ occurrence: { duty, period } }) => duty === 'hear-residents' && period?.id.startsWith('2024-03'),
    )
    return {
      march: march.map(({ occurrence: { holder, window }, status }) => [holder, window.to, status]),
      unused: unused.map(({ code }) => code),
      problems: problems.map(({ code }) => code),
    }
  }

  it('may stand beside the holder, and what they do counts for the post [D30]', () => {
    expect(inMarch(leave, heard('a', '2024-03-10', by('h2')), heard('b', '2024-03-20', by('h2')))).toEqual({
      march: [
        ['h1', '2024-03-15', 'done'],
        ['h1', '2024-03-31', 'done'],
      ],
      unused: [],
      problems: [],
    })
  })

  it('is no holder of the post on other days, and without acting the terms overlap [D19, D30]', () => {
    expect(inMarch(leave, heard('a', '2024-04-02', by('h2'))).unused).toEqual(['duty-record-holder'])
    const plain = leave.map(({ acting: _, ...term }) => term)
    expect(inMarch(plain).problems).toEqual(['tenure-overlap'])
    const two = [acting(first('h2', '2024-03-01')), acting(first('h3', '2024-03-10'))]
    expect(tenureProblems(two).map(({ code, path }) => [code, path])).toEqual([['tenure-overlap', '/1']])
  })

  it('owes for the days without a holder, when the post is not vacant [D20, D30]', () => {
    const gap = [
      first('h1', '2023-01-01', '2024-03-01'),
      acting(first('h2', '2024-03-01', '2024-04-01')),
      first('h3', '2024-04-01'),
    ]
    expect(inMarch(gap).march).toEqual([
      ['h2', '2024-03-15', 'overdue'],
      ['h2', '2024-03-31', 'overdue'],
    ])
    const vacancies = owed({ listings, tenures: gap }, '2024-01-01', '2024-12-31', 'fill-county-posts')
    expect(vacancies).toEqual([])
  })

  it('has the list of the post while acting, and a handover leaves the term as it is [D19, D30]', () => {
    const who = { role: 'first-secretary', unit: VILLAGE, ref: 'h2' } as const
    const due = (today: string) =>
      ownDuties(xining2024, { listings, tenures: leave, records: [] }, { ...who, today }).due.map(
        ({ occurrence }) => occurrence.holder,
      )
    expect([due('2024-03-10'), due('2024-04-10')]).toEqual([['h1'], []])
    const next = { role: 'first-secretary', unit: VILLAGE, from: 'h1', to: 'h3', on: '2024-03-20' } as const
    const { tenures, problems } = handover(xining2024, { listings, tenures: leave, records: [] }, next)
    expect(problems).toEqual([])
    expect(tenures).toEqual([leave[1], first('h1', '2023-01-01', '2024-03-20'), first('h3', '2024-03-20')])
  })

  it('is read with the term [D26, D30]', () => {
    const term = { ...first('h2', '2024-03-01'), acting: true }
    expect(parseTenure(term)).toEqual({ ok: true, value: term })
    expect(parseTenure({ ...term, acting: 'yes' }).ok).toBe(false)
  })

  it('changes what is owed on no day that has a holder [D30]', () => {
    fc.assert(
      fc.property(bases, ({ listings: some, tenures = [] }) => {
        const held = tenures.filter(({ to }) => to === undefined)
        const more = held.map((one) => ({ ...one, ref: 'h9', acting: true }))
        const plain = owed({ listings: some, tenures: held }, '2023-01-01', '2025-12-31')
        expect(owed({ listings: some, tenures: [...held, ...more] }, '2023-01-01', '2025-12-31')).toEqual(plain)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a vacant post', () => {
  const gap = [first('h1', '2023-01-01', '2024-03-10'), first('h2', '2024-04-10')]
  const on = (today: string, tenures: readonly Tenure[] = gap, ...roles: readonly 'first-secretary'[]) =>
    dutyStatuses(xining2024, { listings, tenures, termsKnown: roles, records: [] }, today).statuses

  it('owes nothing: the occurrence says that it is vacant, and has lapsed [D20]', () => {
    const vacant = on('2024-04-30').filter(({ occurrence }) => occurrence.vacant && occurrence.kind === 'periodic')
    expect(
      vacant.map(({ occurrence: { period, window, holder }, status }) => [period?.id, window, holder, status]),
    ).toEqual([
      ['2024-03-a', { from: '2024-03-10', to: '2024-03-15' }, undefined, 'lapsed'],
      ['2024-03-b', { from: '2024-03-16', to: '2024-03-31' }, undefined, 'lapsed'],
      ['2024-04-a', { from: '2024-04-01', to: '2024-04-09' }, undefined, 'lapsed'],
    ])
    expect(vacant[1]?.finding.found).toMatchObject({ status: 'lapsed', lapsed: 'post-vacant' })
  })

  it('is to be filled by the body that fills it, until there is a holder [M4.1, D11, D20]', () => {
    const filling = (today: string, tenures = gap) =>
      on(today, tenures)
        .filter(({ occurrence }) => occurrence.kind === 'vacancy')
        .map(({ occurrence: { owner, post, unit, window }, status, finding }) => [
          owner,
          unit,
          post,
          window,
          status,
          finding.found,
        ])
    const start = ['county-organization-department', COUNTY, 'first-secretary', { from: '2024-03-10' }]
    expect(filling('2024-03-09')).toEqual([])
    expect(filling('2024-03-10')).toEqual([[...start, 'due', { status: 'due', post: 'first-secretary' }]])
    expect(filling('2024-04-10')).toEqual([
      [...start, 'done', { status: 'done', post: 'first-secretary', on: '2024-04-10' }],
    ])
  })

  it('is not one where no holder is known, unless all terms are known [D19, D20]', () => {
    const vacant = (...statuses: ReturnType<typeof on>) => statuses.filter(({ occurrence }) => occurrence.vacant).length
    expect(vacant(...on('2024-02-20', []))).toBe(0)
    expect(vacant(...on('2024-02-20', [], 'first-secretary'))).toBeGreaterThan(0)
    const owes = on('2024-02-20', [], 'first-secretary').filter(
      ({ occurrence, status }) => occurrence.owner === 'first-secretary' && status !== 'lapsed',
    )
    expect(owes).toEqual([])
  })

  it('is filled no more once the village has left its list [D20]', () => {
    const left = dutyStatuses(
      xining2024,
      { listings: [listing('2024-01-01', '2024-03-20')], tenures: gap, records: [] },
      '2024-04-30',
    ).statuses.filter(({ occurrence }) => occurrence.kind === 'vacancy')
    expect(left.map(({ status }) => status)).toEqual(['lapsed'])
  })

  it('and its holders have all days of the post between them, each once [D19, D20]', () => {
    fc.assert(
      fc.property(bases, ({ listings: some, tenures = [] }) => {
        const apart = tenures.filter((_, index) => index === 0)
        const whole = owed({ listings: some }, '2023-01-01', '2025-12-31').filter(
          ({ kind, whole: all }) => kind === 'periodic' && !all,
        )
        const split = owed({ listings: some, tenures: apart }, '2023-01-01', '2025-12-31')
        for (const one of whole) {
          const parts = split.filter(({ id }) => id === one.id || id.startsWith(`${one.id}/`))
          expect(parts.reduce((days, { covered }) => days + (covered?.days ?? 0), 0)).toBe(one.covered?.days)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shows in the view of a case: the first secretary is not behind, the county has a post to fill [D20]', () => {
    const theCase = replay(openCase({ village: sampleVillage, rulebook: xining2024 }), sampleLife().slice(0, 4))
    if (!theCase.ok) throw new Error('the village is listed')
    const actor = castOf(sampleVillage).township
    const { duties } = viewCase(theCase.value, { actor, today: '2024-07-23', locale: 'zh-CN' })
    const posts = duties.mine.flatMap(({ post, by: { id } }) => (post === undefined ? [] : [[post.label, id]]))
    expect(posts).toEqual([['包村乡镇领导', 'township-committee']])
    expect(duties.others.map(({ by: { id } }) => id)).not.toContain('first-secretary')
    const { due } = dueList(theCase.value, { today: '2024-07-23', locale: 'zh-CN' })
    expect(due.filter((one) => one.by.id === 'first-secretary')).toEqual([])
    expect(
      due.flatMap(({ post, by: { id }, status }) => (post === undefined ? [] : [[post.label, id, status.id]])),
    ).toEqual([
      ['包村乡镇领导', 'township-committee', 'due'],
      ['驻村第一书记', 'county-organization-department', 'due'],
      ['联点县级领导', 'county-organization-department', 'due'],
      ['结对帮扶单位', 'county-organization-department', 'due'],
    ])
    const filled = replay(openCase({ village: sampleVillage, rulebook: xining2024 }), sampleLife().slice(0, 8))
    if (!filled.ok) throw new Error('the posts are filled')
    const list = dueList(filled.value, { today: '2024-07-23', locale: 'en' }).due
    expect(list.filter(({ post }) => post !== undefined)).toEqual([])
    expect(list.filter((one) => one.by.id === 'first-secretary').length).toBeGreaterThan(0)
  })

  it('is counted nowhere as owed [D20]', () => {
    fc.assert(
      fc.property(bases, fc.nat(900), (basis, days) => {
        const today = addTo(day('2023-06-01'), { days })
        for (const { occurrence, status } of dutyStatuses(xining2024, { ...basis, records: [] }, today).statuses) {
          if (occurrence.vacant) expect(['lapsed', 'not-started']).toContain(status)
        }
      }),
      { numRuns: 60 },
    )
  })
})
