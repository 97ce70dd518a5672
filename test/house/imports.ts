import { posix } from 'node:path'
import ts from 'typescript'
import { type Break, lineOf, parse, type SourceFile, walk } from './source-file.js'

/** The lower rooms in the order of the house: each may import the rooms before it. */
export const LOWER_ROOMS = [
  'core',
  'source',
  'rulebook',
  'lint',
  'difference',
  'xining-2024',
  'dossier',
  'assessment',
  'identification',
  'sql',
  'rectification',
  'acceptance',
  'lifecycle',
  'machine',
  'duties',
  'assignment',
  'ledger',
] as const

/** The upper rooms: each may import the lower rooms, and another upper room only where it is said here. */
const UPPER_ROOMS = ['papers', 'tables', 'view', 'editor', 'simulation', 'testing'] as const
const ACROSS: ReadonlyMap<string, readonly string[]> = new Map([
  ['testing', ['view', 'simulation']],
  ['editor', ['view']],
])

const order: ReadonlyMap<string, number> = new Map(LOWER_ROOMS.map((room, index) => [room, index]))
const entries: ReadonlySet<string> = new Set<string>(UPPER_ROOMS)

/** A module specifier in a file. */
export interface Import {
  readonly specifier: string
  readonly line: number
}

/** Every module that a file names: import and export declarations, `import()` as a value or a type, `require`. */
export function importsOf(file: SourceFile): readonly Import[] {
  const tree = parse(file)
  const found: Import[] = []
  const add = (node: ts.Node | undefined): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) {
      found.push({ specifier: node.text, line: lineOf(tree, node) })
    }
  }
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    else if (ts.isExternalModuleReference(node)) add(node.expression)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal)
    else if (ts.isCallExpression(node) && isModuleCall(node)) add(node.arguments[0])
  })
  return found
}

function isModuleCall(call: ts.CallExpression): boolean {
  if (call.expression.kind === ts.SyntaxKind.ImportKeyword) return true
  return ts.isIdentifier(call.expression) && call.expression.text === 'require'
}

/** The room of a file in `src`; `src/index.ts` is `index`. */
export function roomOf(path: string): string {
  const [, first = '', ...rest] = path.split('/')
  return rest.length === 0 ? first.replace(/\.ts$/, '') : first
}

/** Why a file of one room may not import from another; undefined if it may. */
export function forbidden(from: string, to: string): string | undefined {
  if (from === to) return undefined
  if (to === 'xining-2024') return 'rulebooks are handed in: no room imports the default one'
  if (from === 'index') return entries.has(to) ? `${to} has an entry of its own` : undefined
  if (entries.has(to)) {
    return ACROSS.get(from)?.includes(to) ? undefined : `${to} has an entry of its own, and ${from} may not import it`
  }
  if (entries.has(from)) return undefined
  return (order.get(to) ?? Infinity) < (order.get(from) ?? -1) ? undefined : `${to} is not above ${from}`
}

/** Rooms that are not in the house, and imports from a lower room of a higher one, across, or of a public face. */
export function roomBreaks(files: readonly SourceFile[]): readonly Break[] {
  return files.flatMap((file) => {
    const from = roomOf(file.path)
    const known = from === 'index' || order.has(from) || entries.has(from)
    if (!known) return [{ rule: 'unknown-room', path: file.path, line: 1, what: from }]
    return importsOf(file).flatMap(({ specifier, line }) => {
      const to = targetOf(file.path, specifier)
      if (to === undefined) return []
      const why = to.endsWith('/index.ts') ? 'nothing in src imports a public face' : forbidden(from, roomOf(to))
      return why === undefined ? [] : [{ rule: 'room-order', path: file.path, line, what: `${specifier}: ${why}` }]
    })
  })
}

/** The TypeScript file that a relative specifier names; undefined for a package. */
export function targetOf(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
}

/** Packages that only one room may import. */
const ONLY_IN: ReadonlyMap<string, string> = new Map([
  ['fast-check', 'testing'],
  ['xstate', 'machine'],
  ['yaml', 'editor'],
])

/**
 * Packages that a file of `src` may not import: undeclared ones, Node's own, and those that belong to one room only.
 */
export function packageBreaks(files: readonly SourceFile[], declared: readonly string[]): readonly Break[] {
  const allowed = new Set(declared)
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, line }) => {
      if (specifier.startsWith('.')) return []
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
      // Nobody needs fast-check, or xstate, to record an event: each is for one room.
      const room = ONLY_IN.get(name)
      const reachable = room === undefined || roomOf(file.path) === room
      return allowed.has(name) && reachable ? [] : [{ rule: 'package', path: file.path, line, what: specifier }]
    }),
  )
}

/**
 * What a reader can import in an example: the public entries, Node, the example's own files, and what an example with a
 * package of its own declares there.
 */
export function exampleBreaks(
  files: readonly SourceFile[],
  ownPackages: (path: string) => readonly string[] = () => [],
): readonly Break[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, line }) => {
      const target = targetOf(file.path, specifier)
      const own = ownPackages(file.path).some((name) => specifier === name || specifier.startsWith(`${name}/`))
      const allowed = target === undefined ? own || /^(baolei|node:)/.test(specifier) : target.startsWith('examples/')
      return allowed ? [] : [{ rule: 'example', path: file.path, line, what: specifier }]
    }),
  )
}

/** Circles of imports between files, type-only ones too: each circle once, as a path of files. */
export function circles(files: readonly SourceFile[]): readonly Break[] {
  const edges = new Map(
    files.map((file) => [file.path, importsOf(file).flatMap((one) => targetOf(file.path, one.specifier) ?? [])]),
  )
  const done = new Set<string>()
  const found: Break[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      found.push({ rule: 'circle', path, line: 1, what: [...trail.slice(start), path].join(' → ') })
      return
    }
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return found
}
