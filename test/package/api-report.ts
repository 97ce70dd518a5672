import { join } from 'node:path'
import ts from 'typescript'
import { entriesOf, type Manifest } from './scratch.js'

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed })

/** The declarations of a name, in one line each if they are short. */
function declared(symbol: ts.Symbol): string {
  const texts = (symbol.declarations ?? []).map((one) => {
    // A constant is declared in a list; what a reader wants is the whole statement.
    const statement = ts.isVariableDeclaration(one) ? one.parent.parent : one
    return printer.printNode(ts.EmitHint.Unspecified, statement, one.getSourceFile())
  })
  return texts
    .join('\n')
    .replace(/^export (declare )?/gm, '')
    .replace(/import\("[^"]*"\)\./g, '')
}

/**
 * The public surface of a built package as text: each entry with the names that it exports, values first, as its
 * declarations have them. A change of the surface is a change of this text.
 */
export function apiReport(folder: string, manifest: Manifest): string {
  const files = entriesOf(manifest).map(
    (entry) => [entry, declarationsOf(folder, entry.slice(manifest.name.length))] as const,
  )
  const program = ts.createProgram(
    files.map(([, file]) => file),
    { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [], skipLibCheck: true },
  )
  const checker = program.getTypeChecker()
  const parts = files.map(([entry, file]) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error(`${entry}: no declarations at ${file}`)
    const exported = checker.getExportsOfModule(module).map((symbol) => {
      const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      return { name: symbol.name, isValue: (original.flags & ts.SymbolFlags.Value) !== 0, text: declared(original) }
    })
    const sorted = exported.sort((a, b) => (a.name < b.name ? -1 : 1))
    const [values, types] = [sorted.filter((one) => one.isValue), sorted.filter((one) => !one.isValue)]
    const head = `# ${entry}: ${values.length} values, ${types.length} types`
    return [head, ...[...values, ...types].map(({ text }) => text)].join('\n\n')
  })
  return `${parts.join('\n\n')}\n`
}

function declarationsOf(folder: string, path: string): string {
  return join(folder, 'dist/esm', path, 'index.d.ts')
}
