/**
 * Opens pages under a content security policy without `unsafe-eval` in Debian's chromium, from what is built, and prints
 * what the policy reports: nothing on import, and nothing at all after the line that README gives. Ends with 1 if
 * something else is found.
 */
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
const POLICY = "default-src 'self'; script-src 'self'"

const uses = `
import { openCase } from 'baolei'
import { viewCase } from 'baolei/view'
import { createActor } from 'xstate'
import * as machine from 'baolei/machine'
import { xining2024 } from 'baolei/xining-2024'
const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
const actor = { role: 'township-committee', unit: '999999999' }
const view = viewCase(opened.value, { actor, today: '2024-09-01', locale: 'zh-CN', rulebooks: [xining2024] })
document.title = view.state.label + (machine && createActor ? '' : '!')
`

/** Pages by name: the program of each, and whether the policy may report something there. */
const PAGES = {
  'import of the root': {
    program: `import * as baolei from 'baolei'\ndocument.title = typeof baolei.record`,
    quiet: true,
  },
  'a case in a page, without the line of README': { program: uses, quiet: false },
  'a case in a page, after the line of README': { program: `import './first.js'\n${uses}`, quiet: true },
}

const FIRST = `import * as z from 'zod'\nz.config({ jitless: true })\n`

async function bundle(program) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, sourcefile: 'page.js' },
    plugins: [
      {
        name: 'first',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^\.\/first\.js$/ }, () => ({ path: 'first', namespace: 'first' }))
          onLoad({ filter: /./, namespace: 'first' }, () => ({ contents: FIRST, resolveDir: root }))
        },
      },
    ],
    // Not from the sources, where the paths of tsconfig.json lead.
    tsconfigRaw: '{}',
    bundle: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map(({ text }) => text).join('')
}

function serve(script) {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8')
    response.setHeader('Content-Security-Policy', POLICY)
    response.end(isScript ? script : '<!doctype html><title></title><script type="module" src="/page.js"></script>')
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

/** The title that the program gives its page, and what was reported while it ran. */
async function open(browser, script) {
  const server = await serve(script)
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const reports = []
    Object.assign(globalThis, { reports })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reports.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  await page.waitForFunction(() => document.title !== '', undefined, { timeout: 10_000 })
  // A report is sent after the script that it is about.
  await page.waitForTimeout(200)
  const title = await page.title()
  const reports = await page.evaluate(() => globalThis.reports)
  await page.close()
  server.close()
  return { title, reports }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const problems = []
for (const [name, { program, quiet }] of Object.entries(PAGES)) {
  const { title, reports } = await open(browser, await bundle(program))
  console.log(`${name}: "${title}", ${reports.length === 0 ? 'nothing reported' : reports.join(', ')}`)
  if (quiet !== (reports.length === 0)) problems.push(`${name}: ${quiet ? 'reported' : 'no longer reported'}`)
}
await browser.close()
console.log(problems.length === 0 ? 'policy: as README says' : `policy: ${problems.join('; ')}`)
process.exitCode = problems.length === 0 ? 0 : 1
