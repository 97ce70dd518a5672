/**
 * `npx tsx test/readme/write-adopting.ts`: writes the two pages for a department that would adopt the default rulebook.
 * It compares rulebooks over the whole roster, which takes minutes; with `--keep-figures`, it only renews the words.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ADOPTING_PAGES, adoptingPage, effectsIn, effectsOfMoves } from './adopting-page.js'
import { root, textOf } from './blocks.js'

const effects = process.argv.includes('--keep-figures')
  ? effectsIn(textOf(ADOPTING_PAGES[0]?.path ?? ''))
  : effectsOfMoves((pointer) => process.stderr.write(`${pointer}\n`))
for (const { path, locale } of ADOPTING_PAGES) {
  writeFileSync(join(root, path), adoptingPage(locale, effects))
  console.log(path)
}
