import type { Duration } from '../core/date.js'
import type { Locale } from '../core/label.js'
import type { Ratio } from '../core/threshold.js'

/** An integer of the last of some places as a decimal text: exact, without floating point (D3). */
export function decimal(value: number, places: number): string {
  if (places === 0) return String(value)
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const whole = digits.slice(0, -places)
  const rest = digits.slice(-places).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`
}

function grouped(digits: string): string {
  return digits.replace(/^(-?\d+)/, (whole) => whole.replace(/(?<=\d)(?=(\d{3})+$)/g, ','))
}

/** A count: with commas in English, plain in Chinese. A number that is no integer stays as it is. */
export function countText(value: number, locale: Locale): string {
  return locale === 'en' && Number.isSafeInteger(value) ? grouped(String(value)) : String(value)
}

// Nouns of our own and units of a rulebook, all of them plurals.
function oneOf(many: string): string {
  return many
    .replace(/\bpeople$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|ss|x)es$/, '$1')
    .replace(/(?<!s)s$/, '')
}

/** A figure with its English noun: 1 village, 2 villages. */
export function counted(figure: number | string, many: string): string {
  return `${figure} ${String(figure) === '1' ? oneOf(many) : many}`
}

/** Points from hundredths: 1250 is 12.5分. */
export function pointsText(hundredths: number, locale: Locale): string {
  const figure = decimal(hundredths, 2)
  if (locale === 'zh-CN') return `${figure}分`
  return counted(figure, 'points')
}

const TEN_THOUSAND_YUAN = 1_000_000

/** Money from fen: 5,000,000 is 5万元, 50,000 yuan. */
export function moneyText(fen: number, locale: Locale): string {
  if (locale === 'en') return `${grouped(decimal(fen, 2))} yuan`
  const wholeYuan = fen % 100 === 0
  if (wholeYuan && Math.abs(fen) >= TEN_THOUSAND_YUAN) return `${decimal(fen / 100, 4)}万元`
  return `${decimal(fen, 2)}元`
}

/** A share as its two figures, e.g. `3/4`. */
function ratioText({ part, whole }: Ratio, locale: Locale): string {
  return `${countText(part, locale)}/${countText(whole, locale)}`
}

/** A share in per cent if that is exact, otherwise as its two figures. */
export function shareText(ratio: Ratio, locale: Locale): string {
  const hundredths = (ratio.part * 10_000) / ratio.whole
  return Number.isSafeInteger(hundredths) ? `${decimal(hundredths, 2)}%` : ratioText(ratio, locale)
}

const UNITS = [
  ['years', '年'],
  ['months', '个月'],
  ['days', '天'],
] as const

/** A length of time in calendar units. */
export function durationText(duration: Duration, locale: Locale): string {
  return UNITS.flatMap(([key, zh]) => {
    const value = duration[key]
    if (value === undefined) return []
    return [locale === 'zh-CN' ? `${value}${zh}` : counted(value, key)]
  }).join(locale === 'zh-CN' ? '零' : ' and ')
}
