// A plugin of Stryker, which loads it without a TypeScript loader: hence JavaScript.
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner'

export { strykerValidationSchema } from '@stryker-mutator/vitest-runner'

const [{ factory: vitest }] = vitestPlugins

/**
 * Stryker’s runner for vitest, that also sees a test file which cannot be loaded: `npm test` fails on it, but Stryker 9 looks at single tests
 * only, and of such a file there are none. A schema that throws when it is made, or a story that a file plays before its tests, would go
 * for a mutant that nothing notices. Nor does a run begin whose tests cannot be loaded to start with.
 */
function loadingVitest(injector) {
  const runner = vitest(injector)
  const cannotLoad = () => runner.ctx.state.getFiles().find(({ result }) => result?.state === 'fail')
  const dryRun = runner.dryRun.bind(runner)
  runner.dryRun = async (options) => {
    const result = await dryRun(options)
    const broken = result.status === DryRunStatus.Complete ? cannotLoad() : undefined
    if (broken === undefined || result.tests.some(({ status }) => status === TestStatus.Failed)) return result
    const errorMessage = `${broken.filepath}: ${broken.result.errors?.[0]?.message ?? 'cannot be loaded'}`
    return { status: DryRunStatus.Error, errorMessage }
  }
  const mutantRun = runner.mutantRun.bind(runner)
  runner.mutantRun = async (options) => {
    const result = await mutantRun(options)
    if (result.status !== MutantRunStatus.Survived) return result
    const broken = cannotLoad()
    if (broken === undefined) return result
    const failureMessage = broken.result.errors?.[0]?.message ?? 'a test file cannot be loaded'
    return { status: MutantRunStatus.Killed, killedBy: [], failureMessage, nrOfTests: result.nrOfTests }
  }
  return runner
}
loadingVitest.inject = vitest.inject

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'loading-vitest', loadingVitest)]
