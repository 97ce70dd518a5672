import { type Locale, localeOf } from '../core/label.js'
import type { Case } from '../lifecycle/case.js'
import { type TimelineQuery, type TimelineRow, timeline } from '../view/timeline.js'

function lineOf({ date, event, actor, particulars, state, note, struck }: TimelineRow, locale: Locale): string {
  const [colon, open, close] = locale === 'en' ? [': ', ' (', ')'] : ['：', '（', '）']
  const corrected = struck === undefined ? [] : [locale === 'en' ? 'corrected' : '已更正']
  const notes = [...(note === undefined ? [] : [note]), ...corrected]
  const about = particulars === undefined ? '' : `${colon}${particulars}`
  const aside = notes.length === 0 ? '' : `${open}${notes.join(locale === 'en' ? '; ' : '；')}${close}`
  const after = state === undefined ? '' : ` → ${state.label}`
  return `${date} ${actor.label} ${event.label}${about}${aside}${after}`
}

/**
 * The timeline of a case in words, a line for each event: the golden master of a test, for a snapshot of a test runner
 * or for `timeline` in what a scenario expects. A change of the rules, of the record or of the words shows as a line that
 * differs (D22).
 *
 * @example
 * ```ts
 * import { sampleLife, timelineText } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const life = sampleLife(xining2024)
 * const text = life.ok ? timelineText(life.value, { locale: 'en', rulebooks: [xining2024] }) : ''
 * text.split('\n').length // 33
 * ```
 */
export function timelineText(theCase: Case, query: TimelineQuery): string {
  const locale = localeOf(query.locale)
  return timeline(theCase, query)
    .map((row) => lineOf(row, locale))
    .join('\n')
}
