/** A board in Debian's chromium: pages in a language and width, screenshots in `reports/board`, and what axe says of each. */
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serve } from './serve.mjs'

const shots = fileURLToPath(new URL('../../reports/board/', import.meta.url))
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
mkdirSync(shots, { recursive: true })

const served = await serve(new URL('../../examples/board/dist/', import.meta.url))
export const { address } = served
export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

/** A machine that is so many times slower, also its disk: what is only right by chance shows. */
async function slowDown(page, slow) {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: slow })
  await page.addInitScript((delay) => {
    const success = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess')
    Object.defineProperty(IDBRequest.prototype, 'onsuccess', {
      ...success,
      set(listener) {
        const late = (event) => setTimeout(() => listener.call(this, event), delay)
        success.set.call(this, this.source instanceof IDBObjectStore ? late : listener)
      },
    })
  }, slow * 50)
}

/** What is not as it should be. */
export const problems = []
export const looked = []

/** A board of its own: nothing stored, in a language, on a page of a width. `SLOW=4` slows every page down. */
export async function newPage(locale, width, slow = Number(process.env.SLOW ?? 1)) {
  // A color on its way to another one would be judged as it is half-way.
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000 * slow)
  if (slow > 1) await slowDown(page, slow)
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(address)
  await page.locator('table.list').waitFor()
  if (locale === 'en') await page.getByRole('button', { name: 'English' }).click()
  return page
}

/** A screenshot; what axe says of the page; whether it is wider than its window. */
export async function look(page, name) {
  await page.screenshot({ path: `${shots}${name}.png`, fullPage: true })
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  for (const { id, nodes } of violations)
    problems.push(
      `${name}: axe ${id} ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).slice(0, 3)}`,
    )
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wider > 0) problems.push(`${name}: ${wider} pixels wider than the window`)
  looked.push(name)
}

/** The case of a village that the board has stored. */
export const storedCase = (page, code) =>
  page.evaluate(
    (key) =>
      new Promise((done) => {
        const opening = indexedDB.open('baolei-cases')
        opening.onsuccess = () => {
          const read = opening.result.transaction('cases').objectStore('cases').get(key)
          read.onsuccess = () => {
            opening.result.close()
            done(read.result)
          }
        }
      }),
    code,
  )

/** What else it keeps: who looks and when, what was done about duties, and who holds the posts. */
export const settings = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('baolei-reader')))

export async function close() {
  await browser.close()
  served.close()
}
