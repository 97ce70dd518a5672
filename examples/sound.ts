import type { Result } from 'baolei'

/** The value of a result. Our own input is sound, so a refusal is a mistake in the example and ends it. */
export function sound<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value
  const reasons = result.error.reasons.map(({ code, path = '', found }) => `${code} ${path} ${JSON.stringify(found)}`)
  throw new Error(`${what}: ${reasons.join('; ')}`)
}
