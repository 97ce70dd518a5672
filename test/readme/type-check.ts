import ts from 'typescript'
import { type Block, root } from './blocks.js'

// The library and its peers are parsed once, however many programs look at them.
const parsed = new Map<string, ts.SourceFile | undefined>()

/**
 * Compiles all blocks in one program, as strictly as the library itself. Gives every error with its place in the page
 * or the docstring.
 */
export function typeErrors(blocks: readonly Block[]): readonly string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['-'] }, ts.sys, root)
  const files = new Map(blocks.map((block, index) => [`${root}test/readme/block-${index}.ts`, block]))
  const settings: ts.CompilerOptions = {
    ...options,
    moduleDetection: ts.ModuleDetectionKind.Force,
    // A snippet may name a value only to show it.
    noUnusedLocals: false,
    declaration: false,
  }
  const host = ts.createCompilerHost(settings)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path)?.code ?? readFile(path)
  host.getSourceFile = (path, ...how) => {
    if (files.has(path)) return getSourceFile(path, ...how)
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, ...how))
    return parsed.get(path)
  }
  const program = ts.createProgram([...files.keys()], settings, host)
  return [...files].flatMap(([path, block]) => {
    const file = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((found) => {
      const line = found.file?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? 0
      return `${block.path}:${block.line + line} ${ts.flattenDiagnosticMessageText(found.messageText, '\n')}`
    })
  })
}
