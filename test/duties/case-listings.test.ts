import { describe, expect, it } from 'vitest'
import { listingsOf, tenuresOf } from '../../src/duties/case-listings.js'
import type { Case } from '../../src/lifecycle/case.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { replay, sampleLife } from '../lifecycle/doors.js'

function lived(count = sampleLife().length): Case {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

const pinned = { rulebook: { id: 'xining', version: '2024' }, village: sampleVillage.code }

describe('listings and terms of office', () => {
  it('lists a village from its determination to its exit, the day of the exit left out [D19]', () => {
    const stay = { ...pinned, list: 'weak-lax', from: '2024-03-10', to: '2024-09-05' }
    expect(listingsOf(lived())).toEqual([{ ...stay, closed: '2025-03-15' }])
    expect(listingsOf(lived(sampleLife().length - 1))).toEqual([stay])
    expect(listingsOf(lived(10))).toEqual([{ ...pinned, list: 'weak-lax', from: '2024-03-10' }])
    expect(listingsOf(lived(3))).toEqual([])
  })

  it('splits a stay on the day that the list is tightened [M3.4, D19]', () => {
    const [signal, , propose, determine] = sampleLife()
    const { county } = castOf(sampleVillage)
    const [, troubled] = sampleLife()
    if (troubled?.type !== 'record-screening' || determine === undefined) throw new Error('as the sample life goes')
    const answers = { ...troubled.payload.answers, 'customs-lagging': 'on-course' }
    const again = replay({ village: sampleVillage, rulebook: xining2024 }, [
      signal,
      { ...troubled, payload: { answers } },
      propose,
      { ...determine, payload: { list: 'key-prevention', rulebook: pinned.rulebook } },
      { ...troubled, id: 't1', date: '2024-04-01' },
      { type: 'tighten-listing', id: 't2', date: '2024-04-02', actor: county, payload: {} },
    ])
    expect(again.ok ? listingsOf(again.value) : again.error).toEqual([
      { ...pinned, list: 'key-prevention', from: '2024-03-10', to: '2024-04-02' },
      { ...pinned, list: 'weak-lax', from: '2024-04-02' },
    ])
  })

  it('ends a term with the replacement [D11]', () => {
    const { county } = castOf(sampleVillage)
    const again = replay({ village: sampleVillage, rulebook: xining2024 }, [
      ...sampleLife().slice(0, 8),
      {
        type: 'assign-post',
        id: 'x',
        date: '2024-06-01',
        actor: county,
        payload: { post: 'linked-county-leader', ref: 'leader-9' },
      },
    ])
    const unit = sampleVillage.code
    expect(again.ok ? tenuresOf(again.value) : again.error).toEqual([
      { role: 'linked-county-leader', unit, ref: 'leader-1', from: '2024-03-12', to: '2024-06-01' },
      { role: 'paired-unit', unit, ref: 'unit-1', from: '2024-03-12' },
      { role: 'first-secretary', unit, ref: 'cadre-1', from: '2024-03-12' },
      { role: 'township-leader', unit, ref: 'leader-2', from: '2024-03-13' },
      { role: 'linked-county-leader', unit, ref: 'leader-9', from: '2024-06-01' },
    ])
  })
})
