import { styleFor } from '../city/style.js'
import { readRoster } from '../roster/read.js'
import { parseArguments, USAGE } from './arguments.js'
import { renderJson, renderText } from './render.js'
import { makeWhatIf } from './report.js'

const parsed = parseArguments(process.argv.slice(2))
if (!parsed.ok) {
  process.stderr.write(`${parsed.error}\n${USAGE}\n`)
  process.exitCode = 2
} else {
  const { locale, seed, json, realNames } = parsed.value
  const report = makeWhatIf(seed, readRoster({ realNames }))
  const style = styleFor(process.stdout.isTTY === true, process.env.NO_COLOR)
  process.stdout.write(json ? renderJson(report, locale) : renderText(report, locale, style))
}
