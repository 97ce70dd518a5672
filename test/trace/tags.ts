import ts from 'typescript'
import { parse, type SourceFile } from '../house/source-file.js'

/** A test that says in its title which clauses or decisions it exercises. */
export interface Tag {
  readonly citation: string
  readonly path: string
  readonly title: string
}

const TEST = new Set(['it', 'test'])
const SUITE = new Set(['describe', 'suite'])
const NOT_RUN = new Set(['skip', 'todo'])
const ID = /^[MARLFDP]\d+(\.\d+)?$/

interface Block {
  readonly kind: 'test' | 'suite'
  readonly title: string
  readonly runs: boolean
}

/**
 * Finds the tags, `[M2.2]` or `[M5.1, D16]`, in the titles of the tests in a file, by its syntax tree. A tag of a suite
 * counts for each test in it; skipped tests do not count.
 */
export function tagsOf(file: SourceFile): readonly Tag[] {
  const found: Tag[] = []
  const read = (node: ts.Node, outer: readonly string[]): void => {
    const block = ts.isCallExpression(node) ? blockOf(node) : undefined
    if (block?.runs === false) return
    const citations = block === undefined ? outer : [...new Set([...outer, ...citationsIn(block.title)])]
    if (block?.kind === 'test') {
      for (const citation of citations) found.push({ citation, path: file.path, title: block.title })
    } else ts.forEachChild(node, (child) => read(child, citations))
  }
  read(parse(file), [])
  return found
}

/** The ids in the brackets of a title. Brackets with anything else in them are not a tag. */
export function citationsIn(title: string): readonly string[] {
  return [...title.matchAll(/\[([^\]]*)\]/g)].flatMap(([, inner = '']) => {
    const ids = inner.split(/[,、，]/).map((id) => id.trim())
    return ids.every((id) => ID.test(id)) ? ids : []
  })
}

/** What a call of `it`, `test.prop([…])`, `describe.each(…)` and the like declares; nothing for any other call. */
function blockOf(call: ts.CallExpression): Block | undefined {
  const names: string[] = []
  let head = call.expression
  while (!ts.isIdentifier(head)) {
    if (ts.isPropertyAccessExpression(head)) {
      names.push(head.name.text)
      head = head.expression
    } else if (ts.isCallExpression(head)) head = head.expression
    else if (ts.isTaggedTemplateExpression(head)) head = head.tag
    else return undefined
  }
  const title = titleOf(call.arguments[0])
  const kind = TEST.has(head.text) ? 'test' : SUITE.has(head.text) ? 'suite' : undefined
  if (title === undefined || kind === undefined) return undefined
  return { kind, title, runs: !names.some((name) => NOT_RUN.has(name)) }
}

/** The literal parts of a title; nothing for what is not a text, such as the table of `it.each`. */
function titleOf(argument: ts.Expression | undefined): string | undefined {
  if (argument === undefined) return undefined
  if (ts.isStringLiteralLike(argument)) return argument.text
  if (!ts.isTemplateExpression(argument)) return undefined
  return argument.head.text + argument.templateSpans.map((span) => `…${span.literal.text}`).join('')
}
