import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

/** `expect` of vitest, outside of vitest. */
export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
  { addEqualityTesters: addCustomEqualityTesters },
)
globalThis[GLOBAL_EXPECT] = expect
setState({ assertionCalls: 0 }, expect)

/** What test files call to say what they test, and the list of tests that these calls make. */
export function collects() {
  const tests = []
  const ids = new Set()
  const around = []
  let path = ''
  const idOf = (name) => {
    const id = `${path}#${[...around.map((one) => one.name), name].join(' ')}`
    if (!ids.has(id)) return id
    let copy = 2
    while (ids.has(`${id} (${copy})`)) copy += 1
    return `${id} (${copy})`
  }
  const file = (next) => {
    path = next
    around.splice(0, around.length, { name: '', before: [] })
  }
  const describe = (name, body) => {
    around.push({ name, before: [] })
    body()
    around.pop()
  }
  const it = (name, body) => {
    const id = idOf(name)
    ids.add(id)
    const groups = [...around]
    const run = async () => {
      try {
        for (const { before } of groups) for (const prepare of before) await prepare()
        await body()
        return undefined
      } catch (error) {
        return String(error?.message ?? error)
      }
    }
    tests.push({ id, name: id, run })
  }
  // `$code` is a member of the row, each `%s` the next of its values: so that tests can be told apart by what they are about.
  const nameOf = (name, row) => {
    const values = [row].flat()
    return name.replace(/\$(\w+)/g, (_, key) => row[key]).replace(/%s/g, () => String(values.shift()))
  }
  const eachOf = (one) => (rows) => (name, body) => {
    for (const row of rows) one(nameOf(name, row), () => (Array.isArray(row) ? body(...row) : body(row)))
  }
  describe.each = eachOf(describe)
  it.each = eachOf(it)
  const beforeEach = (prepare) => around.at(-1).before.push(prepare)
  return { tests, file, describe, it, beforeEach }
}
