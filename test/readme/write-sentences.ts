/** Writes the page with every sentence, for an editor to read: `npx tsx test/readme/write-sentences.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './blocks.js'
import { SENTENCES_PAGE, sentencesPage } from './sentences-page.js'

writeFileSync(join(root, SENTENCES_PAGE), sentencesPage())
console.log(SENTENCES_PAGE)
