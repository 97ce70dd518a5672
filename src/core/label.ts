import * as z from 'zod'
import { lazy } from './lazy.js'
import { readableText } from './text.js'
import { titled } from './titled.js'

/**
 * The languages of every label, sentence and guide.
 *
 * @example
 * ```ts
 * import { LOCALES } from 'baolei'
 *
 * LOCALES // ['zh-CN', 'en']
 * ```
 */
export const LOCALES = ['zh-CN', 'en'] as const
/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number]

const LANGUAGE = /^[A-Za-z]{2,8}(?=$|[-_])/

/**
 * The language to answer in, for a language tag (BCP 47) that a reader or a browser gives: `zh`, `zh-Hans-CN` and `zh_TW`
 * are `zh-CN`; every other language is `en`, and so is what is no tag at all. Never throws.
 *
 * @example
 * ```ts
 * import { localeOf } from 'baolei'
 *
 * localeOf('zh-Hans') // 'zh-CN'
 * localeOf('en-US') // 'en'
 * ```
 */
export function localeOf(tag: unknown): Locale {
  const language = typeof tag === 'string' ? LANGUAGE.exec(tag)?.[0] : undefined
  return language?.toLowerCase() === 'zh' ? 'zh-CN' : 'en'
}

/** A text in both languages. */
export interface Label {
  readonly 'zh-CN': string
  readonly en: string
}

const text = /*@__PURE__*/ lazy(() => readableText())

/** Parses a {@link Label}; both texts can be read. */
export const labelSchema: () => z.ZodType<Label> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({ 'zh-CN': text().meta(titled('中文', 'Chinese')), en: text().meta(titled('英文', 'English')) })
    .meta(titled('文字', 'Text', ['中英文各一', 'one text in Chinese, one in English'])),
)

/**
 * Makes a label from a Chinese and an English text.
 *
 * @example
 * ```ts
 * import { label } from 'baolei'
 *
 * label('村级', 'village') // { 'zh-CN': '村级', en: 'village' }
 * ```
 */
/*@__NO_SIDE_EFFECTS__*/
export function label(zh: string, en: string): Label {
  return { 'zh-CN': zh, en }
}
