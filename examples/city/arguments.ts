import { err, LOCALES, type Locale, ok, type Result } from 'baolei'

/** The options of the command. */
export interface Options {
  readonly locale: Locale
  readonly seed: number
  readonly json: boolean
  readonly realNames: boolean
}

/** How to call the command. */
export const USAGE = 'npm start -- [--lang zh-CN|en] [--seed N] [--json] [--real-names]'

const DEFAULTS: Options = { locale: 'zh-CN', seed: 20240723, json: false, realNames: false }

function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text)
}

/** Reads the command line, or says what is wrong with it. */
export function parseArguments(argv: readonly string[]): Result<Options, string> {
  let options = DEFAULTS
  for (let at = 0; at < argv.length; at += 1) {
    const name = argv[at] ?? ''
    if (name === '--json') {
      options = { ...options, json: true }
      continue
    }
    if (name === '--real-names') {
      options = { ...options, realNames: true }
      continue
    }
    if (name !== '--lang' && name !== '--seed') return err(`unknown argument: ${name}`)
    at += 1
    const value = argv[at]
    if (value === undefined) return err(`${name} needs a value`)
    if (name === '--lang') {
      if (!isLocale(value)) return err(`--lang must be one of ${LOCALES.join(', ')}, not ${value}`)
      options = { ...options, locale: value }
    } else {
      const seed = Number(value)
      if (!/^\d{1,15}$/.test(value)) return err(`--seed must be a whole number, not ${value}`)
      options = { ...options, seed }
    }
  }
  return ok(options)
}
