import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedBreakdown } from '../../src/acceptance/poll.js'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { readingsFromSurvey } from '../../src/acceptance/survey-readings.js'
import { unmet } from '../../src/core/finding.js'
import { lintRulebook } from '../../src/lint/lint-rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const { survey } = xining2024.exit
const questions = (survey.questions?.value ?? []).map(({ id }) => id)

const channel = (
  satisfied: number,
  dissatisfied: number,
  further?: Readonly<Record<string, Readonly<Record<string, number>>>>,
) => {
  const returned = satisfied + dissatisfied
  return {
    issued: returned,
    returned,
    invalid: 0,
    answers: { satisfied, dissatisfied },
    ...(further === undefined ? {} : { further }),
  }
}
const failing = (poll: Parameters<typeof pollChecks>[1]) =>
  unmet(pollChecks(survey, poll, 'county-organization-department'))

describe('the residents’ questionnaire', () => {
  it('has ten questions in both languages, and asks for no name [L2.3, D10]', () => {
    expect(questions).toHaveLength(9)
    const asked = [survey.ownQuestion, ...(survey.questions?.value ?? []).map(({ label }) => label)]
    for (const one of asked) {
      expect(one?.['zh-CN']).toMatch(/是否满意？$/)
      expect(`${one?.['zh-CN']} ${one?.en}`).not.toMatch(/姓名|电话|身份|name|phone/)
    }
    expect(survey.channels.value.every(({ label }) => label['zh-CN'].includes('无记名'))).toBe(true)
  })

  it('answers the item on satisfaction: the share of its own question over both channels [L2.3, M5.3, D3]', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 200 }), (a, b, c, d) => {
        const channels = { online: channel(a, b), paper: channel(c, d) }
        expect(readingsFromSurvey(xining2024, { channels, peoplePresent: a + b + c + d })).toEqual({
          'satisfaction-low': { part: a + c, whole: a + b + c + d },
        })
      }),
      { numRuns: 100 },
    )
  })

  it('answers nothing where the counts are malformed, make no sense, or nobody answered [D2, D15]', () => {
    const none = [
      undefined,
      { channels: 3 },
      { channels: { online: { ...channel(5, 5), returned: 11 } } },
      { channels: { online: channel(0, 0) } },
      { channels: { telephone: channel(5, 5) } },
    ]
    for (const poll of none) {
      expect(readingsFromSurvey(xining2024, poll)).toEqual({})
      expect(readingsFromSurvey(xining2024, { peoplePresent: 30, ...poll })).toEqual({})
    }
  })

  it('answers nothing where fewer than a third of the people in the village took part [M5.3, L2.3, D2, D15]', () => {
    const of = (peoplePresent?: number) =>
      readingsFromSurvey(xining2024, {
        channels: { online: channel(6, 4) },
        ...(peoplePresent === undefined ? {} : { peoplePresent }),
      })
    expect([of(30), of(31), of()]).toEqual([{ 'satisfaction-low': { part: 6, whole: 10 } }, {}, {}])
  })

  it('answers with exact figures or not at all: a weighted mean can have larger ones than a number holds [D2, D3]', () => {
    const most = Number.MAX_SAFE_INTEGER
    const all = { channels: { online: channel(most, 0) }, peoplePresent: most }
    expect(readingsFromSurvey(xining2024, all)).toEqual({ 'satisfaction-low': { part: most, whole: most } })
    const { exit } = xining2024
    const value = exit.survey.channels.value.map((one) => ({ ...one, weight: 1 }))
    const weighted = {
      ...xining2024,
      exit: { ...exit, survey: { ...exit.survey, channels: { ...exit.survey.channels, value } } },
    }
    const mean = (online: number, paper: number) =>
      readingsFromSurvey(weighted, {
        channels: { online: channel(1, online - 1), paper: channel(1, paper - 1) },
        peoplePresent: online + paper,
      })
    expect(mean(3, 5)).toEqual({ 'satisfaction-low': { part: 4, whole: 15 } })
    expect(mean(100_000_007, 100_000_037)).toEqual({})
  })

  it('may leave out a question that is only reported, and must add up where it has one [L2.3, D15]', () => {
    expect(failing({ channels: { online: channel(80, 20) }, peoplePresent: 300 })).toEqual([])
    const [first = ''] = questions
    expect(
      failing({
        channels: { online: channel(80, 20, { [first]: { satisfied: 60, dissatisfied: 40 } }) },
        peoplePresent: 300,
      }),
    ).toEqual([])
    const short = failing({ channels: { online: channel(80, 20, { [first]: { satisfied: 60 } }) }, peoplePresent: 300 })
    expect(short.map(({ code, required }) => [code, required])).toEqual([
      ['ballot-adds-up', { equals: 100, question: first }],
    ])
  })

  it('is published question by question, without those that nobody was asked [D10]', () => {
    const [first = ''] = questions
    const told = (poll: Parameters<typeof publishedBreakdown>[1]) => [
      ...new Set(publishedBreakdown(survey, poll).map(({ question }) => question)),
    ]
    expect(told({ channels: { online: channel(80, 20) } })).toEqual([undefined])
    const further = { [first]: { satisfied: 60, dissatisfied: 40 } }
    expect(told({ channels: { online: channel(80, 20, further) } })).toEqual([undefined, first])
    // Asked in one of two channels, it was asked.
    expect(told({ channels: { online: channel(80, 20, further), paper: channel(80, 20) } })).toEqual([undefined, first])
  })

  it('is reported by lint for a question that no indicator counts and that is not only reported [M5.3]', () => {
    const { questions: own } = survey
    if (own === undefined) throw new Error('no questions')
    const [first, ...rest] = own.value
    const idle = { id: first?.id ?? '', label: first?.label ?? { 'zh-CN': '题', en: 'question' } }
    const changed = {
      ...xining2024,
      exit: { ...xining2024.exit, survey: { ...survey, questions: { ...own, value: [idle, ...rest] } } },
    }
    const idleIn = (rulebook: unknown) =>
      lintRulebook(rulebook).flatMap(({ code, path }) => (code === 'question-idle' ? [path] : []))
    expect(idleIn(xining2024)).toEqual([])
    expect(idleIn(changed)).toEqual(['/exit/survey/questions/value/0'])
  })
})
