/**
 * `npx tsx test/readme/write-adopting.ts`: writes the two pages for a department that would adopt the default rulebook.
 * It compares rulebooks over the whole roster, which takes minutes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADOPTING_PAGES, adoptingPage, effectsOfMoves } from './adopting-page.js'
import { root } from './blocks.js'

const effects = effectsOfMoves((pointer) => process.stderr.write(`${pointer}\n`))
for (const { path, locale } of ADOPTING_PAGES) {
  writeFileSync(join(root, path), adoptingPage(locale, effects))
  console.log(path)
}
