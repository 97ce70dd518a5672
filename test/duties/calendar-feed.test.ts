import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { calendarFeed } from '../../src/duties/calendar-feed.js'
import type { Occurrence } from '../../src/duties/occurrence.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, listing, owed, tenure, VILLAGE } from './sample.js'

const stamp = day('2024-01-02')

interface ReadEvent {
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly from: string
  readonly until: string
  readonly allDay: boolean
  readonly stamp: string
}

/** Opened by a parser that this library had no part in. */
function opened(feed: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(feed))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      from: event.startDate.toString(),
      until: event.endDate.toString(),
      allDay: event.startDate.isDate && event.endDate.isDate,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    }
  })
}

let year: ReturnType<typeof owed>
beforeEach(() => {
  year = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-12-31')
})
const feedOf = (occurrences: readonly Occurrence[], locale: 'zh-CN' | 'en' = 'zh-CN') =>
  calendarFeed(xining2024, occurrences, { stamp, locale })

describe('a calendar feed', () => {
  it('is read by a real parser: one all-day event over each window, its end exclusive [R5.2, D1, D19]', () => {
    const half = owed({ listings: [listing('2024-01-01')] }, '2024-02-16', '2024-02-29', 'hear-residents')
    expect(opened(feedOf(half))).toEqual([
      {
        uid: `hear-residents/${VILLAGE}/2024-02-b/1@baolei`,
        summary: `驻村第一书记：每半月听取一次群众意见建议（${VILLAGE}）`,
        description: '最迟 2024-02-29\n依据：五个责任（每半月听取群众意见建议）',
        from: '2024-02-16',
        until: '2024-03-01',
        allDay: true,
        stamp: '2024-01-02T00:00:00Z',
      },
    ])
  })

  it('speaks English, names the village, numbers the times, says what is asked for [L6.1, D9]', () => {
    const meetings = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-12-31', 'hold-special-meetings')
    const feed = calendarFeed(xining2024, [...meetings, ...year.filter(({ duty }) => duty === 'deliberate-plan')], {
      stamp,
      locale: 'en',
      villages: [{ code: VILLAGE, name: '上新庄村' }],
    })
    expect(opened(feed).map(({ summary, description, from, until }) => [summary, description, from, until])).toEqual([
      ...['number 1', 'number 2'].map((nth) => [
        `county Party secretary: hold the secretary’s special meetings, at which task-force heads report (${COUNTY}, ${nth})`,
        'by 2024-12-31\nbasis: lessons that are also rules (special meetings of the secretary)\nmay refer to the minutes (optional)',
        '2024-01-01',
        '2025-01-01',
      ]),
      [
        'county standing committee: deliberate the rectification plan collectively (上新庄村)',
        'no due day\nbasis: five responsibilities (county standing committee)\nmay refer to the minutes (optional)',
        '2024-01-01',
        '2024-01-02',
      ],
    ])
  })

  it('is this text, in each language [R1.3, D1]', () => {
    const [plan] = year.filter(({ duty }) => duty === 'deliberate-plan')
    const text = (locale: 'zh-CN' | 'en') => feedOf(plan === undefined ? [] : [plan], locale).replace(/\r\n /g, '')
    const lines = (id: string, calendar: string, summary: string, description: string) => [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//baolei//responsibility//${id}`,
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${calendar}`,
      'BEGIN:VEVENT',
      `UID:deliberate-plan/${VILLAGE}/2024-01-01/1@baolei`,
      'DTSTAMP:20240102T000000Z',
      'DTSTART;VALUE=DATE:20240101',
      'DTEND;VALUE=DATE:20240102',
      `SUMMARY:${summary}`,
      `DESCRIPTION:${description}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]
    expect(text('zh-CN').split('\r\n')).toEqual(
      lines(
        'ZH',
        '整顿履责日历',
        `县区委常委会：集体研究审议整顿方案（${VILLAGE}）`,
        '未规定期限\\n依据：五个责任（县区委常委会集体研究审议）\\n可附 会议纪要（选填）',
      ),
    )
    expect(text('en').split('\r\n')).toEqual(
      lines(
        'EN',
        'Rectification duties',
        `county standing committee: deliberate the rectification plan collectively (${VILLAGE})`,
        'no due day\\nbasis: five responsibilities (county standing committee)\\nmay refer to the minutes (optional)',
      ),
    )
  })

  it('numbers the times in Chinese too [L6.1]', () => {
    const meetings = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-12-31', 'hold-special-meetings')
    expect(opened(feedOf(meetings)).map(({ summary }) => summary.slice(-(COUNTY.length + 8)))).toEqual([
      `（${COUNTY}，第 1 次）`,
      `（${COUNTY}，第 2 次）`,
    ])
  })

  it('has every dated occurrence once, under its own id, and no standing duty [D19]', () => {
    fc.assert(
      fc.property(bases, (basis) => {
        const occurrences = owed(basis, '2023-01-01', '2025-12-31')
        const dated = occurrences.filter(({ kind, vacant }) => kind !== 'standing' && vacant !== true)
        const events = opened(feedOf(occurrences))
        expect(events.map(({ uid, from, until, allDay }) => ({ uid, from, until, allDay }))).toEqual(
          dated.map(({ id, window }) => ({
            uid: `${id}@baolei`,
            from: window.from,
            until: addTo(window.to ?? window.from, { days: 1 }),
            allDay: true,
          })),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('keeps its UIDs whatever the day and the language; where holders are told apart, one each', () => {
    const uids = (feed: string) => opened(feed).map(({ uid }) => uid)
    const later = calendarFeed(xining2024, year, { stamp: day('2024-06-01'), locale: 'en' })
    expect(uids(later)).toEqual(uids(feedOf(year)))
    const tenures = [
      tenure('first-secretary', VILLAGE, 'h1', '2024-01-01', '2024-01-10'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-01-10'),
    ]
    const split = owed({ listings: [listing('2024-01-01')], tenures }, '2024-01-01', '2024-01-15', 'hear-residents')
    expect(uids(feedOf(split))).toEqual(split.map(({ id }) => `${id}@baolei`))
    expect(split).toHaveLength(2)
  })

  it('escapes and folds any text so that it comes back whole', () => {
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => `${text}村,;\\n\\`)
    const [half] = year.filter(({ duty }) => duty === 'hear-residents')
    if (half === undefined) throw new Error('nothing owed')
    fc.assert(
      fc.property(names, (name) => {
        const feed = calendarFeed(xining2024, [half], { stamp, locale: 'zh-CN', villages: [{ code: VILLAGE, name }] })
        const lines = feed.split('\r\n')
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        // What no text value can hold is left out, and every line break is one.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
        const kept = name.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        expect(opened(feed).map(({ summary }) => summary)).toEqual([
          `驻村第一书记：每半月听取一次群众意见建议（${kept}）`,
        ])
      }),
    )
  })

  it('ends each line with CRLF, folds at 75 octets, and shows no time zone [D1]', () => {
    const feed = feedOf(year)
    const lines = feed.split('\r\n')
    expect(feed.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    expect(lines.slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//baolei//responsibility//ZH',
      'CALSCALE:GREGORIAN',
    ])
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', ''])
    const octets = lines.map((line) => new TextEncoder().encode(line).length)
    expect(Math.max(...octets)).toBeLessThanOrEqual(75)
    // A line is only folded where the next character does not fit.
    expect(octets.some((length, at) => length >= 73 && lines[at + 1]?.startsWith(' '))).toBe(true)
    expect(feed).not.toMatch(/TZID|VTIMEZONE/)
  })

  it('is a calendar without events where nothing is owed, and falls back to ids that the rulebook lacks', () => {
    expect(opened(feedOf([]))).toEqual([])
    const { responsibility } = xining2024
    const bare: Rulebook = { ...xining2024, responsibility: { ...responsibility, duties: [] } }
    const [half] = year.filter(({ duty }) => duty === 'hear-residents')
    const feed = calendarFeed(bare, half === undefined ? [] : [half], { stamp, locale: 'en' })
    expect(opened(feed).map(({ summary }) => summary)).toEqual([
      `resident first secretary: hear-residents (${VILLAGE})`,
    ])
  })
})

describe('an entry on the due day', () => {
  const feedWith = (occurrences: readonly Occurrence[], remindDaysBefore: number, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    calendarFeed(xining2024, occurrences, { stamp, locale, entry: { dueDay: { remindDaysBefore } } })
  const alarms = (feed: string) =>
    new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((component) =>
      component.getAllSubcomponents('valarm').map((alarm) => ({
        action: alarm.getFirstPropertyValue('action'),
        trigger: String(alarm.getFirstPropertyValue('trigger')),
        text: alarm.getFirstPropertyValue('description'),
      })),
    )

  it('is one all-day event with a reminder, read by a real parser [R5.2, D19]', () => {
    const half = owed({ listings: [listing('2024-01-01')] }, '2024-02-16', '2024-02-29', 'hear-residents')
    expect(opened(feedWith(half, 3))).toEqual([
      expect.objectContaining({
        uid: `hear-residents/${VILLAGE}/2024-02-b/1@baolei`,
        from: '2024-02-29',
        until: '2024-03-01',
        allDay: true,
      }),
    ])
    const [summary] = opened(feedWith(half, 3)).map((one) => one.summary)
    expect(alarms(feedWith(half, 3))).toEqual([[{ action: 'DISPLAY', trigger: '-P3D', text: `到期提醒：${summary}` }]])
    expect(alarms(feedWith(half, 0))).toMatchObject([[{ trigger: 'PT0S' }]])
    expect(alarms(feedWith(half, 7, 'en'))[0]?.[0]?.text).toMatch(/^due soon: resident first secretary/)
    expect(alarms(feedOf(half))).toEqual([[]])
  })

  it('lasts one day, for every dated occurrence, and keeps its UID from feed to feed [D19]', () => {
    fc.assert(
      fc.property(bases, fc.integer({ min: 0, max: 366 }), (basis, days) => {
        const occurrences = owed(basis, '2023-01-01', '2025-12-31')
        const dated = occurrences.filter(({ kind, vacant }) => kind !== 'standing' && vacant !== true)
        const events = opened(feedWith(occurrences, days))
        expect(events.map(({ uid, from, until }) => ({ uid, from, until }))).toEqual(
          dated.map(({ id, window }) => ({
            uid: `${id}@baolei`,
            from: window.to ?? window.from,
            until: addTo(window.to ?? window.from, { days: 1 }),
          })),
        )
        expect(events.map(({ uid }) => uid)).toEqual(opened(feedOf(occurrences)).map(({ uid }) => uid))
        for (const one of alarms(feedWith(occurrences, days))) expect(one).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })

  it('names the post where one is to be filled [D20]', () => {
    const vacancy = owed(
      { listings: [listing('2024-01-01')], termsKnown: ['first-secretary'] },
      '2024-01-01',
      '2024-01-31',
      'fill-county-posts',
    )
    expect(opened(feedWith(vacancy, 3)).map(({ summary }) => summary)).toEqual([
      `县区委组织部：配齐空缺的联点县级领导、结对单位、第一书记（${VILLAGE}，驻村第一书记）`,
    ])
  })

  it('is empty where the days of the reminder are none [D26]', () => {
    for (const days of [-1, 1.5, 367, Number.NaN]) expect(feedWith(year, days)).toBe('')
  })
})
