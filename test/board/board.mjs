/**
 * The board in Debian's chromium, as a person uses it: a whole life from the first signal to the look-back by forms
 * alone, in Chinese on a wide page and in English on a phone; a refusal, a draft, a correction; axe on every page; the
 * scripting of a list of 900. Screenshots go to `reports/board`. Ends with 1 if something is not as it should be.
 */
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { openCase, record } from 'baolei'
import { formOf, readForm } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { chromium } from 'playwright-core'
import { sampleLife, sampleVillage } from '../../src/testing/sample-life.ts'
import { write } from '../../src/view/write-answers.ts'
import { checkGuides } from './guide.mjs'
import { actAs, fill, openVillage, start, submit, VILLAGE } from './hands.mjs'
import { serve } from './serve.mjs'

const board = new URL('../../examples/board/dist/', import.meta.url)
const shots = fileURLToPath(new URL('../../reports/board/', import.meta.url))
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const rulebooks = [xining2024]
mkdirSync(shots, { recursive: true })

const { address, close } = await serve(board)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

async function newPage(locale, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(address)
  await page.locator('table.list').waitFor()
  if (locale === 'en') await page.getByRole('button', { name: 'English' }).click()
  return page
}

const problems = []
const looked = []

/** A screenshot, and what axe says of the page. */
async function look(page, name) {
  await page.screenshot({ path: `${shots}${name}.png`, fullPage: true })
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  for (const { id, nodes } of violations)
    problems.push(
      `${name}: axe ${id} ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).slice(0, 3)}`,
    )
  looked.push(name)
}

/** The sample life, moved to the village about which the board has nothing yet. */
const life = JSON.parse(JSON.stringify(sampleLife(xining2024).value.events).replaceAll(sampleVillage.code, VILLAGE))

const storedCase = (page, code) =>
  page.evaluate(
    (key) =>
      new Promise((done) => {
        const opening = indexedDB.open('baolei-board')
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

async function wholeLife(locale, width) {
  const page = await newPage(locale, width)
  const name = `${locale.slice(0, 2)}-${width}`
  await look(page, `${name}-worklist`)
  await openVillage(page, address, VILLAGE)
  const opened = openCase({ village: { code: VILLAGE, name: '示例新村' }, rulebook: xining2024 })
  let theCase = opened.value
  const ids = new Map()
  for (const told of life) {
    // The library makes the ids of a plan by itself.
    const event = JSON.parse(JSON.stringify(told), (_, value) => ids.get(value) ?? value)
    const { ref: _ref, ...actor } = event.actor
    await actAs(page, actor, event.date)
    const form = formOf(theCase, event.type, { actor, today: event.date, locale, rulebooks }).value
    await start(page, form.title)
    const answers = JSON.parse(JSON.stringify(write(form.question, event.payload) ?? {}), (key, value) =>
      key === 'id' ? undefined : value,
    )
    if (Object.keys(form.schema.properties ?? {}).length > 0) {
      await page.locator('.form').waitFor()
      await meanwhile[event.payload.post ?? event.type]?.(page, name, answers)
      await fill(page, answers)
      if (event.type in pictured) await look(page, `${name}-form-${event.type}`)
      await submit(page)
    }
    const said = page.locator('.told:not(:empty), .refusal')
    await said.first().waitFor()
    assert.equal(await page.locator('.refusal').count(), 0, `${event.type}: ${await said.first().innerText()}`)
    const { value: payload } = readForm(form, answers)
    for (const part of ['problems', 'measures', 'gaps'])
      for (const [at, { id }] of (event.payload[part] ?? []).entries()) if (id) ids.set(id, payload[part][at].id)
    const step = record(theCase, { ...form.event, payload }, { rulebooks, today: event.date })
    assert.ok(step.ok, event.type)
    theCase = step.value.case
    if (event.type in pictured) await look(page, `${name}-after-${event.type}`)
  }
  const kept = await storedCase(page, VILLAGE)
  assert.equal(kept.events.length, life.length)
  assert.deepEqual(kept.state, JSON.parse(JSON.stringify(theCase.state)), 'the state after a life by forms')
  if (width > 1000) await correct(page, name, locale)
  await page.context().close()
  console.log(`${name}: ${life.length} events by forms alone`)
}

/** What is looked at on the way. */
const pictured = { 'submit-plan': 1, 'accept-by-county': 1 }

/** What a person tries before the right answers. */
const meanwhile = {
  async 'first-secretary'(page, name, answers) {
    await fill(page, JSON.parse(JSON.stringify(answers).replace(/"fullMember":"yes"/, '"fullMember":"no"')))
    await submit(page)
    const refusal = page.locator('.refusal')
    await refusal.waitFor()
    assert.match(await refusal.innerText(), name.startsWith('zh') ? /正式党员/ : /full Party member/)
    await look(page, `${name}-refusal`)
  },
  async 'submit-plan'(page, name, answers) {
    await submit(page)
    await page.locator('.refusal').waitFor()
    await fill(page, answers)
    await page.waitForTimeout(100)
    await page.reload()
    await page.locator('.village h1').waitFor()
    await start(page, await formTitle(name))
    await page.locator('.form .hint').first().waitFor()
    const { text } = answers.problems[0]
    assert.equal(await page.locator('[id="answer_problems_0_text"]').inputValue(), text, 'the draft is back')
  },
}

const formTitle = async (name) =>
  formOf(openCase({ village: { code: VILLAGE, name: '示例新村' }, rulebook: xining2024 }).value, 'submit-plan', {
    actor: { role: 'township-committee', unit: VILLAGE.slice(0, 9) },
    today: '2024-03-18',
    locale: name.startsWith('zh') ? 'zh-CN' : 'en',
    rulebooks,
  }).value.title

/** The day of a measure was wrong: it is put right, and the old row stays, struck out. */
async function correct(page, name) {
  await openVillage(page, address, '999901003203')
  await actAs(page, { role: 'county-organization-department', unit: '999901' }, '2025-04-11')
  await page.locator('.history li', { hasText: '2025年4月10日' }).nth(1).getByRole('button').click()
  await page.locator('.form').waitFor()
  await page.getByRole('button', { name: '采用' }).click()
  await page.locator('input[name="answer_change"][value="replace"]').check()
  await page.locator('[id="answer_date"]').fill('2025-04-09')
  await page.locator('[id="answer_why"]').fill('日期填错')
  await look(page, `${name}-correction`)
  await submit(page)
  await page.locator('.struck').waitFor()
  await page.getByRole('button', { name: '显示环节图' }).click()
  await page.locator('.statechart svg').waitFor()
  await look(page, `${name}-corrected`)
}

/** 900 villages: the sample again and again, under other codes. */
async function longList() {
  const page = await newPage('zh-CN', 1280)
  await page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('baolei-board')
        opening.onsuccess = () => {
          const store = opening.result.transaction('cases', 'readwrite').objectStore('cases')
          store.getAll().onsuccess = ({ target: { result } }) => {
            for (let index = 0; index < 900 - result.length; index += 1) {
              const one = structuredClone(result[index % result.length])
              one.village.code =
                `999901009${String(100000 + index).slice(3)}`.padEnd(12, '0').slice(0, 9) + String(100 + index)
              store.put(one)
            }
            store.transaction.oncomplete = () => {
              opening.result.close()
              done()
            }
          }
        }
      }),
  )
  await page.reload()
  await page.getByText('共900个村').waitFor()
  const client = await page.context().newCDPSession(page)
  // In the time of the thread: what the machine does beside it does not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  const scripting = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000
  }
  const spent = []
  for (const tab of ['待我办理', '全部', '已逾期', '全部', '待我办理', '全部', '已逾期', '全部', '待我办理']) {
    const before = await scripting()
    await page.getByRole('button', { name: tab }).click()
    await page.waitForTimeout(50)
    spent.push(Math.round((await scripting()) - before))
  }
  await page.screenshot({ path: `${shots}zh-1280-900-villages.png` })
  await page.context().close()
  const median = spent.toSorted((a, b) => a - b)[4]
  console.log(`900 villages: ${spent.join(', ')} ms of scripting a tab, median ${median}`)
  if (median > 100) problems.push(`900 villages: ${median} ms of scripting`)
}

const from = performance.now()
for (const part of [() => wholeLife('zh-CN', 1280), () => wholeLife('en', 390), longList, () => checkGuides(browser)]) {
  try {
    await part()
  } catch (fault) {
    problems.push(String(fault?.stack ?? fault))
  }
}
await browser.close()
close()
console.log(`${looked.length} pages looked at, ${Math.round((performance.now() - from) / 1000)} s`)
for (const one of problems) console.log(`board: ${one}`)
process.exitCode = problems.length === 0 ? 0 : 1
