// A plugin of Stryker, which loads it without a TypeScript loader: hence JavaScript.
import { dirname } from 'node:path'
import { CheckStatus } from '@stryker-mutator/api/check'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import ts from 'typescript'

const AT_A_TIME = 400

function compilerOptions() {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, process.cwd())
  // What is only untidy is no reason why a program could not exist.
  const untidy = { noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true }
  return { ...options, ...untidy, isolatedDeclarations: false, declaration: false }
}

function mutated(text, { location: { start, end }, replacement }) {
  const file = ts.createSourceFile('', text, ts.ScriptTarget.Latest)
  const at = ({ line, column }) => file.getPositionOfLineAndCharacter(line, column)
  return text.slice(0, at(start)) + replacement + text.slice(at(end))
}

/** The first error of each file that only exists here: `texts` by path, beside the files of the project. */
function errorsOf(texts, options) {
  const host = ts.createCompilerHost(options)
  const read = { file: host.readFile, exists: host.fileExists }
  host.readFile = (path) => texts.get(path) ?? read.file(path)
  host.fileExists = (path) => texts.has(path) || read.exists(path)
  const program = ts.createProgram([...texts.keys()], options, host)
  const errors = new Map()
  for (const path of texts.keys()) {
    const file = program.getSourceFile(path)
    const [error] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    if (error !== undefined) errors.set(path, ts.flattenDiagnosticMessageText(error.messageText, '\n'))
  }
  return errors
}

/**
 * Leaves out the mutants that do not compile: nobody could write them. As every exported name says its type (`isolatedDeclarations`), a mutant shows in
 * its own file or nowhere, and many of them can be compiled at once, each as one more file beside the file it was made from.
 */
class Compiles {
  static inject = []

  async init() {
    this.options = compilerOptions()
  }

  async group(mutants) {
    const ids = mutants.map(({ id }) => id)
    return Array.from({ length: Math.ceil(ids.length / AT_A_TIME) }, (_, n) =>
      ids.slice(n * AT_A_TIME, (n + 1) * AT_A_TIME),
    )
  }

  async check(mutants) {
    const place = ({ fileName, id }) => `${dirname(fileName)}/mutant-${id}.ts`
    const original = new Map()
    for (const { fileName } of mutants) original.set(fileName, ts.sys.readFile(fileName))
    const control = new Map([...original].map(([path, text]) => [path.replace(/\.ts$/, '-unchanged.ts'), text]))
    const made = new Map(mutants.map((mutant) => [place(mutant), mutated(original.get(mutant.fileName), mutant)]))
    const errors = errorsOf(new Map([...control, ...made]), this.options)
    for (const path of control.keys()) {
      if (errors.has(path)) throw new Error(`${path}: ${errors.get(path)}`)
    }
    return Object.fromEntries(
      mutants.map((mutant) => {
        const reason = errors.get(place(mutant))
        const status = reason === undefined ? CheckStatus.Passed : CheckStatus.CompileError
        return [mutant.id, { status, ...(reason === undefined ? {} : { reason }) }]
      }),
    )
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'compiles', Compiles)]
