/**
 * Writes the generated parts of the READMEs and the guides, the glossary page, and the picture of the rooms:
 * `npx tsx test/readme/write.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GUIDES, PAGES, programOfPage, root, textOf } from './blocks.js'
import { regenerated, regeneratedGuide } from './generated.js'
import { GLOSSARY_PAGE, glossaryPage } from './glossary-table.js'
import { ARCHITECTURE_PAGE, withPicture } from './rooms-picture.js'
import { run } from './run.js'

for (const { path, locale } of PAGES) writeFileSync(join(root, path), regenerated(path, locale, textOf(path)))
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, GLOSSARY_PAGE), glossaryPage())
for (const path of GUIDES)
  writeFileSync(join(root, path), regeneratedGuide(path, textOf(path), run(programOfPage(path))))
writeFileSync(join(root, ARCHITECTURE_PAGE), withPicture(textOf(ARCHITECTURE_PAGE)))
console.log([...PAGES.map(({ path }) => path), GLOSSARY_PAGE, ...GUIDES, ARCHITECTURE_PAGE].join('\n'))
