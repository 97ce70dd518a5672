/**
 * Opens `examples/workbench`, as built, from the disk in Debian's chromium, and works there as an author does: a wrong id
 * is marked, the right ones are offered, a rule changed changes the verdict, a kept case tells, what the kept cases meet,
 * both languages, phone width. Prints a line for each; ends with 1 where something is otherwise. `--pictures <folder>` keeps screenshots.
 */
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const page = pathToFileURL(new URL('../../examples/workbench/dist/index.html', import.meta.url).pathname).href
const pictures = process.argv.includes('--pictures') ? process.argv[process.argv.indexOf('--pictures') + 1] : undefined

const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'workbench-')), {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  locale: 'zh-CN',
  offline: true,
  viewport: { width: 1280, height: 900 },
})

const faults = []
const tab = await browser.newPage()
tab.on('pageerror', (error) => faults.push(error.message))
tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
await tab.goto(page)

const picture = async (name) => {
  if (pictures !== undefined) await tab.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}
const text = (id) => tab.locator(`#${id}`).innerText()

/** Selects the first place of a text in the editor of the rulebook, and types over it. */
async function typeOver(from, to) {
  await tab.locator('#rulebook .cm-content').click()
  await tab.keyboard.press('Control+f')
  await tab.locator('#rulebook [name=search]').fill('')
  await tab.locator('#rulebook [name=search]').pressSequentially(from)
  await tab.keyboard.press('Enter')
  await tab.keyboard.press('Escape')
  await tab.keyboard.type(to)
}

async function step(name, work) {
  await work()
  console.log(`✓ ${name}`)
}

try {
  await step('opens from the disk, offline, with a verdict and its reasons', async () => {
    await tab.locator('#verdict dd').first().waitFor()
    assert.match(await text('verdict'), /等次/)
    assert.match(await text('difference'), /没有差异/)
    await picture('workbench-open')
  })
  await step('keeps a case, which is checked again when a rule has changed', async () => {
    await tab.locator('#keep').click()
    assert.match(await text('cases'), /与留存时一致/)
    await typeOver('"value": 8500', '"value": 9990')
    await tab.locator('#difference li').first().waitFor()
    assert.match(await text('difference'), /85分以上 → 99\.9分以上/)
    await tab.locator('#cases .error').waitFor()
    await picture('workbench-changed')
  })
  await step('says what the kept cases meet of the rulebook, and what none of them meets', async () => {
    const met = async () => {
      const shown = await text('coverage')
      const [, count, of] = /计分档\s*(\d+) \/ (\d+)/.exec(shown) ?? []
      assert.ok(Number(count) > 0 && Number(count) < Number(of), shown)
      return Number(count)
    }
    const before = await met()
    await tab.locator('#draw').click()
    await tab.waitForTimeout(600)
    await tab.locator('#keep').click()
    await tab.locator('#cases tr').nth(1).waitFor()
    assert.ok((await met()) > before)
    await tab.locator('#coverage summary').click()
    assert.match(await text('coverage'), /村级财务管理：/)
    await picture('workbench-coverage')
    await tab.locator('#cases tr').nth(1).locator('button').last().click()
    assert.equal(await met(), before)
  })
  await step('marks a wrong id at its place, and says which there are', async () => {
    await typeOver('"dimension": "leading-body"', '"dimension": "nobody')
    await tab.locator('#problems .error').first().waitFor()
    assert.match(await text('problems'), /所属方面.*nobody/)
    assert.match(await text('verdict'), /先改正规则集/)
    await tab.locator('#rulebook .cm-lintRange-error').first().waitFor()
  })
  await step('offers the ids that may be there, with their names', async () => {
    for (let times = 0; times < 6; times += 1) await tab.keyboard.press('Backspace')
    await tab.keyboard.press('Control+Space')
    await tab.locator('.cm-tooltip-autocomplete').waitFor()
    assert.match(await tab.locator('.cm-tooltip-autocomplete').innerText(), /"leading-body"\s*领导班子/)
    await picture('workbench-completion')
    // The editor takes no choice in the first moment, so that nobody chooses what just came up under a key.
    await tab.waitForTimeout(200)
    await tab.keyboard.press('Enter')
    await tab.locator('#verdict dd').first().waitFor()
  })
  await step('speaks English, and fits a phone', async () => {
    await tab.locator('#language').click()
    await tab.setViewportSize({ width: 390, height: 844 })
    assert.match(await text('verdict'), /Grade/)
    assert.doesNotMatch(
      await tab
        .locator('main')
        .innerText()
        .then((all) => all.replace(/.*cm-.*/g, '')),
      /等次/,
    )
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 390)
    await picture('workbench-phone')
  })
  await step('finds everything again after a reload', async () => {
    await tab.reload()
    await tab.locator('#cases tr').first().waitFor()
    assert.match(await text('difference'), /99\.9/)
  })
  assert.deepEqual(faults, [])
} catch (error) {
  console.error(error)
  await picture('workbench-fault')
  process.exitCode = 1
} finally {
  await browser.close()
}
