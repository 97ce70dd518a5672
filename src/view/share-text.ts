import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { countText } from './amounts.js'
import { termLabel } from './terms.js'

type Fields = { readonly [key: string]: Json }

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// What no number holds comes as its digits.
function figureText(value: Json | undefined, locale: Locale): string | undefined {
  if (typeof value === 'number') return countText(value, locale)
  return typeof value === 'string' && /^\d+$/.test(value) ? value : undefined
}

function fractionText({ part, whole }: Fields, locale: Locale): string | undefined {
  const [above, below] = [figureText(part, locale), figureText(whole, locale)]
  return above === undefined || below === undefined ? undefined : `${above}/${below}`
}

function channelText(row: Json, locale: Locale, rulebook: Rulebook | undefined): string | undefined {
  if (!isFields(row) || typeof row.channel !== 'string') return undefined
  const own = fractionText(row, locale)
  return own === undefined ? undefined : `${termLabel(row.channel, locale, rulebook, 'ballot-channel')} ${own}`
}

/**
 * A share as the two figures that it is made of and, of weighted channels, the share of each; undefined for what is
 * no share.
 */
export function shareText(value: Fields, locale: Locale, rulebook: Rulebook | undefined): string | undefined {
  const { channels, ...rest } = value
  if (Object.keys(rest).length !== 2) return undefined
  const whole = fractionText(rest, locale)
  if (whole === undefined || channels === undefined) return whole
  if (!Array.isArray(channels)) return undefined
  const parts = channels.map((row: Json) => channelText(row, locale, rulebook))
  if (parts.some((part) => part === undefined)) return undefined
  return locale === 'zh-CN' ? `${whole}（${parts.join('、')}）` : `${whole} (${parts.join(', ')})`
}
