import ts from 'typescript'

/** The value that a comment behind an expression states. */
interface Expectation {
  /** The line within the block, counted from 1. */
  readonly line: number
  readonly expression: string
  readonly value: string
}

/** A block in which each `expression // value` is a call of `check(line, expression, value)`. */
export interface Instrumented {
  readonly code: string
  readonly expectations: readonly Expectation[]
}

const VALUE = /^(['"[{\d-]|(true|false|null|undefined)\b)/

function isLiteral(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral)
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((property) => ts.isPropertyAssignment(property) && isLiteral(property.initializer))
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand)
  if (ts.isIdentifier(node)) return node.text === 'undefined'
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  )
}

function parses(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${text})`, { reportDiagnostics: true })
  if (diagnostics.length > 0) return false
  const [statement, ...more] = ts.createSourceFile('value.ts', `(${text})`, ts.ScriptTarget.Latest).statements
  return more.length === 0 && statement !== undefined && ts.isExpressionStatement(statement)
    ? isLiteral(statement.expression)
    : false
}

/** The value that a comment states, without the remark after `:`, `,` or `;`. Undefined if the comment is prose. */
export function valueIn(comment: string): string | undefined {
  const text = comment.trim()
  if (!VALUE.test(text)) return undefined
  const cuts = [...text.matchAll(/[:,;] |[：，；]/g)].map(({ index }) => index).reverse()
  const value = [text.length, ...cuts].map((end) => text.slice(0, end)).find(parses)
  if (value === undefined) throw new Error(`looks like a value and is none: ${text}`)
  return value
}

/** Finds each expression statement with a value behind it, at any depth. */
export function instrument(code: string): Instrumented {
  const tree = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true)
  const found: (Expectation & { readonly from: number; readonly to: number })[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const { expression } = node
      const to = expression.getEnd()
      const comment = /^;?[ \t]*\/\/(.*)/.exec(code.slice(to))?.[1]
      const value = comment === undefined ? undefined : valueIn(comment)
      if (value !== undefined) {
        const line = tree.getLineAndCharacterOfPosition(to).line + 1
        found.push({ line, expression: expression.getText(), value, from: expression.getStart(), to })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  const instrumented = [...found]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (text, { line, value, expression, from, to }) =>
        `${text.slice(0, from)}check(${line}, (${expression}), (${value}))${text.slice(to)}`,
      code,
    )
  return { code: instrumented, expectations: found.map(({ line, expression, value }) => ({ line, expression, value })) }
}
