import type { Json } from './json.js'

/** What a schema says about one of its parts, in both languages. */
export type Titled = {
  readonly title: string
  readonly description?: string
  readonly examples?: Json[]
}

/** Text in Chinese, then in English. */
type InBoth = readonly [zh: string, en: string]

/** The title of a part of a schema; where it helps, what it is and in which unit, and examples. For zod's `meta`. */
export function titled(zh: string, en: string, help?: InBoth, ...examples: readonly Json[]): Titled {
  return {
    title: `${zh} / ${en}`,
    ...(help === undefined ? {} : { description: help.join(' / ') }),
    ...(examples.length === 0 ? {} : { examples: [...examples] }),
  }
}
