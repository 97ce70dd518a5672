import ts from 'typescript'
import { type Break, lineOf, parse, type SourceFile, walk } from './source-file.js'

/** Members of globals that read the clock, the machine or the locale, or are random (D1). */
const MEMBERS: ReadonlyMap<string, RegExp> = new Map([
  ['Date', /^(now|parse)$/],
  ['Math', /^random$/],
  ['performance', /./],
  ['process', /./],
  ['crypto', /./],
  ['Intl', /./],
])
const CLOCK_OF_DATE_FNS =
  /^(is(Today|Tomorrow|Yesterday|Past|Future|This[A-Z]\w+)|(start|end)Of(Today|Tomorrow|Yesterday)|formatDistanceToNow\w*)$/
const LOCALE_MEMBER = /^(toLocale\w*|localeCompare)$/

/** Code for which the same input may give other bytes on another machine or day (D1). */
export function impurities(files: readonly SourceFile[]): readonly Break[] {
  return scan(files, 'impure', (node) => {
    if (ts.isPropertyAccessExpression(node)) return impureMember(node.expression, node.name.text)
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      return impureMember(node.expression, node.argumentExpression.text)
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
      return impureCall(node.expression.text, node.arguments?.length ?? 0)
    }
    if (ts.isImportSpecifier(node)) {
      const module = node.parent.parent.parent.moduleSpecifier
      const name = (node.propertyName ?? node.name).text
      const clock = ts.isStringLiteral(module) && module.text === 'date-fns' && CLOCK_OF_DATE_FNS.test(name)
      return clock ? `date-fns ${name}` : undefined
    }
    return undefined
  })
}

function impureMember(object: ts.Expression, member: string): string | undefined {
  if (LOCALE_MEMBER.test(member)) return member
  // `globalThis.Date.now` is the same clock under a longer name.
  const name = ts.isIdentifier(object) ? object.text : ts.isPropertyAccessExpression(object) ? object.name.text : ''
  return MEMBERS.get(name)?.test(member) ? `${name}.${member}` : undefined
}

function impureCall(name: string, count: number): string | undefined {
  if (name === 'Date') return 'Date()'
  if (name === 'UTCDate' && count === 0) return 'UTCDate() without arguments'
  return name === 'eval' || name === 'Function' ? name : undefined
}

/**
 * Code that could run a text from the input: `eval`, `Function` in any way, dynamic imports, regular expressions that
 * are not literal.
 */
export function executions(files: readonly SourceFile[]): readonly Break[] {
  return scan(files, 'executes', (node) => {
    // The bare names, so that an alias is found too. In a type they are harmless.
    if (ts.isIdentifier(node) && /^(eval|Function)$/.test(node.text) && !isInType(node)) return node.text
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'constructor') return 'constructor'
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()'
    const name = ts.isIdentifier(node.expression) ? node.expression.text : ''
    const [first] = node.arguments ?? []
    if (name === 'RegExp') return first !== undefined && ts.isStringLiteral(first) ? undefined : 'RegExp'
    return /^set(Timeout|Interval|Immediate)$/.test(name) ? name : undefined
  })
}

function isInType(node: ts.Identifier): boolean {
  return ts.isTypeReferenceNode(node.parent)
}

/** Constructs that the house does not use: enum, class, default export, `export *`, the type `any`. */
export function constructs(files: readonly SourceFile[]): readonly Break[] {
  return scan(files, 'construct', (node) => {
    if (ts.isEnumDeclaration(node)) return 'enum'
    if (ts.isClassLike(node)) return 'class'
    if (ts.isModuleDeclaration(node)) return 'namespace'
    if (ts.isExportAssignment(node)) return 'default export'
    if (ts.isExportDeclaration(node) && (!node.exportClause || ts.isNamespaceExport(node.exportClause)))
      return 'export *'
    if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
    return node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent) ? 'default export' : undefined
  })
}

function scan(
  files: readonly SourceFile[],
  rule: string,
  breakOf: (node: ts.Node) => string | undefined,
): readonly Break[] {
  return files.flatMap((file) => {
    const tree = parse(file)
    const found: Break[] = []
    walk(tree, (node) => {
      const what = breakOf(node)
      if (what !== undefined) found.push({ rule, path: file.path, line: lineOf(tree, node), what })
    })
    return found
  })
}
