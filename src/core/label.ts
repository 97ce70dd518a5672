import * as z from 'zod'
import { lazy } from './lazy.js'
import { titled } from './titled.js'

/** The two languages that every label, sentence and guide exists in. */
export const LOCALES = ['zh-CN', 'en'] as const
/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number]

/** A text in both languages. */
export interface Label {
  readonly 'zh-CN': string
  readonly en: string
}

// Blank is what trimming leaves nothing of; in a JSON Schema a pattern has to say so.
const text = /*@__PURE__*/ lazy(() => z.string().trim().min(1).meta({ pattern: '\\S' }))

/** Parses a {@link Label}; both languages are required and not blank. */
export const labelSchema: () => z.ZodType<Label> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({ 'zh-CN': text().meta(titled('中文', 'Chinese')), en: text().meta(titled('英文', 'English')) })
    .meta(titled('文字', 'Text', ['中英文各一', 'one text in Chinese, one in English'])),
)

/** Makes a label: Chinese first, as the source is Chinese. */
export function label(zh: string, en: string): Label {
  return { 'zh-CN': zh, en }
}
