import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import { correctable, correctionConditions } from '../../src/lifecycle/judge-correction.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { approved, correcting, leader, other } from './correcting.js'
import { openCase } from './doors.js'
import { cast, codes, play, reasons, the } from './story.js'

describe('who may correct', () => {
  it.each([
    ['the body that recorded it', cast.county, []],
    ['the organization department above', cast.city, []],
    ['a lower level', cast.township, ['correction-authority']],
    ['another body of the same level', cast.standingCommittee, ['correction-authority']],
    ['the same body elsewhere', { ...cast.county, unit: '999902' }, ['jurisdiction', 'correction-authority']],
  ])('is made by %s or refused [D23, D25]', (_who, actor, refused) => {
    expect(codes(approved(), correcting(leader, other, { actor }))).toEqual(refused)
  })

  it('is not made by one department for another [D23, D25]', () => {
    const signalled = play(openCase({ village: sampleVillage, rulebook: xining2024 }), [the('raise-signal')])
    const { actor } = the('raise-signal')
    const by = (department: string) => correcting(the('raise-signal'), null, { actor: { ...actor, department } })
    expect(codes(signalled, by(actor.department ?? ''))).toEqual([])
    expect(codes(signalled, by('discipline'))).toEqual(['correction-authority'])
  })

  it('is offered for what an actor recorded itself and for what stands below it, no more [D23, D25]', () => {
    const screening = the('record-screening')
    const theCase = play(approved(), [correcting(screening, {}, { actor: cast.county })])
    const offered = (actor: Actor) => correctable(theCase, actor).map(({ id }) => id)
    const by = (...roles: readonly string[]) =>
      theCase.events.filter(({ id, actor }) => roles.includes(actor.role) && id !== screening.id).map(({ id }) => id)
    expect(offered(cast.city)).toEqual(theCase.events.map(({ id }) => id))
    expect(offered(cast.township)).toEqual(by('township-committee'))
    expect(offered(cast.standingCommittee)).toEqual(by('county-standing-committee'))
    expect(offered(cast.county)).toEqual(
      theCase.events
        .filter(({ actor }) => !['county-standing-committee', 'department'].includes(actor.role))
        .map(({ id }) => id),
    )
  })

  it('has its own conditions before it is known of what [D23, D25, D26]', () => {
    const occasion = (actor: Actor) => ({ actor, date: day('2024-03-26') })
    const common = ['role-may', 'jurisdiction']
    expect(correctionConditions(approved(), occasion(cast.county)).map(({ code, verdict }) => [code, verdict])).toEqual(
      [...common, 'correction-authority'].map((code) => [code, 'holds']),
    )
    const village: Actor = { role: 'village-organization', unit: sampleVillage.code }
    expect(correctionConditions(approved(), occasion(village)).at(-1)).toEqual({
      code: 'correction-authority',
      kind: 'wrong-actor',
      verdict: 'fails',
      cites: ['D23', 'D25'],
      required: { own: null, or: 'organization-department-above' },
      found: village,
    })
  })

  it('leaves the last word on an event to the highest that spoke, and lets nobody speak for those above [D23, D25]', () => {
    const screening = the('record-screening')
    const corrected = play(approved(), [correcting(screening, {}, { actor: cast.county })])
    const again = { ...correcting(screening, {}), id: 'c2' }
    expect(reasons(corrected, again)).toEqual([
      {
        code: 'correction-authority',
        kind: 'wrong-actor',
        verdict: 'fails',
        cites: ['D23', 'D25'],
        required: {
          own: { role: 'county-organization-department', unit: '999901' },
          or: 'organization-department-above',
        },
        found: { role: 'township-committee', unit: '999901001' },
      },
    ])
    const forged = correcting(screening, {
      type: 'raise-risk',
      actor: cast.county,
      payload: { level: 'high', why: '—' },
    })
    expect(codes(approved(), forged)).toContain('correction-authority')
  })
})
