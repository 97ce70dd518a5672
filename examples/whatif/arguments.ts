import { parseArgs } from 'node:util'
import { err, LOCALES, type Locale, ok, type Result } from 'baolei'

/** The options of the command. */
export interface Options {
  readonly locale: Locale
  readonly seed: number
  readonly json: boolean
  readonly realNames: boolean
}

/** How to call the command. */
export const USAGE = 'npm run whatif -- [--locale zh-CN|en] [--seed N] [--json] [--real-names]'

function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

/** Reads the command line, or says what is wrong with it. */
export function parseArguments(args: readonly string[]): Result<Options, string> {
  try {
    const options = {
      locale: { type: 'string', default: 'zh-CN' },
      seed: { type: 'string', default: '20250301' },
      json: { type: 'boolean', default: false },
      'real-names': { type: 'boolean', default: false },
    } as const
    const { locale, seed, json, 'real-names': realNames } = parseArgs({ args: [...args], options }).values
    if (!isLocale(locale)) return err(`--locale must be one of ${LOCALES.join(', ')}, not ${locale}`)
    if (!/^\d{1,15}$/.test(seed)) return err(`--seed must be a whole number, not ${seed}`)
    return ok({ locale, seed: Number(seed), json, realNames })
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}
