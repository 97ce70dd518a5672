// A plugin of Stryker, which loads it without a TypeScript loader: hence JavaScript.
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { MutantRunStatus } from '@stryker-mutator/api/test-runner'
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner'

export { strykerValidationSchema } from '@stryker-mutator/vitest-runner'

const [{ factory: vitest }] = vitestPlugins

/**
 * Stryker’s runner for vitest, that also sees a test file which cannot be loaded: `npm test` fails on it, but Stryker 9 looks at single tests
 * only, and of such a file there are none. A schema that throws when it is made, or a story that a file plays before its tests, would go
 * for a mutant that nothing notices.
 */
function loadingVitest(injector) {
  const runner = vitest(injector)
  const mutantRun = runner.mutantRun.bind(runner)
  runner.mutantRun = async (options) => {
    const result = await mutantRun(options)
    if (result.status !== MutantRunStatus.Survived) return result
    const broken = runner.ctx.state.getFiles().find(({ result: one }) => one?.state === 'fail')
    if (broken === undefined) return result
    const failureMessage = broken.result.errors?.[0]?.message ?? 'a test file cannot be loaded'
    return { status: MutantRunStatus.Killed, killedBy: [], failureMessage, nrOfTests: result.nrOfTests }
  }
  return runner
}
loadingVitest.inject = vitest.inject

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'loading-vitest', loadingVitest)]
