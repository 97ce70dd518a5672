import fc from 'fast-check'
import type { ChannelCount, Poll } from '../../src/acceptance/poll.js'
import { indicatorFindings } from '../../src/acceptance/poll-shares.js'
import { allOf, type Finding, type Verdict } from '../../src/core/finding.js'
import { label } from '../../src/core/label.js'
import type { Indicator, PollBase, PollRules, Quorum } from '../../src/rulebook/poll.js'
import type { LocalDocument, Provenance } from '../../src/rulebook/provenance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Term } from '../../src/rulebook/term.js'
import { xining2024 } from '../../src/xining-2024/index.js'

/** The local document that the variants of this room's tests rest on. */
export const cites = ['doc:polls'] as const
const from: Provenance = { kind: 'document', cites: [...cites] }
export const named = (id: string): Term => ({ id, label: label(`${id} 项`, id) })

/** Who supplies what a poll lacks. */
export const MISSING = { what: 'ballot', from: 'village-organization' } as const

export const half = { op: 'at-least', value: { part: 1, whole: 2 } } as const

/** An indicator over the satisfied: all of them, and of the basically satisfied as many hundredths as said. */
export function satisfied(id: string, base: PollBase, change: Partial<Indicator> = {}, basically = 0): Indicator {
  const counts = [{ option: 'satisfied', weight: 100 }]
  if (basically > 0) counts.push({ option: 'basically-satisfied', weight: basically })
  return { ...named(id), counts, base, passing: half, ...change }
}

interface Parts {
  readonly indicators: readonly Indicator[]
  readonly weights?: readonly [online: number, paper: number]
  readonly questions?: readonly string[]
  readonly quorum?: readonly Quorum[]
}

/** The rules of a poll: Xining's answers with 不了解, by QR code and on paper. */
export function pollRules({ indicators, weights, questions, quorum }: Parts): PollRules {
  const ways = ['online', 'paper'].map((id, index) => ({ ...named(id), weight: weights?.[index] }))
  return {
    options: xining2024.exit.survey.options,
    channels: { value: ways.map(({ weight, ...way }) => (weight === undefined ? way : { ...way, weight })), from },
    indicators: { value: indicators, from },
    ...(questions === undefined ? {} : { questions: { value: questions.map(named), from } }),
    ...(quorum === undefined ? {} : { quorum: { value: quorum, from } }),
  }
}

/** Xining with another ballot. */
export function withBallot(ballot: PollRules): Rulebook {
  const { documents, acceptance, effectiveFrom } = xining2024
  const document: LocalDocument = {
    id: 'polls',
    title: label('测评办法', 'rules of polls'),
    issuer: label('示例市', 'an example city'),
    date: effectiveFrom.value,
  }
  return { ...xining2024, documents: [...documents, document], acceptance: { ...acceptance, ballot } }
}

/** Counts by answer. */
export type Counts = Readonly<Record<string, number>>

/** What came through a channel: all that was issued came back. */
export function through(answers: Counts, invalid = 0, further: Readonly<Record<string, Counts>> = {}): ChannelCount {
  const returned = Object.values(answers).reduce((sum, count) => sum + count, invalid)
  const counts = { issued: returned, returned, invalid, answers }
  return Object.keys(further).length === 0 ? counts : { ...counts, further }
}

/** What each indicator of a poll comes to. */
export function judged(rules: PollRules, poll: Poll): readonly Finding[] {
  return indicatorFindings(rules, poll, MISSING)
}

/** Whether a poll passes. */
export function verdictOf(rules: PollRules, poll: Poll): Verdict {
  return allOf(judged(rules, poll).map((one) => one.verdict))
}

/** A share found, without those of its channels. */
export function shareOf(finding: Finding | undefined): { readonly part: bigint; readonly whole: bigint } | undefined {
  const found = finding?.found as { readonly part: number; readonly whole: number } | null | undefined
  if (found === null || found === undefined) return undefined
  return { part: BigInt(found.part), whole: BigInt(found.whole) }
}

/** Counts of all answers through a channel. */
export const arbitraryCounts: fc.Arbitrary<Counts> = fc.record({
  satisfied: fc.nat(300),
  'basically-satisfied': fc.nat(300),
  dissatisfied: fc.nat(300),
  'dont-know': fc.nat(300),
})
