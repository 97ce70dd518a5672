import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, changed, codes, event, play, reasons, the, upTo } from './story.js'

const screened = upTo('propose-listing')
const determine = the('determine-listing')

describe('determining a list', () => {
  it('rests on a screening no older than the rulebook allows, the last day included [M2.5, M3.1]', () => {
    const on = (days: number) => codes(screened, { ...determine, date: addTo(day('2024-03-01'), { days }) })
    expect(on(183)).toEqual([])
    expect(on(184)).toEqual(['screening-current'])
    expect(reasons(upTo('record-screening'), { ...determine, date: '2024-02-20' })).toMatchObject([
      {
        code: 'screening-current',
        kind: 'facts-missing',
        missing: [{ what: 'negative-screening', from: 'township-committee' }],
      },
      { code: 'listing-qualifies', kind: 'facts-missing' },
      { code: 'listing-as-table', kind: 'facts-missing' },
    ])
  })

  it('gives the list of the table, no milder one and no stricter one [D8]', () => {
    const milder = changed('determine-listing', {
      payload: { list: 'key-prevention', rulebook: { id: 'xining', version: '2024-2' } },
    })
    expect(reasons(screened, milder)).toMatchObject([
      { code: 'listing-as-table', required: 'weak-lax', found: 'key-prevention' },
    ])
  })

  it('lists everything that qualifies and nothing that does not [M3.2, D8]', () => {
    const dismiss = event('dismiss-listing', '2024-03-10', cast.county, {})
    expect(codes(screened, dismiss)).toEqual(['listing-does-not-qualify'])
    const answers = extremeAnswers(xining2024.negative.items, day('2024-03-02'), 'fewest')
    const clean = play(screened, [event('record-screening', '2024-03-02', cast.township, { answers })])
    expect(codes(clean, determine)).toEqual(['listing-qualifies', 'listing-as-table'])
    expect(play(clean, [dismiss]).state).toMatchObject({ at: 'unlisted', identification: { signals: [] } })
  })

  it('waits while missing answers could change the list [D2]', () => {
    const open = play(screened, [event('record-screening', '2024-03-02', cast.township, { answers: {} })])
    const found = reasons(open, determine)
    expect(found.map(({ code, kind }) => [code, kind])).toEqual([
      ['listing-qualifies', 'facts-missing'],
      ['listing-as-table', 'facts-missing'],
    ])
    expect(found[0]?.missing?.length).toBe(xining2024.negative.items.length)
  })

  it('may be opened by a department’s signal, and only by the one it names [M3.3, M3.4, D8]', () => {
    const other = changed('raise-signal', { actor: cast.department('justice') })
    expect(codes(upTo('raise-signal'), other)).toEqual(['signal-source'])
    const unknown = changed('raise-signal', { payload: { source: 'astronomy', problemType: 'governance' } })
    expect(reasons(upTo('raise-signal'), unknown)).toMatchObject([
      { kind: 'malformed', path: '/payload/source' },
      { code: 'signal-source' },
    ])
    expect(screened.state.identification.signals).toMatchObject([{ source: 'petitions', on: '2024-02-20' }])
  })
})
