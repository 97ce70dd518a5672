/** Writes the generated parts of the READMEs, and the glossary page: `npx tsx test/readme/write.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAGES, root, textOf } from './blocks.js'
import { regenerated } from './generated.js'
import { GLOSSARY_PAGE, glossaryPage } from './glossary-table.js'

for (const { path, locale } of PAGES) writeFileSync(join(root, path), regenerated(path, locale, textOf(path)))
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, GLOSSARY_PAGE), glossaryPage())
console.log([...PAGES.map(({ path }) => path), GLOSSARY_PAGE].join('\n'))
