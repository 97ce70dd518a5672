/**
 * The board in Debian's chromium, as a person uses it: a whole life from the first signal to the look-back by forms
 * alone, in both languages, on a wide page and on a phone; then one task after another. axe on every page; screenshots
 * in `reports/board`. Ends with 1 if something is not as it should be. `tsx board.mjs duties` runs one part.
 */
import { generators } from './generators.mjs'
import { checkGuides } from './guide.mjs'
import { browser, close, looked, problems } from './harness.mjs'
import { wholeLife } from './life.mjs'
import * as tasks from './tasks.mjs'

const parts = {
  wide: () => Promise.all([wholeLife('zh-CN', 1280), wholeLife('en', 1280)]),
  phone: () => Promise.all([wholeLife('zh-CN', 390), wholeLife('en', 390)]),
  ...tasks,
  generators,
  guides: () => checkGuides(browser),
}

const from = performance.now()
const only = process.argv.slice(2)
for (const [name, part] of Object.entries(parts)) {
  if (only.length > 0 && !only.includes(name)) continue
  const began = performance.now()
  try {
    await part()
    console.log(`${name}: ${Math.round((performance.now() - began) / 1000)} s`)
  } catch (fault) {
    problems.push(`${name}: ${fault?.stack ?? fault}`)
  }
}
await close()
console.log(`${looked.length} pages looked at, ${Math.round((performance.now() - from) / 1000)} s`)
for (const one of problems) console.log(`board: ${one}`)
process.exitCode = problems.length === 0 ? 0 : 1
