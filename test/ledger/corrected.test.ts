import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendSealed, recordHead, sealRecord } from '../../src/ledger/sealed-record.js'
import { verifyRecord } from '../../src/ledger/verify-record.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, parseCase, replay, sampleLife } from '../lifecycle/doors.js'
import { cast, play, the } from '../lifecycle/story.js'
import { stored } from './sealed.js'

const opening = { village: sampleVillage, rulebook: xining2024 }
const before = play(openCase(opening), sampleLife().slice(0, 11))
const { id: corrects, ...wrong } = the('assign-post')
const right = { ...wrong, payload: { post: 'linked-county-leader', ref: 'leader-9' } }
const correction = {
  type: 'correct-event',
  id: 'c1',
  date: day('2024-03-26'),
  actor: cast.county,
  payload: { corrects, replacement: right, why: '代号有误' },
}
const corrected = play(before, [correction])

describe('the sealed record of a corrected case', () => {
  const sealed = sealRecord(corrected)

  it('has the original where it was, and the correction at its end [D22, D25]', () => {
    expect(sealed.entries.map(({ event }) => event)).toEqual([...before.events, correction])
    expect(sealed.entries.slice(0, -1)).toEqual(sealRecord(before).entries)
    expect(appendSealed(sealRecord(before), corrected.events[11] ?? the('exit-list'))).toEqual({
      ok: true,
      value: sealed,
    })
  })

  it('verifies, and gives the corrected case back [D25]', () => {
    const verified = verifyRecord(stored(sealed), { head: recordHead(sealed) })
    expect(verified).toEqual({ ok: true, value: sealed })
    const { opening: start, entries } = stored(sealed)
    const events = entries.map(({ event }) => event)
    expect(replay({ ...opening, ...start }, events)).toEqual({ ok: true, value: corrected })
    expect(parseCase({ format: 1, ...start, events }).ok).toBe(true)
  })

  it('shows the original put right behind its back, wherever that is done [D25]', () => {
    fc.assert(
      fc.property(fc.nat(sealed.entries.length - 1), (index) => {
        const forged = stored(sealed)
        const entry = forged.entries[index]
        if (entry === undefined) return
        entry.event = index === 4 ? { ...right, id: corrects } : { ...entry.event, note: 'put right' }
        const verified = verifyRecord(forged)
        expect(verified.ok ? 'ok' : verified.error.index).toBe(index)
      }),
    )
    const without = stored(sealed)
    without.entries.splice(11, 1)
    const cut = verifyRecord(without, { head: recordHead(sealed) })
    expect(cut.ok ? [] : cut.error.reasons.map(({ code }) => code)).toEqual(['sealed-head'])
  })
})
