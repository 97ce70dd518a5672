// Stands in for `remember` and `rememberDays` in a mutation run, and forgets between tests: what is derived once a file would otherwise
// count as covered by the first test alone, and no later one would be tried on its mutants.
import { beforeEach } from 'vitest'
import { remember as remembers, rememberDays as remembersDays } from '../../src/assessment/remember.js'

let test = 0
beforeEach(() => {
  test += 1
})

function withinOneTest<K, V>(make: () => (key: K) => V): (key: K) => V {
  let since = test
  let known = make()
  return (key) => {
    if (since !== test) {
      since = test
      known = make()
    }
    return known(key)
  }
}

/** As the original, within one test. */
export const remember: typeof remembers = (derive) => withinOneTest(() => remembers(derive))

/** As the original, within one test. */
export const rememberDays: typeof remembersDays = (derive) => withinOneTest(() => remembersDays(derive))
