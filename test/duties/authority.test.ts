import { beforeEach, describe, expect, it } from 'vitest'
import { ROLES } from '../../src/core/actor.js'
import { dutyItem, evidenceAsked } from '../../src/duties/duty-item.js'
import { rolesFor } from '../../src/duties/matching.js'
import { ownDuties } from '../../src/duties/own-duties.js'
import { parseDutyRecord } from '../../src/duties/query.js'
import { statusOf } from '../../src/duties/status.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY, day, heard, listing, matchRecords, owed, record, VILLAGE } from './sample.js'

const { responsibility } = xining2024
const owners = [...new Set(responsibility.duties.map(({ owner }) => owner))]
let january: ReturnType<typeof owed>
beforeEach(() => {
  january = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-01-15', 'hear-residents')
})

describe('who may record and who may waive', () => {
  it('is said for each owner of a duty, and the owner never waives its own [D20]', () => {
    expect(responsibility.authority.value.map(({ owner }) => owner).sort()).toEqual([...owners].sort())
    for (const owner of owners) {
      expect(rolesFor(xining2024, 'done', owner)).toContain(owner)
      expect(rolesFor(xining2024, 'waived', owner)).not.toContain(owner)
      expect(rolesFor(xining2024, 'waived', owner)).not.toEqual([])
    }
  })

  it('names the roles in its reason [D20, D23]', () => {
    const standing = { role: 'county-standing-committee', unit: COUNTY }
    expect(matchRecords(xining2024, january, [heard('a', '2024-01-10', standing)]).unused).toEqual([
      {
        code: 'duty-record-actor',
        verdict: 'fails',
        cites: ['D20', 'D23'],
        required: { oneOf: rolesFor(xining2024, 'done', 'first-secretary'), over: VILLAGE },
        found: { role: 'county-standing-committee', unit: COUNTY },
        about: 'a',
        kind: 'wrong-actor',
        path: '/0',
      },
    ])
  })

  it('is the rulebook’s: without a row only the owner records, and nobody waives [D20]', () => {
    const bare: Rulebook = {
      ...xining2024,
      responsibility: { ...responsibility, authority: { ...responsibility.authority, value: [] } },
    }
    const unused = ROLES.flatMap((role) => {
      const unit = { village: VILLAGE, township: '999921100', county: COUNTY, city: '9999' }
      const level = Object.values(unit).filter(
        (code) => parseDutyRecord({ ...heard('a', '2024-01-10'), actor: { role, unit: code } }).ok,
      )
      return level.flatMap((code) => {
        const actor = { role, unit: code }
        const waiver = { kind: 'waived', id: 'w', occurrence: january[0]?.id, date: '2024-01-10', actor, why: '大雪' }
        return [heard('a', '2024-01-10', actor), record(waiver)].flatMap((one) =>
          matchRecords(bare, january, [one]).unused.map(() => `${one.kind} ${role}`),
        )
      })
    })
    expect(unused).toEqual(
      ROLES.flatMap((role) => (role === 'first-secretary' ? [] : [`done ${role}`]).concat(`waived ${role}`)),
    )
  })
})

describe('the evidence that a duty asks', () => {
  let plan: ReturnType<typeof owed>
  beforeEach(() => {
    plan = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-01-31', 'deliberate-plan')
  })
  const committee = { role: 'county-standing-committee', unit: COUNTY }
  const done = {
    kind: 'done',
    id: 'a',
    duty: 'deliberate-plan',
    subject: VILLAGE,
    date: '2024-01-20',
    actor: committee,
  }
  const item = (...records: Parameters<typeof matchRecords>[2]) => {
    const [only] = plan.map((one) => statusOf(one, matchRecords(xining2024, plan, records), day('2024-01-31')))
    if (only === undefined) throw new Error('nothing owed')
    return dutyItem(xining2024, only, day('2024-01-31'))
  }

  it('is the rulebook’s, for duties that it has, and a duty is done without it [D9]', () => {
    expect(evidenceAsked(xining2024, 'deliberate-plan')?.['zh-CN']).toBe('会议纪要')
    expect(evidenceAsked(xining2024, 'hear-residents')).toBeUndefined()
    expect(item(record(done))).toMatchObject({ status: 'done', evidence: { asked: { 'zh-CN': '会议纪要' } } })
    expect(item(record(done)).evidence).not.toHaveProperty('given')
    expect(item(record({ ...done, reference: '纪要第3号' })).evidence?.given).toBe('纪要第3号')
  })

  it('asks for no photo, video, track or sign-in [D9]', () => {
    for (const { document } of responsibility.evidence.value) {
      expect(`${document['zh-CN']} ${document.en}`).not.toMatch(/照片|视频|轨迹|签到|打卡|photo|video|track|sign-in/)
    }
  })

  it('stays off the list of what asks for none', () => {
    const query = { listings: [listing('2024-01-01')], records: [] }
    const list = ownDuties(xining2024, query, { role: 'first-secretary', unit: VILLAGE, today: day('2024-01-10') })
    expect(list.due.map((one) => 'evidence' in one)).toEqual([false])
  })
})
