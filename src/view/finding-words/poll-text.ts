import type { FindingOf } from '../../core/finding.js'
import type { Indicator, PollRules } from '../../rulebook/poll.js'
import { pick } from '../phrases.js'
import { isPopulation, type Teller } from '../teller.js'

type Required = FindingOf<'poll-indicator'>['required']
type Found = NonNullable<FindingOf<'poll-indicator'>['found']>

const COUNTED: Readonly<Record<string, readonly [before: string, unit: string, en: string]>> = {
  'people-present': ['实际在村', '人', 'people in the village'],
  representatives: ['党员群众代表', '人', 'representatives'],
  members: ['党员', '人', 'Party members'],
  households: ['全村', '户', 'households'],
  returned: ['收回', '份', 'ballots returned'],
  'valid-answers': ['有效答卷', '份', 'valid answers'],
}

/** Papers say what people are. */
const BALLOTS: readonly string[] = ['returned', 'valid-answers']

function indicatorIn(
  t: Teller,
  id: string | undefined,
): { readonly rules: PollRules; readonly indicator: Indicator } | undefined {
  const { acceptance, exit } = t.rulebook ?? {}
  for (const rules of [acceptance?.ballot, exit?.survey]) {
    const indicator = rules?.indicators.value.find((one) => one.id === id)
    if (rules !== undefined && indicator !== undefined) return { rules, indicator }
  }
  return undefined
}

/** How many more are needed; undefined if the figures are no plain counts. */
function lackingOf({ op, value }: Required, { part, whole }: Found): number | undefined {
  if (typeof part !== 'number' || typeof whole !== 'number') return undefined
  const line = (whole * value.part) / value.whole
  const least = op === 'at-least' ? Math.ceil(line) : Math.floor(line) + 1
  return op === 'at-least' || op === 'more-than' ? Math.max(0, least - part) : undefined
}

function missed({ op, value }: Required, t: Teller): string {
  if (value.part * 2 === value.whole && op === 'at-least') return pick(t.locale, '不到半数', 'fewer than half')
  return pick(t.locale, `要求${t.asked({ op, value })}`, `${t.asked({ op, value })} required`)
}

const reached = ({ op, value }: Required, t: Teller): string =>
  value.part * 2 === value.whole
    ? `达到${op === 'at-least' ? '半数' : t.asked({ op, value })}`
    : `达到要求（${t.asked({ op, value })}）`

/** The counts of an indicator in words: 实际在村100人，满意30人，不到半数，还差20人. */
export function indicatorText(
  id: string | undefined,
  required: Required,
  found: Found,
  holds: boolean,
  t: Teller,
): string {
  const known = indicatorIn(t, id)
  const own = COUNTED[required.base]
  const plain =
    known !== undefined &&
    found.channels === undefined &&
    known.indicator.counts.every(({ weight }) => weight === 100 || weight === 0)
  const lacking = plain ? lackingOf(required, found) : undefined
  if (plain && own !== undefined && (isPopulation(required.base) || lacking !== undefined)) {
    const [before, unit, en] = own
    const options = known.indicator.counts
      .filter(({ weight }) => weight > 0)
      .map(({ option }) => t.term('ballot-option', option))
    const counts = pick(
      t.locale,
      `${before}${found.whole}${unit}，${t.list(options)}${found.part}${unit}`,
      `${t.count(found.part)} of ${t.count(found.whole)} ${en} ${BALLOTS.includes(required.base) ? 'say' : 'are'} “${t.either(options)}”`,
    )
    if (holds) return pick(t.locale, `${counts}，${reached(required, t)}`, `${counts}, ${t.asked(required)}`)
    const more = lacking === undefined ? '' : pick(t.locale, `，还差${lacking}${unit}`, `, ${lacking} more needed`)
    return pick(t.locale, `${counts}，${missed(required, t)}${more}`, `${counts}; ${missed(required, t)}${more}`)
  }
  const name = t.term('poll-indicator', id ?? '')
  const channels = (found.channels ?? []).map(
    (one) => `${t.term('ballot-channel', one.channel)}${pick(t.locale, '', ' ')}${t.share(one)}`,
  )
  const inner = channels.length === 0 ? '' : pick(t.locale, `（${t.list(channels)}）`, ` (${t.list(channels)})`)
  const share = `${t.share(found)}${inner}`
  return holds
    ? pick(t.locale, `“${name}”${share}，${reached(required, t)}`, `${name}: ${share}, ${t.asked(required)}`)
    : pick(t.locale, `“${name}”${share}，要求${t.asked(required)}`, `${name}: ${share}; ${t.asked(required)} required`)
}

/** Each indicator of a poll in words. */
export function sharesText(f: FindingOf<'ballot-passes' | 'well-satisfied'>, t: Teller): string {
  const parts = (f.because ?? []).filter(({ code }) => code === 'poll-indicator').map(t.line)
  return parts.join(pick(t.locale, '；', '; '))
}

/** What stands in the way of a poll: each indicator that falls short, and whatever else. */
export function openText(_f: FindingOf<'ballot-passes' | 'well-satisfied'>, t: Teller): string {
  const open = t.open()
  if (open.length > 0) return open.join(pick(t.locale, '；', '; '))
  return pick(t.locale, '结果低于要求', 'the result falls short')
}
