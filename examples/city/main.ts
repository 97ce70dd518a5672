import { parseArguments, USAGE } from './arguments.js'
import { renderJson, renderText } from './render.js'
import { makeReport } from './report.js'
import { styleFor } from './style.js'

const parsed = parseArguments(process.argv.slice(2))
if (!parsed.ok) {
  process.stderr.write(`${parsed.error}\n${USAGE}\n`)
  process.exitCode = 2
} else {
  const { locale, seed, json, realNames } = parsed.value
  const style = styleFor(process.stderr.isTTY === true, process.env.NO_COLOR)
  // Progress goes beside the report, not into it, so that the report can be piped.
  const report = makeReport(locale, seed, { realNames }, (stage) =>
    process.stderr.write(`${style.faint(`… ${stage}`)}\n`),
  )
  const text = json
    ? renderJson(report)
    : renderText(report, styleFor(process.stdout.isTTY === true, process.env.NO_COLOR))
  process.stdout.write(text)
}
