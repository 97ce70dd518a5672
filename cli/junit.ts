/** One test of a report: it passed if nothing failed. */
export interface ReportedTest {
  readonly name: string
  readonly failures: readonly string[]
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// XML has no place for other control characters, not even escaped.
const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML does not allow
  text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')

/** A report in the form of JUnit, which build servers read. */
export function junit(suite: string, tests: readonly ReportedTest[]): string {
  const failures = tests.filter((test) => test.failures.length > 0).length
  const head = `name="${escaped(suite)}" tests="${tests.length}" failures="${failures}"`
  const rows = tests.map(({ name, failures: each }) => {
    const inside = each.map((text) => `<failure message="${escaped(text)}"/>`).join('')
    return `  <testcase classname="${escaped(suite)}" name="${escaped(name)}">${inside}</testcase>`
  })
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuite ${head}>`, ...rows, '</testsuite>'].join('\n')
}
