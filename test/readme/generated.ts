import type { Locale } from 'baolei'
import { type Block, blocksOfPage, programOfPage } from './blocks.js'
import { glossaryTable } from './glossary-table.js'
import { type Ran, run } from './run.js'

/** A page with its generated parts as they should be: what each block prints, and the glossary. */
export function regenerated(path: string, locale: Locale, text: string, runBlock: (block: Block) => Ran = run): string {
  const lines = text.split('\n')
  // From the last block to the first, so that the line numbers of the others stay right.
  for (const block of [...blocksOfPage(path, text)].reverse()) {
    if (block.output === undefined) continue
    const { from, to } = block.output
    lines.splice(from, to - from, ...runBlock(block).printed.split('\n'))
  }
  return lines
    .join('\n')
    .replace(
      /(<!-- glossary -->)[\s\S]*(<!-- \/glossary -->)/,
      (_all, before: string, after: string) => `${before}\n\n${glossaryTable(locale)}\n\n${after}`,
    )
}

/** A guide with what its program prints as it should be. */
export function regeneratedGuide(path: string, text: string, { printed }: Pick<Ran, 'printed'>): string {
  const { output } = programOfPage(path, text)
  const lines = text.split('\n')
  if (output !== undefined) lines.splice(output.from, output.to - output.from, ...printed.split('\n'))
  return lines.join('\n')
}
