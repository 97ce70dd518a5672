/** Two form generators as they come: a form of the library shows its choice, and of the alternatives the chosen one alone. */
import assert from 'node:assert/strict'
import { bundled } from './guide.mjs'
import { browser } from './harness.mjs'

const FORM = `
import { createRoot } from 'react-dom/client'
import { formOf, jsonFormsUi, readForm } from 'baolei/view'
import { live } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'

const village = { code: '999901001206', name: '杨家村' }
const lived = live(xining2024, village, { seed: 96, from: '2024-01-01', to: '2025-04-10' }).value.case
const actor = { role: 'county-organization-department', unit: '999901' }
const query = { actor, today: '2025-04-11', locale: 'en', rulebooks: [xining2024] }
const form = formOf(lived, 'assign-post', query).value
const show = (answers) => { document.title = JSON.stringify(readForm(form, answers)) }
const root = createRoot(document.body.appendChild(document.createElement('main')))
`

const GENERATORS = {
  rjsf: `
import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
root.render(<Form schema={form.schema} uiSchema={form.ui} validator={validator} onChange={(now) => show(now.formData)} />)
`,
  'JSON Forms': `
import { JsonForms } from '@jsonforms/react'
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers'
const ui = jsonFormsUi(form)
root.render(<JsonForms schema={form.schema} uischema={ui} data={{}} renderers={vanillaRenderers} cells={vanillaCells}
  onChange={({ data }) => show(data)} />)
`,
}

const [OTHER, CHOSEN] = ['one linked county leader', 'one resident first secretary']

export async function generators() {
  for (const [name, code] of Object.entries(GENERATORS)) {
    const page = await browser.newPage()
    const faults = []
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.setContent('<!doctype html><title></title><body></body>')
    await page.addScriptTag({ content: await bundled(FORM + code) })
    await page.getByRole('radio').first().waitFor()
    const fields = page.locator('input:not([type=radio]):visible')
    assert.equal(await fields.count(), 0, `${name}: no alternative before one is chosen`)
    await page.getByRole('radio', { name: OTHER }).check()
    await fields.first().fill('leader-1')
    assert.equal(await fields.count(), 1, `${name}: a leader has a reference`)
    await page.getByRole('radio', { name: CHOSEN }).check()
    await page.getByText('Full Party member').first().waitFor()
    await fields.first().fill('cadre-1')
    await page.waitForFunction(() => document.title.includes('/first-secretary/'))
    const read = JSON.parse(await page.title())
    // What was answered for the other post is left behind; what the chosen one needs is asked for.
    assert.ok(!read.ok && read.error.reasons.every(({ path }) => path.startsWith('/first-secretary/')), name)
    assert.deepEqual(faults, [])
    await page.close()
    console.log(`${name}: alternatives by choice`)
  }
}
