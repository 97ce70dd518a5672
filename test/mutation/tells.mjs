// A plugin of Stryker, which loads it without a TypeScript loader: hence JavaScript.
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'

const ALIVE = ['Survived', 'NoCoverage', 'Timeout', 'RuntimeError']

/** Says of a mutant that nothing has killed where it is, as soon as that is known: a run takes long. */
class Tells {
  static inject = []
  of = new Map()

  onMutantTested({ status, fileName, location: { start }, replacement }) {
    const counts = this.of.get(fileName) ?? {}
    counts[status] = (counts[status] ?? 0) + 1
    this.of.set(fileName, counts)
    if (ALIVE.includes(status)) console.log(`${status} ${fileName}:${start.line}:${start.column + 1} → ${replacement}`)
    if (status !== 'CompileError') console.log(`  ${fileName} ${JSON.stringify(counts)}`)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'tells', Tells)]
