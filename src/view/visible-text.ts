import type { Locale } from '../core/label.js'

const INVISIBLE: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '\t': ['制表符', 'tab'],
  '\n': ['换行', 'line break'],
  '\r': ['回车', 'carriage return'],
  '\u00a0': ['不间断空格', 'no-break space'],
  '\u200b': ['零宽空格', 'zero-width space'],
  '\u200c': ['零宽字符', 'zero-width character'],
  '\u200d': ['零宽字符', 'zero-width character'],
  '\u3000': ['全角空格', 'full-width space'],
  '\ufeff': ['文件头标记', 'byte-order mark'],
}

const HIDDEN = /^[\p{Cc}\p{Cf}\p{Zs}\p{DI}]$/u

/** A text as a person typed it, as it should be compared: narrow, lower case, without blanks and hidden characters. */
function plainOf(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()].filter((one) => !HIDDEN.test(one)).join('')
}

/** What a person typed, in quotation marks: hidden characters are named, and full-width ones pointed out. */
export function visibleText(text: string, locale: Locale): string {
  const zh = locale === 'zh-CN'
  if (text === '') return zh ? '空白' : 'nothing'
  const characters = [...text]
  const shown = characters.map((one, place) => {
    const named = INVISIBLE[one]
    if (named !== undefined) return zh ? `〔${named[0]}〕` : `[${named[1]}]`
    const edge = place === 0 || place === characters.length - 1
    if (one === ' ' && edge) return zh ? '〔空格〕' : '[space]'
    return one !== ' ' && HIDDEN.test(one) ? (zh ? '〔不可见字符〕' : '[hidden character]') : one.replace(/[“”]/g, '"')
  })
  const notes = [
    ...(/[０-９]/.test(text) ? [zh ? '含全角数字' : 'with full-width digits'] : []),
    ...(/[Ａ-Ｚａ-ｚ]/.test(text) ? [zh ? '含全角字母' : 'with full-width letters'] : []),
  ]
  const note = notes.length === 0 ? '' : zh ? `（${notes.join('、')}）` : ` (${notes.join(', ')})`
  return `“${shown.join('')}”${note}`
}

// Whether one text becomes the other by one letter more, less or other, or by two letters that change places.
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/**
 * The id that was most likely meant: the same but for blanks, case or full-width characters; the one that has this
 * title; or the only one that is one letter apart.
 */
export function likelyOf(
  text: string,
  ids: readonly string[],
  titlesOf: (id: string) => readonly string[],
): string | undefined {
  const plain = plainOf(text)
  if (plain === '') return undefined
  const same =
    ids.find((id) => plainOf(id) === plain) ?? ids.find((id) => titlesOf(id).some((title) => plainOf(title) === plain))
  if (same !== undefined) return same
  const near = ids.filter((id) => id.length > 3 && oneApart(plainOf(id), plain))
  return near.length === 1 ? near[0] : undefined
}
