import type { Finding } from '../../src/core/finding.js'
import { explain, explainLine } from '../../src/view/explain.js'
import type { Names } from '../../src/view/teller.js'
import { glossary } from '../../src/view/terms.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const TODAY = '2024-05-01'

/** The text without what stands in quotation marks, which is a name or what somebody typed, and without codes. */
function unquoted(text: string): string {
  let depth = 0
  const bare = [...text].map((one) => {
    if (one === '“' || one === '‘') depth += 1
    if (one !== '”' && one !== '’') return depth === 0 ? one : ''
    // In English a single one is also an apostrophe.
    if (depth === 0) return one === '’' ? one : '?'
    depth -= 1
    return ''
  })
  return bare.join('').replace(/\d{4,12}/g, '')
}

const options = [...xining2024.fortress.items, ...xining2024.negative.items].flatMap(({ measure }) =>
  measure.kind === 'choice' ? measure.options : [],
)
const labels = [...glossary(xining2024), ...options]
  .map(({ label }) => label['zh-CN'].replace(/（[^（）]*填[^（）]*）$/, ''))
  .flatMap((label) => [label, label.replace(/“/g, '‘').replace(/”/g, '’')])
  .filter((label) => label.length > 3)
  .sort((a, b) => b.length - a.length)

// Labels are names too: an item’s own label is as long as it is, and may say 未.
const withoutLabels = (text: string): string => labels.reduce((rest, label) => rest.split(label).join(''), text)

const count = (text: string, mark: string): number => text.split(mark).length - 1
const paired = (text: string, [open = '', close = '']: string): boolean => count(text, open) === count(text, close)

const GARBAGE = /undefined|NaN|null|\[object|\{\}|nonoptional|\^/
const OWN_NUMBER = /(?<![A-Za-z\d])[DMARLP]\d/
const ENGLISH = /[A-Za-z]{2,}|[{}[\]"]|[,;:!?](?=\s|$)|[一-鿿][,;:()]/
const CHINESE = /[一-鿿　-〿！-～]/
const MANY_OF_ONE = /(?<![\d.,/])1 (?!(?:is|was|has|as)\b)[a-z]+s\b/
// GB/T 15834-2011, 4.5.3.5.
const COMMA_BETWEEN_QUOTED = /[”’》]、(?=[“‘《])/
const LONGEST = 40

/** The breaches of the laws in the words for a finding: of mixed languages, double negatives, length, marks. */
export function breachesOf(finding: Finding, names: Names = {}): readonly string[] {
  const wording = { names, today: TODAY }
  const told = (how: typeof explain, locale: string): string => how(finding, locale, xining2024, wording)
  const [zhLine, enLine] = [told(explainLine, 'zh-CN'), told(explainLine, 'en')]
  const [zh, en] = [told(explain, 'zh-CN'), told(explain, 'en')]
  const breaches: string[] = []
  const law = (name: string, text: string, kept: boolean): void => {
    if (!kept) breaches.push(`${finding.code} ${finding.verdict}, ${name}: ${text}`)
  }
  for (const text of [zhLine, zh]) {
    law('no English in Chinese', text, !ENGLISH.test(unquoted(text)))
    law('words, not data', text, !GARBAGE.test(unquoted(text)) && !OWN_NUMBER.test(unquoted(text)))
    law('marks come in pairs', text, paired(text, '“”') && paired(text, '‘’') && paired(unquoted(text), '（）'))
    law('no mark between quoted names', text, !COMMA_BETWEEN_QUOTED.test(text))
    const said = text.replace(/(依据|约定|参照|示例)：.*$/, '')
    for (const clause of unquoted(withoutLabels(said)).split(/[。；]/))
      law(
        'no double negative',
        clause,
        !/未[^，：]*[不无未]|不[^，：]*[未无]|无[^，：]*[不未]/.test(clause.replace(/无须|未触发|无风险/g, '')),
      )
  }
  for (const text of [enLine, en].map((one) =>
    Object.values(names).reduce((rest, name) => rest.split(name).join('A'), one),
  )) {
    law('one of a thing in the singular', text, !MANY_OF_ONE.test(unquoted(text)))
    law('no Chinese in English', text, !CHINESE.test(unquoted(text)))
    law('words, not data', text, !GARBAGE.test(unquoted(text)) && !OWN_NUMBER.test(unquoted(text)))
    law(
      'a sentence, with a capital',
      text,
      /^[A-Z\d“‘(-]/.test(text) && !/ {2}|\bthe the\b| [,;:.](?!\d)/.test(text.replace(/“[^”]*”/g, '“”')),
    )
    law('marks come in pairs', text, paired(text, '“”') && paired(unquoted(text), '()'))
  }
  law('one line without a full stop', zhLine, !/[。.]$/.test(zhLine))
  law('one line in forty characters', zhLine, unquoted(withoutLabels(zhLine)).length <= LONGEST)
  return breaches
}

/** Every finding in an answer, wherever it is, and those that it rests on. */
export function findingsIn(answer: unknown): readonly Finding[] {
  if (typeof answer !== 'object' || answer === null) return []
  const inner = Object.values(answer).flatMap(findingsIn)
  return 'code' in answer && 'verdict' in answer && 'required' in answer ? [answer as Finding, ...inner] : inner
}
