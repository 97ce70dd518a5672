import type { Break, SourceFile } from './source-file.js'

/** Words for tools, which the source does not speak of. */
const TOOL_NAME = /^(utils?|helpers?|types?|services?|managers?|common)$/
/** The words among them that are as bad in a longer name; `problem-types` is a fine name. */
const TOOL_PART = /^(utils?|helpers?)$/
/** No file is longer than this; most are under 200 lines. */
export const MOST_LINES = 400

/** Files and folders that are named after tools. */
export function toolNames(files: readonly SourceFile[]): readonly Break[] {
  return files.flatMap(({ path }) => {
    const names = path.toLowerCase().split(/[/.]/)
    const word = names.find((name) => TOOL_NAME.test(name) || name.split('-').some((part) => TOOL_PART.test(part)))
    return word === undefined ? [] : [{ rule: 'name', path, line: 1, what: word }]
  })
}

// The public face is one list of names, so its length does not mean that it holds two ideas.
const FACE = 'src/index.ts'

/** Files that are too long to hold one idea. */
export function longFiles(files: readonly SourceFile[]): readonly Break[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length
    return lines > MOST_LINES && path !== FACE ? [{ rule: 'length', path, line: lines, what: `${lines} lines` }] : []
  })
}
