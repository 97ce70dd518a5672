import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { listingsOf } from '../../src/duties/case-listings.js'
import { type Case, situationOf } from '../../src/lifecycle/case.js'
import { possibleIn } from '../../src/lifecycle/chart.js'
import { takesEffect } from '../../src/lifecycle/limits.js'
import { owesNow, stageLimits } from '../../src/lifecycle/query.js'
import { controlLevel } from '../../src/rectification/slice.js'
import type { StageLimit } from '../../src/rulebook/limit.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { openCase, record, sampleLife } from './doors.js'
import { cast, changed, codes, event, play, reasons, the, upTo } from './story.js'
import { arbitraryVariant, limits, scored, variant } from './variants.js'

const own = [scored]
const apply = (limit: string, date: string) => event('apply-limit', date, cast.county, { limit })

describe('a time limit', () => {
  it('counts from entering the stage, includes its last day, and says what follows [D4, D14]', () => {
    const balloted = upTo('apply-to-township', 1, scored)
    expect(balloted.state).toMatchObject({ at: 'acceptance.balloted', enteredOn: '2024-07-08' })
    const on = (today: string) =>
      stageLimits(balloted, { rulebooks: own, today })?.map(({ limit, from, due, status }) => [
        limit.id,
        from,
        due,
        status,
      ])
    expect(on('2024-10-08')).toEqual([
      ['ballot', '2024-07-08', '2024-10-08', 'running'],
      ['episode', '2024-03-10', '2025-03-10', 'running'],
    ])
    expect(on('2024-10-09')?.[0]).toEqual(['ballot', '2024-07-08', '2024-10-08', 'passed'])
    expect(stageLimits(balloted, { rulebooks: own, today: '2024-10-08' })?.[0]?.finding.verdict).toBe('holds')
    expect(stageLimits(balloted, { rulebooks: own, today: '2024-10-09' })?.[0]?.finding).toEqual({
      code: 'within-limit',
      verdict: 'fails',
      cites: ['D14'],
      about: 'ballot',
      required: { noLaterThan: '2024-10-08' },
      found: '2024-10-09',
    })
    expect(
      stageLimits(upTo('apply-to-township'), {
        rulebooks: [{ ...scored, limits: undefined } as never],
        today: '2030-01-01',
      }),
    ).toEqual([])
  })

  it('is refused with the event that starts it, if it would end after the last civil date [D1]', () => {
    const { limits: short } = scored
    if (short === undefined) throw new Error('no limits')
    const long = (months: number): Rulebook => ({
      ...scored,
      limits: {
        ...short,
        value: short.value.map((one) => (one.stage === 'episode' ? { ...one, within: { years: 100, months } } : one)),
      },
    })
    const listing = (months: number) => {
      const rulebook = long(months)
      const proposed = upTo('determine-listing', 1, scored)
      return record(proposed, sampleLife(scored)[proposed.events.length], [rulebook])
    }
    // Listed on 2024-03-10: 175 years later is the last March of the calendar.
    expect(listing(900).ok).toBe(true)
    const refused = listing(912)
    expect(refused.ok || refused.error.reasons).toMatchObject([
      { code: 'date-in-calendar', kind: 'not-possible', required: { noLaterThan: '2199-12-31' }, found: '2200-03-10' },
    ])
  })

  it('rests on the reference that the rulebook gives for its limits [D5, D14]', () => {
    const { limits: own } = scored
    if (own === undefined) throw new Error('no limits')
    const cited: Rulebook = { ...scored, limits: { ...own, from: { kind: 'clause', cites: ['R1.3'] } } }
    const balloted = upTo('apply-to-township', 1, cited)
    const limits = stageLimits(balloted, { rulebooks: [cited], today: '2024-10-09' })
    expect(limits?.map(({ finding }) => finding.cites)).toEqual([
      ['D14', 'R1.3'],
      ['D14', 'R1.3'],
    ])
    const [early] = reasons(balloted, apply('ballot', '2024-10-08'), [cited])
    expect(early?.cites).toEqual(['D14', 'D26', 'R1.3'])
  })

  it('keeps counting while the case stays, and ends with the stage [D14]', () => {
    const again = play(
      upTo('apply-to-township', 1, scored),
      [{ ...the('hold-congress'), id: 'again', date: '2024-09-01' }],
      own,
    )
    expect(again.state.enteredOn).toBe('2024-07-08')
    const exited = upTo('record-fortress', 2, scored)
    expect(stageLimits(exited, { rulebooks: own, today: '2030-01-01' })).toEqual([])
  })

  it('puts nothing into effect before the day after, and then leads back [D14, D26]', () => {
    const balloted = upTo('apply-to-township', 1, scored)
    expect(reasons(balloted, apply('ballot', '2024-10-08'), own)).toEqual([
      {
        code: 'limit-passed',
        kind: 'too-early',
        verdict: 'fails',
        cites: ['D14', 'D26'],
        about: 'ballot',
        required: { after: '2024-10-08' },
        found: '2024-10-08',
      },
    ])
    const back = play(balloted, [apply('ballot', '2024-10-09')], own)
    expect(back.state).toMatchObject({ at: 'rectifying', enteredOn: '2024-10-09', appliedLimits: [] })
    expect(back.state.acceptance).toMatchObject({ rounds: 1, passes: [] })
    expect(codes(balloted, apply('accept', '2024-10-09'), own)).toEqual(['limit-here'])
    expect(codes(balloted, { ...apply('ballot', '2024-10-09'), actor: cast.township }, own)).toEqual(['role-may'])
  })

  it('raises the control level, which suspends acceptance [D13, D14]', () => {
    const county = upTo('consolidate-by-county', 1, scored)
    const raised = play(county, [apply('accept', '2024-11-01')], own)
    expect(raised.state.at).toBe('rectifying')
    expect(raised.state.rectification.control.slice(-1)).toEqual([
      { level: 'high', since: '2024-11-01', why: 'raised' },
    ])
    // High already: there is nothing to raise.
    const rectifying = upTo('complete-measure', 1, scored)
    expect(controlLevel(rectifying.state.rectification)).toBe('high')
    expect(reasons(rectifying, apply('rectify', '2024-12-01'), own)).toMatchObject([
      {
        code: 'limit-takes-effect',
        required: { follows: { riskAtLeast: 'high' } },
        found: { now: { level: 'high' } },
      },
    ])
  })

  it('moves a key-prevention village to the stricter list, once [M3.4, D8]', () => {
    const answers = {
      ...extremeAnswers(scored.negative.items, day('2024-03-01'), 'fewest'),
      'disputes-frequent': { part: 25, whole: 300 },
    }
    const listed = play(
      openCase({ village: sampleVillage, rulebook: scored }),
      [
        the('raise-signal'),
        changed('record-screening', { payload: { answers } }),
        changed('determine-listing', {
          payload: { list: 'key-prevention', rulebook: { id: 'xining', version: '2024-2' } },
        }),
      ],
      own,
    )
    const moved = play(listed, [apply('prepare', '2024-06-11')], own)
    expect(moved.state).toMatchObject({
      at: 'preparing',
      episodes: [{ list: 'weak-lax', limitTightenedOn: '2024-06-11' }],
      appliedLimits: [{ limit: 'prepare', stage: 'preparing', on: '2024-06-11' }],
    })
    expect(stageLimits(moved, { rulebooks: own, today: '2024-06-12' })?.map(({ status }) => status)).toEqual([
      'applied',
      'running',
    ])
    expect(codes(moved, apply('prepare', '2024-06-12'), own)).toEqual(['limit-once', 'limit-takes-effect'])
    expect(listingsOf(moved).map(({ list, from, to }) => [list, from, to])).toEqual([
      ['key-prevention', '2024-03-10', '2024-06-11'],
      ['weak-lax', '2024-06-11', undefined],
    ])
  })

  it('that names another body makes it owe the next move, and needs no event [D14]', () => {
    const identified = upTo('propose-listing', 1, scored)
    expect(identified.state).toMatchObject({ at: 'identifying', enteredOn: '2024-02-20' })
    expect(owesNow(identified, { rulebooks: own, today: '2024-05-20' })).toEqual([
      'township-committee',
      'county-organization-department',
    ])
    expect(owesNow(identified, { rulebooks: own, today: '2024-05-21' })).toEqual([
      'county-standing-committee',
      'township-committee',
      'county-organization-department',
    ])
    expect(possibleIn('identifying')).not.toContain('apply-limit')
  })

  it('cannot be known on a day that does not exist, or by a rulebook that is not at hand [D2]', () => {
    const balloted = upTo('apply-to-township', 1, scored)
    for (const today of ['2024-02-30', '2024-7-1', '', 'today']) {
      expect(stageLimits(balloted, { rulebooks: own, today })).toBeUndefined()
      expect(owesNow(balloted, { rulebooks: own, today })).toBeUndefined()
    }
    expect(stageLimits(balloted, { rulebooks: [], today: '2024-10-08' })).toBeUndefined()
    expect(owesNow(balloted, { rulebooks: [], today: '2024-10-08' })).toBeUndefined()
    expect(owesNow(balloted, { rulebooks: own, today: '2024-10-08' })).toEqual(['village-organization'])
  })
})

describe('what follows a time limit', () => {
  const stricter = limits.find(({ id }) => id === 'episode') as StageLimit
  const would = (theCase: Case) => takesEffect(situationOf(theCase, scored, own), stricter)

  it('makes a list stricter only for a village that is on one now [M3.4, D14]', () => {
    const listed = upTo('submit-plan', 1, scored)
    const [episode] = listed.state.episodes
    if (episode === undefined) throw new Error('no episode')
    const on = (change: object): Case => ({
      ...listed,
      state: { ...listed.state, episodes: [{ ...episode, ...change }] },
    })
    expect(would(on({ list: 'key-prevention' }))).toBe(true)
    expect(would(listed)).toBe(false)
    expect(would(on({ list: 'key-prevention', exitedOn: day('2024-09-05') }))).toBe(false)
    expect(would(openCase({ village: sampleVillage, rulebook: scored }))).toBe(false)
  })
})

describe('the law of time limits', () => {
  it('none is put into effect before the day after its last, whatever the case and the rules [D4, D14]', () => {
    let accepted = 0
    fc.assert(
      fc.property(
        arbitraryVariant,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: -2, max: 3 }),
        (rulebook, far, pick, days) => {
          const life = sampleLife(rulebook)
          const theCase = life
            .slice(0, far % (life.length + 1))
            .reduce<Case>((so, one) => play(so, [one], [rulebook]), openCase({ village: sampleVillage, rulebook }))
          const last = theCase.events[theCase.events.length - 1]?.date ?? day('2024-02-01')
          const running = stageLimits(theCase, { rulebooks: [rulebook], today: last }) ?? []
          const one = running[pick % Math.max(1, running.length)]
          fc.pre(one !== undefined)
          const date: CivilDate = addTo(one.due, { days })
          fc.pre(date >= last)
          const step = record(theCase, apply(one.limit.id, date), [rulebook])
          if (step.ok) accepted += 1
          if (step.ok) expect(days).toBeGreaterThan(0)
          else if (days <= 0) {
            // While a village is being identified, a limit can only name another body, which needs no event.
            const code = theCase.state.at === 'identifying' ? 'possible-here' : 'limit-passed'
            expect(step.error.reasons.map((reason) => reason.code)).toContain(code)
          }
        },
      ),
      { numRuns: 60, seed: 11 },
    )
    expect(accepted).toBeGreaterThan(0)
  })
})

describe('several years of look-back', () => {
  it('one a calendar year, the episode closed with the last [A5.1, D17]', () => {
    const three = variant({ levels: ['village', 'county'], sheets: [], limits: [], years: 3 })
    const first = upTo('look-back-steady', 1, three)
    const steady = (date: string) => event('look-back-steady', date, cast.township, {})
    const looked = play(first, [steady('2025-03-15')], [three])
    expect(looked.state.at).toBe('exited')
    expect(looked.state.episodes).toMatchObject([{ lookBack: { on: '2025-03-15', outcome: 'steady' } }])
    expect(looked.state.episodes[0]?.closedOn).toBeUndefined()
    expect(reasons(looked, steady('2025-12-31'), [three])).toMatchObject([
      { code: 'look-back-due', kind: 'too-early', required: { notBefore: '2026-01-01' } },
      // The checklists of March are too old by then (D17).
      { code: 'look-back-evidence', kind: 'facts-missing', found: [] },
    ])
    const second = upTo('look-back-steady', 2, three)
    expect(second.state.at).toBe('exited')
    const third = play(upTo('look-back-steady', 3, three), [steady('2027-03-15')], [three])
    expect(third.state.at).toBe('unlisted')
    expect(third.state.episodes).toMatchObject([
      {
        earlierLookBacks: [
          { on: '2025-03-15', outcome: 'steady' },
          { on: '2026-03-15', outcome: 'steady' },
        ],
        lookBack: { on: '2027-03-15', outcome: 'steady' },
        closedOn: '2027-03-15',
      },
    ])
  })
})

describe('fewer levels', () => {
  it('lead from the village to the county and from there to the exit [A1.5, A3.3, D14]', () => {
    const short = variant({ levels: ['village', 'county'], sheets: [], limits: [], years: 1 })
    const applied = play(upTo('apply-to-township', 1, short), [the('apply-to-township')], [short])
    expect(applied.state.at).toBe('acceptance.countyAcceptance')
    const passed = upTo('exit-list', 1, short)
    expect(passed.state.at).toBe('acceptance.passed')
    expect(passed.state.acceptance.passes.map(({ level }) => level)).toEqual(['village', 'county'])
    expect(codes(passed, the('exit-list'), [short])).toEqual([])
  })
})
