/** What a person does on the board: says who they are, opens a village, fills in a form. */

export const VILLAGE = '999901001299'

/** Checks until it is so: a page shows and keeps a thing when it comes to it. */
export async function eventually(check) {
  const end = Date.now() + 20_000
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

export async function actAs(page, { role, unit, department = '' }, today) {
  await page.locator('.settings input[type=date]').fill(today)
  await page.locator('.settings select').selectOption(`${role}|${unit}|${department}`)
}

export async function openVillage(page, address, code) {
  await page.goto(`${address}#/village/${code}`)
  await page.locator('.village h1').waitFor()
}

/** The button of an action, by the name of the event. */
export async function start(page, label) {
  const row = page.locator('.actions li', { has: page.getByText(label, { exact: true }) })
  await row.getByRole('button').click()
}

/** Fills in answers, control by control, in a form that is on the page: its fields come after its title. */
export async function fill(page, answers) {
  await page.locator('.form form').waitFor()
  await fillAll(page, answers, 'answer')
}

async function fillAll(page, answers, id) {
  for (const [name, answer] of Object.entries(answers)) await fillOne(page, answer, `${id}_${name}`)
}

async function fillOne(page, answer, id) {
  if (answer === undefined || answer === null || answer === '') return
  if (Array.isArray(answer)) {
    for (const [index, one] of answer.entries()) {
      if (typeof one !== 'object') {
        await page.locator(`input[name="${id}"][value="${one}"]`).check()
        continue
      }
      const row = page.locator(`[id="${id}_${index}"]`)
      if ((await row.count()) === 0) await page.locator(`[id="${id}__add"]`).click()
      await fillAll(page, one, `${id}_${index}`)
    }
    return
  }
  if (typeof answer === 'object') return fillAll(page, answer, id)
  const value = JSON.stringify(String(answer))
  // Waits for it: an answer for which the page has no control is a fault.
  const control = page.locator(`[id="${id}"]:is(input, select, textarea), input[name="${id}"][value=${value}]`).first()
  const [kind, type] = await control.evaluate(({ tagName, type }) => [tagName, type])
  if (type === 'hidden') return
  if (kind === 'SELECT') await control.selectOption(String(answer))
  else if (type === 'radio') await control.check()
  else if (type === 'checkbox') await control.setChecked(answer)
  else await control.fill(String(answer))
}

export async function submit(page) {
  await page.locator('.form button[type=submit]').click()
}
