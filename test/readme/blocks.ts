import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locale } from 'baolei'

/** The repository's root, with a slash at the end. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** The two READMEs, each with its language. */
export const PAGES: readonly { readonly path: string; readonly locale: Locale }[] = [
  { path: 'README.md', locale: 'en' },
  { path: 'README.zh-CN.md', locale: 'zh-CN' },
]

/** The guide for rule authors, in both languages: its blocks are one program. */
export const GUIDES: readonly string[] = ['docs/rulebooks.md', 'docs/rulebooks.zh-CN.md']

/** A piece of TypeScript that a reader may copy, and where it is. */
export interface Block {
  readonly path: string
  /** The line of its first line of code, counted from 1. */
  readonly line: number
  readonly code: string
  /**
   * The lines, counted from 0, of a `text` block right under it that says what it prints; `to` is the first line
   * after them.
   */
  readonly output?: { readonly from: number; readonly to: number }
}

interface Fence {
  readonly language: string
  /** The line of the first line inside, counted from 0. */
  readonly from: number
  /** The closing line. */
  readonly to: number
}

function fencesOf(lines: readonly string[]): readonly Fence[] {
  const fences: Fence[] = []
  let open: { readonly language: string; readonly from: number } | undefined
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('```')) continue
    if (open !== undefined) fences.push({ ...open, to: index })
    open = open === undefined ? { language: line.slice(3).trim(), from: index + 1 } : undefined
  }
  if (open !== undefined) throw new Error(`the code block at line ${open.from} is never closed`)
  return fences
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The `ts` blocks of a page, each with the `text` block right under it. */
export function blocksOfPage(path: string, text: string = textOf(path)): readonly Block[] {
  const lines = text.split('\n')
  const fences = fencesOf(lines)
  return fences.flatMap(({ language, from, to }, index) => {
    if (language !== 'ts') return []
    const next = fences[index + 1]
    const follows = next?.language === 'text' && lines.slice(to + 1, next.from - 1).every((line) => line.trim() === '')
    const output = follows ? { from: next.from, to: next.to } : undefined
    const code = lines.slice(from, to).join('\n')
    return [{ path, line: from + 1, code, ...(output === undefined ? {} : { output }) }]
  })
}

/**
 * All `ts` blocks of a page as one program, each on its own lines of the page. The output is that of the last block.
 */
export function programOfPage(path: string, text: string = textOf(path)): Block {
  const blocks = blocksOfPage(path, text)
  const code = text.split('\n').map(() => '')
  for (const block of blocks) code.splice(block.line - 1, block.code.split('\n').length, ...block.code.split('\n'))
  const output = blocks.flatMap((block) => block.output ?? [])
  if (output.length > 1) throw new Error(`${path}: the page says in more than one place what the program prints`)
  return { path, line: 1, code: code.join('\n'), ...(output[0] === undefined ? {} : { output: output[0] }) }
}

const EXAMPLE = /^[ ]*\* @example\s*\n([\s\S]*?)^[ ]*\* ```$/gm

/** Every `@example` block of a source file's docstrings. */
export function blocksOfSource(path: string): readonly Block[] {
  const text = textOf(path)
  return [...text.matchAll(EXAMPLE)].map((match) => {
    const lines = (match[1] ?? '').split('\n').map((line) => line.replace(/^ *\* ?/, ''))
    const fence = lines.indexOf('```ts')
    if (fence === -1) throw new Error(`${path}: an @example without a ts block`)
    // The match starts on the line of the tag; the fence is `fence` lines under the next one.
    const line = text.slice(0, match.index).split('\n').length + fence + 2
    return {
      path,
      line,
      code: lines
        .slice(fence + 1)
        .join('\n')
        .trimEnd(),
    }
  })
}

/** How many `@example` tags a source file has. */
export function tagsIn(path: string): number {
  return textOf(path).match(/@example\b/g)?.length ?? 0
}

/** The paths of all source files. */
export function sourcePaths(folder = 'src'): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
