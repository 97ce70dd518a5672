import { format } from 'node:util'
import { compileFunction } from 'node:vm'
import * as baolei from 'baolei'
import * as assignment from 'baolei/assignment'
import * as difference from 'baolei/difference'
import * as dossier from 'baolei/dossier'
import * as duties from 'baolei/duties'
import * as editor from 'baolei/editor'
import * as ledger from 'baolei/ledger'
import * as lint from 'baolei/lint'
import * as machine from 'baolei/machine'
import * as rulebook from 'baolei/rulebook'
import * as simulation from 'baolei/simulation'
import * as source from 'baolei/source'
import * as sql from 'baolei/sql'
import * as testing from 'baolei/testing'
import * as view from 'baolei/view'
import * as xining from 'baolei/xining-2024'
import * as fastCheck from 'fast-check'
import ts from 'typescript'
import * as xstate from 'xstate'
import type { Block } from './blocks.js'
import { instrument } from './expectations.js'

/** What an example may import: the entries and the peers that it needs. */
const MODULES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['baolei', baolei],
  ['baolei/assignment', assignment],
  ['baolei/difference', difference],
  ['baolei/dossier', dossier],
  ['baolei/duties', duties],
  ['baolei/ledger', ledger],
  ['baolei/lint', lint],
  ['baolei/machine', machine],
  ['baolei/rulebook', rulebook],
  ['baolei/editor', editor],
  ['baolei/simulation', simulation],
  ['baolei/sql', sql],
  ['baolei/source', source],
  ['baolei/testing', testing],
  ['baolei/view', view],
  ['baolei/xining-2024', xining],
  ['fast-check', fastCheck],
  ['xstate', xstate],
])

function load(name: string): unknown {
  const module = MODULES.get(name)
  if (module === undefined) throw new Error(`an example cannot import ${name}`)
  return module
}

/** An expression of a block beside the value that its comment states. */
interface Checked {
  readonly line: number
  readonly actual: unknown
  readonly expected: unknown
}

/** What a block did. */
export interface Ran {
  readonly checked: readonly Checked[]
  /** The lines of values that were never reached. */
  readonly missed: readonly number[]
  readonly printed: string
}

/** Runs a block as it is written, against the source. */
export function run(block: Block): Ran {
  const { code, expectations } = instrument(block.code)
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }
  const { outputText } = ts.transpileModule(code, { compilerOptions })
  const program = compileFunction(outputText, ['require', 'exports', 'check', 'console'], {
    filename: `${block.path}:${block.line}`,
  })
  const checked: Checked[] = []
  const printed: string[] = []
  const check = (line: number, actual: unknown, expected: unknown): void => {
    checked.push({ line: block.line + line - 1, actual, expected })
  }
  program(load, {}, check, { log: (...values: readonly unknown[]) => printed.push(format(...values)) })
  const lines = new Set(checked.map(({ line }) => line))
  const missed = expectations.map(({ line }) => block.line + line - 1).filter((line) => !lines.has(line))
  return { checked, missed, printed: printed.join('\n') }
}
