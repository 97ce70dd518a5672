import type { Json } from './json.js'

/** The title of a part of a schema and the help for it, each as `中文 / English`. */
export type Titled = {
  readonly title: string
  readonly description?: string
  readonly examples?: Json[]
}

/** Text in Chinese, then in English. */
type InBoth = readonly [zh: string, en: string]

/** Makes the title of a part of a schema; with help and examples if they are of use. For `meta` of zod. */
export function titled(zh: string, en: string, help?: InBoth, ...examples: readonly Json[]): Titled {
  return {
    title: `${zh} / ${en}`,
    ...(help === undefined ? {} : { description: help.join(' / ') }),
    ...(examples.length === 0 ? {} : { examples: [...examples] }),
  }
}
