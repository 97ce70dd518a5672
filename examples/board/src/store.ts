import { type Case, restoreCase } from 'baolei'
import { clear, createStore, set, values } from 'idb-keyval'
import { sampleCases } from './samples'

const cases = createStore('baolei-cases', 'cases')

export const keep = (one: Case) => set(one.village.code, one, cases)

/** The cases that this browser has; the first time, the sample. */
export async function load(): Promise<readonly Case[]> {
  const stored = await values<Case>(cases)
  if (stored.length === 0) {
    const sample = sampleCases()
    await Promise.all(sample.map(keep))
    return sample
  }
  // Nobody else writes to this browser's store, so it is trusted.
  return stored.flatMap((one) => {
    const restored = restoreCase(one, { trusted: true })
    return restored.ok ? restored.value : []
  })
}

/** The sample takes the place of all that is stored. */
export async function reset() {
  await clear(cases)
  localStorage.clear()
  location.reload()
}
