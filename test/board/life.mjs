/** A whole life from the first signal to the look-back, clicked by forms alone. */
import assert from 'node:assert/strict'
import { openCase, record } from 'baolei'
import { formOf, readForm } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { sampleLife, sampleVillage } from '../../src/testing/sample-life.ts'
import { write } from '../../src/view/write-answers.ts'
import { actAs, eventually, fill, openVillage, start, submit, VILLAGE } from './hands.mjs'
import { address, look, newPage, storedCase } from './harness.mjs'

const rulebooks = [xining2024]
const village = { code: VILLAGE, name: '示例新村' }

/** The sample life, moved to the village about which the board has nothing yet. */
const life = JSON.parse(JSON.stringify(sampleLife(xining2024).value.events).replaceAll(sampleVillage.code, VILLAGE))

export async function wholeLife(locale, width) {
  const page = await newPage(locale, width)
  const name = `${locale.slice(0, 2)}-${width}`
  await look(page, `${name}-worklist`)
  await openVillage(page, address, VILLAGE)
  await look(page, `${name}-new-village`)
  let theCase = openCase({ village, rulebook: xining2024 }).value
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
      await page.locator('.form form').waitFor()
      await meanwhile[event.payload.post ?? event.type]?.(page, name, answers, form, event)
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
  await eventually(async () => {
    const kept = await storedCase(page, VILLAGE)
    assert.equal(kept.events.length, life.length)
    assert.deepEqual(kept.state, JSON.parse(JSON.stringify(theCase.state)), 'the state after a life by forms')
  })
  await page.context().close()
  console.log(`${name}: ${life.length} events by forms alone`)
}

/** What is looked at on the way. */
const pictured = { 'record-screening': 1, 'submit-plan': 1, 'approve-plan': 1, 'accept-by-county': 1 }

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
  // A draft is there again after a reload, and on another day.
  async 'submit-plan'(page, name, answers, { title }, { date }) {
    await submit(page)
    await page.locator('.refusal').waitFor()
    await look(page, `${name}-faults`)
    await fill(page, answers)
    await page.reload()
    await page.locator('.village h1').waitFor()
    const text = page.locator('[id="answer_problems_0_text"]')
    for (const day of [date.replace(/\d\d$/, '28'), date]) {
      await page.locator('.settings input[type=date]').fill(day)
      await start(page, title)
      assert.equal(await text.inputValue(), answers.problems[0].text, `the draft is back on ${day}`)
    }
    await page.locator('.form .draft button').click()
    await eventually(async () => assert.equal(await text.inputValue(), '', 'the draft is discarded'))
  },
}
