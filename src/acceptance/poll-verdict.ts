import { allOf, type Finding, type FindingKind, finding, type Missing } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Indicator, PollRules } from '../rulebook/poll.js'
import { acceptanceFindings as kinds } from './findings.js'
import type { Poll } from './poll.js'
import { figure, MOST } from './poll-counts.js'
import { type Fraction, reaches, reduced, type Share, shareOf } from './poll-shares.js'

function figures(fraction: Fraction): { readonly part: number | string; readonly whole: number | string } {
  const large = fraction.part > MOST || fraction.whole > MOST
  const { part, whole } = large ? reduced(fraction) : fraction
  return { part: figure(part), whole: figure(whole) }
}

function found(share: Share): Json {
  const { channels } = share
  if (channels === undefined) return figures(share)
  return { ...figures(share), channels: channels.map(({ channel, ...own }) => ({ channel, ...figures(own) })) }
}

function indicatorFinding(rules: PollRules, indicator: Indicator, poll: Poll | undefined, missing: Missing): Finding {
  const { op, value } = indicator.passing
  const required = { op, value: { ...value }, base: indicator.base }
  const detail = { about: indicator.id, cites: rules.indicators.from.cites }
  const unknown = (lacking: readonly Missing[]): Finding =>
    finding(kinds['poll-indicator'], 'unknown', { required, found: null, ...detail, missing: lacking })
  if (poll === undefined) return unknown([missing])
  const share = shareOf(rules, indicator, poll)
  if ('lacking' in share) return unknown(share.lacking.map((what) => ({ what, from: missing.from })))
  return finding(kinds['poll-indicator'], reaches(indicator.passing, share), {
    required,
    found: found(share),
    ...detail,
  })
}

/**
 * Each indicator of a poll held against its threshold (M5.3, D15): the share found, of weighted channels that of each
 * as well, or what is missing and who supplies it. `missing` is what to name where there is no poll at all; its
 * supplier supplies what a poll lacks, too.
 *
 * @example
 * ```ts
 * import { indicatorFindings } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const paper = { issued: 60, returned: 58, invalid: 1, answers: { satisfied: 50, dissatisfied: 7 } }
 * const ballot = { channels: { paper }, peoplePresent: 98 }
 * const missing = { what: 'ballot', from: 'village-organization' }
 * const [half] = indicatorFindings(xining2024.acceptance.ballot, ballot, missing)
 * half?.found // { part: 50, whole: 98 }
 * ```
 */
export function indicatorFindings(rules: PollRules, poll: Poll | undefined, missing: Missing): readonly Finding[] {
  return rules.indicators.value.map((indicator) => indicatorFinding(rules, indicator, poll, missing))
}

function once(missing: readonly Missing[]): readonly Missing[] {
  return missing.filter(({ what }, index) => missing.findIndex((one) => one.what === what) === index)
}

/**
 * A poll as a whole: it passes when every indicator holds (D15), and with them whatever else it rests on. What is
 * required and found is given indicator by indicator, in the order of the rulebook.
 */
export function pollFinding(
  kind: FindingKind,
  rules: PollRules,
  poll: Poll | undefined,
  missing: Missing,
  also: readonly Finding[] = [],
): Finding {
  const judged = indicatorFindings(rules, poll, missing)
  const because = [...judged, ...also]
  const verdict = allOf(because.map((one) => one.verdict))
  const lacking = once(judged.flatMap((one) => one.missing ?? []))
  const detail = verdict === 'unknown' ? { missing: lacking, because } : { because }
  const shares = poll === undefined ? null : judged.map((one) => one.found)
  return finding(kind, verdict, { required: judged.map((one) => one.required), found: shares, ...detail })
}
