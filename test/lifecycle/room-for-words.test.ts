import { describe, expect, it } from 'vitest'
import { rectificationSummary } from '../../src/ledger/rectification-summary.js'
import { threeLists } from '../../src/rectification/lists.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, parseCase, sampleLife, timeline } from './doors.js'
import { cast, changed, codes, event, play, reasons, the, upTo } from './story.js'

const long = '字'.repeat(501)
const working = upTo('complete-measure')

describe('room for words', () => {
  it('lets every event of a life carry a note, and the case comes to the same with it and without [D31]', () => {
    const noted = sampleLife().map((one) => ({ ...one, note: ` 见会议纪要第${one.id}号 ` }))
    const start = openCase({ village: sampleVillage, rulebook: xining2024 })
    const theCase = play(start, noted)
    expect(theCase.state).toEqual(play(start, sampleLife()).state)
    expect(theCase.events.map(({ note }) => note)).toEqual(sampleLife().map(({ id }) => `见会议纪要第${id}号`))
    expect(timeline(theCase, 'zh-CN')[0]?.note).toBe('见会议纪要第e1号')
    expect(parseCase(JSON.parse(JSON.stringify(theCase)))).toEqual({ ok: true, value: theCase })
    for (const note of ['', '  ', long, 7])
      expect(reasons(upTo('raise-signal'), changed('raise-signal', { note })).map(({ path }) => path)).toEqual([
        '/note',
      ])
  })

  it('keeps what a signal reported [D31, M3.3]', () => {
    const telling = (text: string) =>
      changed('raise-signal', { payload: { source: 'petitions', problemType: 'governance', text } })
    const theCase = play(upTo('raise-signal'), [telling('集中反映水渠用水纠纷')])
    expect(theCase.state.identification.signals[0]?.text).toBe('集中反映水渠用水纠纷')
    expect(reasons(upTo('raise-signal'), telling(long)).map(({ path }) => path)).toEqual(['/payload/text'])
  })

  it('notes the progress of an approved plan’s measures at any time, and changes nothing else [D12, D31]', () => {
    const note = (date: string, measure = 'm1') =>
      event('note-progress', date, cast.township, { measure, text: '已派驻两名调解员' })
    const noted = play(working, [note('2024-04-01'), note('2024-04-15')])
    expect(threeLists(noted.state.rectification).rectification[0]?.progress).toEqual([
      { on: '2024-04-01', text: '已派驻两名调解员' },
      { on: '2024-04-15', text: '已派驻两名调解员' },
    ])
    const { rectification, ...rest } = noted.state
    const { rectification: before, ...others } = working.state
    expect(rest).toEqual(others)
    expect({ ...rectification, measures: [] }).toEqual({ ...before, measures: [] })
    expect(codes(working, note('2024-04-01', 'm9'))).toEqual(['measure-known'])
    expect(codes(upTo('approve-plan'), note('2024-03-20'))).toEqual(['possible-here'])
    expect(codes(upTo('pass-by-city'), note('2024-08-20'))).toEqual([])
    // An adjustment of the plan keeps them, and so does carrying the measure out.
    const adjusted = play(noted, [
      { ...the('submit-plan'), id: 'again', date: '2024-05-01' },
      { ...the('approve-plan'), id: 'approved', date: '2024-05-02' },
      the('complete-measure'),
    ])
    expect(adjusted.state.rectification.measures[0]).toMatchObject({ doneOn: '2024-05-10', progress: [{}, {}] })
  })

  it('keeps day, number of people and result of a symposium, a visit, a follow-up [A2.1, A3.1, A4.1, D31]', () => {
    const before = upTo('accept-by-county')
    const payload = the('accept-by-county').payload
    const [method] = xining2024.acceptance.countyMethods.value
    const holding = (held: object) => changed('accept-by-county', { payload: { ...payload, held } })
    const id = method?.id ?? ''
    expect(codes(before, holding({ [id]: { on: '2024-08-01', people: 12, result: '党员普遍认可' } }))).toEqual([])
    expect(codes(before, holding({ [id]: { on: '2024-08-11' } }))).toEqual(['method-held'])
    expect(codes(before, holding({ elsewhere: { people: 3 } }))).toEqual(['method-known'])
    for (const wrong of [{ people: -1 }, { people: 1.5 }, { result: long }, { name: '某人' }])
      expect(reasons(before, holding({ [id]: wrong })).every(({ code }) => code === 'malformed')).toBe(true)
  })

  it('draws the figures of the summary from the case, and keeps its text [A3.3, D31]', () => {
    const summary = changed('draw-up-summary', { payload: { summary: true, ledger: true, text: '纠纷明显减少。' } })
    const theCase = play(upTo('draw-up-summary'), [summary])
    expect(rectificationSummary(theCase)).toEqual({
      village: sampleVillage.code,
      name: sampleVillage.name,
      list: 'weak-lax',
      problemTypes: ['governance'],
      listedOn: '2024-03-10',
      planApprovedOn: '2024-03-25',
      adjustments: 0,
      problems: 2,
      solved: 2,
      measures: 2,
      carriedOut: 2,
      progressNotes: 0,
      replacements: 0,
      rounds: 1,
      returns: 1,
      ballots: 1,
      passes: [
        { level: 'village', on: '2024-07-09' },
        { level: 'township', on: '2024-07-18' },
        { level: 'county', on: '2024-08-10' },
      ],
      drawnUpOn: '2024-08-12',
      text: '纠纷明显减少。',
    })
    expect(rectificationSummary(upTo('raise-signal'))).toBeUndefined()
  })
})
