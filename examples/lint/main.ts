/** Lints every rulebook that ships: `[--locale en|zh-CN]`. Exit code 1 if one has an error, 2 for other options. */
import { parseArgs } from 'node:util'
import { LOCALES } from 'baolei'
import { lintReport } from './report.js'
import { shippedRulebooks } from './shipped.js'

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'zh-CN' } } })
const locale = LOCALES.find((one) => one === values.locale)
if (locale === undefined) {
  process.stderr.write(`--locale: ${LOCALES.join(' | ')}\n`)
  process.exitCode = 2
} else {
  const { text, errors } = lintReport(shippedRulebooks(), locale)
  process.stdout.write(text)
  process.exitCode = errors === 0 ? 0 : 1
}
