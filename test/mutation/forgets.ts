// Stands in for `remember` in a mutation run, and forgets between tests: what is derived once a file would otherwise
// count as covered by the first test alone, and no later one would be tried on its mutants.
import { beforeEach } from 'vitest'
import { remember as remembers } from '../../src/assessment/remember.js'

let test = 0
beforeEach(() => {
  test += 1
})

/** As the original, within one test. */
export function remember<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  let since = test
  let known = remembers(derive)
  return (key) => {
    if (since !== test) {
      since = test
      known = remembers(derive)
    }
    return known(key)
  }
}
