import { describe, expect, it } from 'vitest'
import { publishedBreakdown } from '../../src/acceptance/poll.js'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { unmet } from '../../src/core/finding.js'
import type { LOCALES } from '../../src/core/label.js'
import { explain } from '../../src/view/explain.js'
import { type Form, formOf, readForm } from '../../src/view/forms.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { judged, MISSING, named, pollRules, satisfied, through, withBallot } from '../acceptance/poll-rules.js'
import { cast, upTo } from '../lifecycle/story.js'

const quorum = [
  { ...named('enough'), of: 'members', share: { op: 'more-than', value: { part: 1, whole: 2 } } } as const,
]
const rules = pollRules({
  indicators: [satisfied('s', 'valid-answers'), satisfied('t', 'valid-answers', { question: 'q' })],
  weights: [30, 70],
  questions: ['q'],
  quorum,
})
const rulebook = withBallot(rules)

function congress(rules_: typeof rulebook): Form<'hold-congress'> {
  const query = { actor: cast.village, today: '2024-07-08', locale: 'zh-CN', rulebooks: [rules_] } as const
  const form = formOf(upTo('hold-congress', 1, rules_), 'hold-congress', query)
  if (!form.ok) throw new Error('the congress may be held')
  return form.value
}

/** Where the answers of a ballot are at fault. */
function faults(form: Form<'hold-congress'>, ballot: unknown): readonly string[] {
  const read = readForm(form, { secretaryReported: 'yes', ballot })
  return read.ok ? [] : read.error.reasons.map(({ path, fault }) => `${path} ${fault}`)
}

describe('a poll in words', () => {
  it('tells the share of each weighted channel, and what is missing of it [D2, D3]', () => {
    const answers = { satisfied: 1, dissatisfied: 1 }
    const [own, further] = judged(rules, {
      channels: { online: through(answers, 0, { q: answers }), paper: through({ satisfied: 3, dissatisfied: 1 }) },
    })
    expect([own, further].map((one) => one && explain(one, 'zh-CN', rulebook))).toEqual([
      '“s 项”27/40（online 项1/2、paper 项3/4），达到半数。依据：《测评办法》。',
      '“t 项”待定。请村党组织提供q 项。依据：《测评办法》。',
    ])
    expect(own && explain(own, 'en', rulebook)).toContain(
      'S: 27/40 (online 1/2, paper 3/4), at least half. Basis: rules of polls.',
    )
  })

  it('tells why a poll is void [D15]', () => {
    const poll = {
      channels: { paper: through({ satisfied: 3 }, 0, { r: { satisfied: 3 } }) },
      members: 9,
      attended: { members: 10 },
    }
    const told = (locale: (typeof LOCALES)[number], ballot: Parameters<typeof pollChecks>[1]) =>
      unmet(pollChecks(rules, ballot, MISSING.from)).map((one) => explain(one, locale, rulebook))
    expect(told('zh-CN', poll)).toEqual([
      '测评问题“r”有误，请从中选择：q 项。依据：五项机制（满意度测评）。约定：民主测评票数何时作废、何时通过。',
      'paper 项：各选项票数不全。请村党组织提供q 项。约定：民主测评票数何时作废、何时通过。',
      '有效答卷数尚待填报。请村党组织提供online 项票数。依据：五步验收（实际在村人数半数以上满意）。约定：民主测评票数何时作废、何时通过。',
      '有效答卷数尚待填报。请村党组织提供online 项票数、q 项。依据：五步验收（实际在村人数半数以上满意）。约定：民主测评票数何时作废、何时通过。',
      '参加的有10，多于党员人数（9），本次测评作废，须重新组织。约定：民主测评票数何时作废、何时通过。',
    ])
    const uncounted = { channels: { online: through({ satisfied: 1 }, 0, { q: { satisfied: 1 } }) } }
    expect(told('en', { ...uncounted, members: 9 }).at(-1)).toBe(
      'It is still open whether there is a quorum. To be supplied by the village Party organization: Party members who took part. Basis: rules of polls.',
    )
  })
})

describe('the form of a poll', () => {
  const sound = {
    channels: { paper: through({ satisfied: 3 }, 0, { q: { satisfied: 3 } }) },
    members: 9,
    attended: { members: 5 },
  }

  it('asks for what the rulebook needs, question by question, and offers nothing else [D15]', () => {
    const form = congress(rulebook)
    expect(faults(form, sound)).toEqual([])
    expect(faults(form, { ...sound, attended: {} })).toEqual(['/ballot/attended/members missing'])
    expect(faults(form, { channels: sound.channels, attended: sound.attended })).toEqual(['/ballot/members missing'])
    const asked = (further: object) => ({ ...sound, channels: { paper: { ...sound.channels.paper, further } } })
    expect(faults(form, asked({ q: { satisfied: 3 } }))).toEqual([])
    const at = '/ballot/channels/paper/further'
    expect(faults(form, asked({ q: { satisfied: 3 }, weather: { sunny: 1 } }))).toEqual([`${at}/weather not-asked`])
    expect(faults(form, asked({ q: { delighted: 3 } }))).toEqual([`${at}/q/delighted not-asked`])
  })

  it('of Xining asks for the people present [A1.5]', () => {
    const form = congress(xining2024)
    const channels = { paper: through({ satisfied: 3 }) }
    expect(faults(form, { channels, peoplePresent: 5 })).toEqual([])
    expect(faults(form, { channels })).toEqual(['/ballot/peoplePresent missing'])
  })

  it('leaves out a channel that nobody has filled in, and asks for every count of one that somebody has [D2]', () => {
    const form = congress(xining2024)
    const online = { issued: '', returned: 3, invalid: null, answers: {} }
    const read = readForm(form, { secretaryReported: 'no', ballot: { channels: { online: {} }, peoplePresent: 5 } })
    expect(read.ok && read.value).toEqual({ secretaryReported: false, ballot: { channels: {}, peoplePresent: 5 } })
    expect(faults(form, { channels: { online }, peoplePresent: 5 })).toEqual([
      '/ballot/channels/online/invalid missing',
    ])
  })
})

describe('a breakdown question by question', () => {
  it('hides the invalid everywhere or nowhere, and never a single cell of a question [D10]', () => {
    const paper = through({ satisfied: 40, 'basically-satisfied': 30, dissatisfied: 20, 'dont-know': 3 }, 6, {
      q: { satisfied: 10, 'basically-satisfied': 20, dissatisfied: 33, 'dont-know': 30 },
    })
    expect(publishedBreakdown(rules, { channels: { paper } })).toEqual([
      { option: 'satisfied', count: 40 },
      { option: 'basically-satisfied', count: 30 },
      { option: 'dissatisfied', count: 20 },
      { option: 'dont-know', count: null },
      { option: 'satisfied', count: null, question: 'q' },
      { option: 'basically-satisfied', count: 20, question: 'q' },
      { option: 'dissatisfied', count: 33, question: 'q' },
      { option: 'dont-know', count: 30, question: 'q' },
      { option: 'invalid', count: null },
    ])
  })
})
