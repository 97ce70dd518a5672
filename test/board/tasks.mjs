/** What people do on the board beside a whole life, each on a board of its own. */
import assert from 'node:assert/strict'
import { actAs, eventually, fill, openVillage, start, submit, VILLAGE } from './hands.mjs'
import { address, look, newPage, problems, settings, storedCase } from './harness.mjs'

const LISTED = '999901003203'
const county = { role: 'county-organization-department', unit: '999901' }
const shots = new URL('../../reports/board/', import.meta.url).pathname

/** The day of an event was wrong: it is put right, and the old row stays, struck out. */
export async function correction() {
  const page = await newPage('zh-CN', 1280)
  await openVillage(page, address, LISTED)
  await actAs(page, county, '2025-04-11')
  await page.locator('.history li', { hasText: '2025年4月7日' }).first().getByRole('button').click()
  await page.locator('.form form').waitFor()
  await page.getByRole('button', { name: '采用' }).click()
  await page.locator('input[name="answer_change"][value="replace"]').check()
  await page.locator('[id="answer_date"]').fill('2025-04-06')
  await page.locator('[id="answer_why"]').fill('日期填错')
  await look(page, 'zh-1280-correction')
  await submit(page)
  await page.locator('.struck').waitFor()
  await page.getByRole('button', { name: '显示环节图' }).click()
  await page.locator('.statechart svg').waitFor()
  await look(page, 'zh-1280-corrected')
  await page.context().close()
}

/** A duty is recorded, another waived, and the post of the first secretary handed over. */
export async function duties() {
  const page = await newPage('zh-CN', 1280)
  await openVillage(page, address, LISTED)
  await actAs(page, { role: 'first-secretary', unit: LISTED }, '2025-04-11')
  const rows = page.locator('section', { has: page.getByRole('heading', { name: '责任事项' }) }).locator('li')
  const owed = async () => (await rows.allInnerTexts()).join('\n')
  await look(page, 'zh-1280-duties')

  const before = await owed()
  await page
    .getByRole('button', { name: /^登记已履行/ })
    .first()
    .click()
  await page.locator('.form form').waitFor()
  await submit(page)
  await page.locator('.form .refusal').waitFor()
  await page.locator('[id="answer_date"]').fill('2025-04-08')
  await look(page, 'zh-1280-duty-form')
  await submit(page)
  await page.locator('.told:not(:empty)').waitFor()
  await rows.first().waitFor()
  await eventually(async () => assert.notEqual(await owed(), before, 'what is recorded is owed no more'))
  assert.equal((await settings(page)).records[0].kind, 'done')

  await page
    .getByRole('button', { name: /^岗位交接/ })
    .first()
    .click()
  await page.locator('[id="answer_to"]').fill('next-secretary')
  await page.locator('[id="answer_on"]').fill('2025-04-10')
  await submit(page)
  await page.locator('.told:not(:empty)').waitFor()
  await eventually(async () => {
    const terms = (await settings(page)).holders.filter(({ role }) => role === 'first-secretary')
    assert.deepEqual(
      terms.slice(-2).map(({ from, to }) => to ?? from),
      ['2025-04-10', '2025-04-10'],
      'the old term ends on the day on which the new one begins',
    )
  })

  await actAs(page, county, '2025-04-11')
  await page.locator('summary', { hasText: '可代为登记' }).click()
  await look(page, 'zh-1280-duties-of-others')
  await page
    .getByRole('button', { name: /^免予履行/ })
    .first()
    .click()
  await page.locator('[id="answer_why"]').fill('村里遭灾，当期免予履行')
  await submit(page)
  await page.locator('.told:not(:empty)').waitFor()
  await eventually(async () => {
    assert.deepEqual((await settings(page)).records.map(({ kind }) => kind).sort(), ['done', 'waived'])
  })
  await page.context().close()
}

/** The readings item by item, what is missing and who supplies it; in both languages and widths. */
export async function readings() {
  for (const [locale, width] of [
    ['zh-CN', 1280],
    ['en', 390],
    ['en', 1280],
    ['zh-CN', 390],
  ]) {
    const page = await newPage(locale, width)
    const name = `${locale.slice(0, 2)}-${width}`
    const [details, screening] =
      locale === 'en' ? ['Readings', 'record the negative screening'] : ['测评明细', '开展负向测评']
    await openVillage(page, address, LISTED)
    await page.getByRole('link', { name: details }).click()
    const items = page.locator('.panel:not(.now) .rowlist li')
    await items.first().waitFor()
    assert.ok((await items.count()) > 60, 'every item of both checklists')
    await look(page, `${name}-readings`)

    // A screening in which nothing is answered: everything is asked of somebody.
    await openVillage(page, address, VILLAGE)
    await actAs(page, { role: 'township-committee', unit: VILLAGE.slice(0, 9) }, '2025-04-11')
    await start(page, screening)
    await page.locator('.form form').waitFor()
    await submit(page)
    await page.locator('.told:not(:empty)').waitFor()
    await page.getByRole('link', { name: details }).click()
    const unknown = items.and(page.locator('.unknown'))
    await unknown.first().waitFor()
    const missing = await unknown.allInnerTexts()
    assert.ok(missing.length > 20)
    for (const one of missing) assert.match(one, locale === 'en' ? /asked of/ : /填报/)
    assert.ok((await page.locator('.panel.now li').count()) > 3, 'several bodies are asked')
    await look(page, `${name}-readings-missing`)
    await page.context().close()
  }
}

/** The worklist shows what its filters ask for: a tab, a list, a step, a name. */
export async function filters() {
  const page = await newPage('zh-CN', 1280)
  const rows = page.locator('.list tbody tr')
  const shown = async () => Number((await page.locator('.count').innerText()).match(/\d+/) ?? 0)
  const all = await rows.count()
  for (const step of ['乡镇组织评估', '“回头看”']) {
    await page.getByLabel('验收步骤').selectOption(step)
    const steps = await rows.locator('progress').count()
    assert.ok((await rows.count()) > 0 && (await rows.count()) < all)
    assert.equal(await rows.count(), steps, 'only cases in a step')
    assert.equal(await shown(), steps)
  }
  await look(page, 'zh-1280-worklist-step')
  await page.getByLabel('名单').selectOption('重点防控村')
  assert.equal(await rows.count(), 0)
  await look(page, 'zh-1280-worklist-empty')
  await page.getByLabel('验收步骤').selectOption('')
  for (const text of await rows.allInnerTexts()) assert.match(text, /重点防控村/)
  await page.getByLabel('名单').selectOption('')
  await page.getByLabel('查找村').fill('上河')
  assert.equal(await rows.count(), 1)
  await page.context().close()
}

/** On paper: what was found and recorded; nothing to press. */
export async function paper() {
  const page = await newPage('zh-CN', 1280)
  await openVillage(page, address, LISTED)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['下一步', '整顿进展', '堡垒指数', '办理记录'])
    assert.ok(await page.getByRole('heading', { name: part }).isVisible(), `${part} is on paper`)
  assert.ok(await page.locator('h1').isVisible())
  assert.ok(await page.locator('.steps').isVisible())
  for (const control of await page.locator('button, select, input, summary, nav').all())
    assert.equal(await control.isVisible(), false, await control.evaluate(({ outerHTML }) => outerHTML))
  await page.screenshot({ path: `${shots}zh-print.png`, fullPage: true })
  await page.goto(`${address}#/village/${LISTED}/readings`)
  await page.locator('.panel.now').waitFor()
  await page.screenshot({ path: `${shots}zh-print-readings.png`, fullPage: true })
  await page.context().close()
}

/** Without a mouse: a refusal and an acceptance, by Tab, Enter, Space and the arrows alone. */
export async function keyboard() {
  const page = await newPage('zh-CN', 1280)
  const press = (key) => page.keyboard.press(key)
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  /** Tabs on to what has a text or a name; it must have a ring that shows. */
  async function to(what) {
    for (let steps = 0; steps < 120; steps += 1) {
      await press('Tab')
      const found = await page.evaluate((text) => {
        const { activeElement: at } = document
        if (!at || !(at.name === text || at.id === text || at.textContent?.includes(text))) return undefined
        return at.tagName === 'BODY' ? undefined : getComputedStyle(at).outlineStyle
      }, what)
      if (found !== undefined) return assert.notEqual(found, 'none', `${what} shows that it has the focus`)
    }
    throw new Error(`${what} cannot be reached by Tab`)
  }
  await to('跳到正文')
  await press('Enter')
  await to('示例新村')
  await press('Enter')
  await page.locator('.village h1').waitFor()
  // As the petitions office: the first letters choose in a list.
  await page.locator('.settings select').focus()
  while (!(await page.locator('.settings select').inputValue()).includes('petitions')) await press('ArrowDown')
  await to('报送问题信息')
  await press('Enter')
  await page.locator('.form form').waitFor()
  assert.match(await focused(), /报送问题信息/)
  await to('提交')
  await press('Enter')
  await page.locator('.form .refusal').waitFor()
  assert.match(await focused(), /需要补充或改正/)
  await look(page, 'zh-1280-keyboard-refusal')
  await to('answer_source')
  await press('ArrowDown')
  await to('answer_problemType')
  await press('ArrowDown')
  await press('Enter')
  await page.locator('.told:not(:empty), .refusal').first().waitFor()
  assert.match(await page.locator('.told').innerText(), /已记录：报送问题信息/)
  assert.match(await focused(), /已记录/)
  await look(page, 'zh-1280-keyboard-recorded')
  await page.context().close()
}

/** On a slow machine the fields of a form come after its title: what is then typed is recorded, whole. */
export async function slowMachine() {
  const page = await newPage('zh-CN', 1280, 6)
  await openVillage(page, address, VILLAGE)
  await actAs(page, { role: 'department', unit: '999901', department: 'petitions' }, '2025-04-11')
  await start(page, '报送问题信息')
  await fill(page, { source: 'petitions', problemType: 'governance', text: '群众来信反映' })
  await submit(page)
  await page.locator('.told:not(:empty), .refusal').first().waitFor()
  assert.match(await page.locator('.told').innerText(), /已记录：报送问题信息/)
  await eventually(async () => {
    const [signal] = (await storedCase(page, VILLAGE)).events
    assert.equal(signal?.payload.text, '群众来信反映')
  })
  await page.context().close()
}

/** 900 villages: the sample again and again, under other codes. */
export async function longList() {
  const page = await newPage('zh-CN', 1280)
  await page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('baolei-cases')
        opening.onsuccess = () => {
          const store = opening.result.transaction('cases', 'readwrite').objectStore('cases')
          store.getAll().onsuccess = ({ target: { result } }) => {
            for (let index = 0; index < 900 - result.length; index += 1) {
              const one = structuredClone(result[index % result.length])
              one.village.code = `999901${100 + Math.floor(index / 700)}${String(210 + (index % 700)).padStart(3, '0')}`
              one.village.name = index === 0 ? '马场民族团结进步示范易地搬迁安置新村第二村民委员会' : one.village.name
              store.put(one, one.village.code)
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
  // Another day: the whole list is made again.
  const before = await scripting()
  await page.locator('.settings input[type=date]').fill('2025-04-12')
  await page.waitForTimeout(100)
  const anew = Math.round((await scripting()) - before)
  await page.setViewportSize({ width: 390, height: 900 })
  await look(page, 'zh-390-900-villages')
  await page.context().close()
  const median = spent.toSorted((a, b) => a - b)[4]
  console.log(`900 villages: ${spent.join(', ')} ms of scripting a tab, median ${median}; ${anew} ms for another day`)
  if (median > 100) problems.push(`900 villages: ${median} ms of scripting`)
}
