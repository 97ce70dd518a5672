/** Runs the pages of docs/interfaces.md, each in a browser: the refused event leaves its reasons, the next one moves on. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
const GUIDES = { 'docs/interfaces.md': /[a-z]{3}/, 'docs/interfaces.zh-CN.md': /[一-龥]{3}/ }

/** A page of JSX as one script, with the library as it is packed. */
export async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader: 'jsx', sourcefile: 'page.jsx' },
    plugins: [
      {
        name: 'built',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^baolei(\/|$)/ }, ({ path }) => ({
            path: `${root}dist/esm${path.slice('baolei'.length)}/index.js`,
          })),
      },
    ],
    tsconfigRaw: '{}',
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0].text
}

export async function checkGuides(browser) {
  for (const [path, words] of Object.entries(GUIDES)) {
    const pages = [...readFileSync(`${root}${path}`, 'utf8').matchAll(/^```jsx?\n(.*?)^```$/gms)].map(
      ([, code]) => code,
    )
    assert.equal(pages.length, 3, `${path}: React, Vue and plain script`)
    for (const code of pages) {
      const page = await browser.newPage()
      await page.setContent('<!doctype html><title>guide</title><body></body>')
      await page.addScriptTag({ content: await bundled(code) })
      assert.equal(await page.locator('h1').innerText(), 'unlisted')
      await page.getByText('propose').click()
      const reasons = page.locator('li')
      await reasons.first().waitFor()
      assert.match(await reasons.first().innerText(), words)
      assert.equal(await page.locator('h1').innerText(), 'unlisted')
      await page.getByText('signal').click()
      await page.locator('h1', { hasText: 'identifying' }).waitFor()
      assert.equal(await reasons.count(), 0)
      await page.close()
    }
    console.log(`${path}: ${pages.length} pages run`)
  }
}
