import { type FindingCode, VERDICTS } from '../../src/core/finding.js'
import { LOCALES } from '../../src/core/label.js'
import { explain, explainLine } from '../../src/view/explain.js'
import { findingSentences } from '../../src/view/finding-sentences.js'
import { verdictLabels } from '../../src/view/words.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { corpus, type Told } from '../view/finding-corpus.js'

/** The page with every sentence. */
export const SENTENCES_PAGE: string = 'docs/sentences.md'

const MOST = 3
const TODAY = '2024-05-01'

const ABOUT = `# 判定用语 · Sentences

每个判定代码在每种结论下怎么说，按示例村的真实数据生成，供编辑逐句审读；粗体为一行用语，其下为全句。依据、约定、参照、示例附在全句之后，此处从略。
How each finding is worded for each verdict, on the figures of a sample village, for an editor to read: one line in bold, then the whole. What a verdict rests on follows the whole sentence and is left out here.

由 \`npx tsx test/readme/write-sentences.ts\` 生成。 Generated.`

const RESTS = /(?:。|\. )(?:依据|约定|参照|示例|Basis|Decision|Reference|Example, to be settled locally)[:：].*$/

// Two findings of one kind are told apart by their sentences, not by their figures.
const pattern = (text: string): string => text.replace(/“[^”]*”/g, '“”').replace(/\d+/g, '0')

function rows(told: readonly Told[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const { finding, names } of told) {
    const wording = { names, today: TODAY }
    const texts = LOCALES.map((locale) => {
      const line = explainLine(finding, locale, xining2024, wording)
      const whole = explain(finding, locale, xining2024, wording).replace(RESTS, (rest) => rest.slice(0, 1))
      return whole.slice(0, -1) === line ? `**${line}**` : `**${line}**  \n  ${whole}`
    })
    const key = pattern(texts[0] ?? '')
    if (!seen.has(key) && seen.size < MOST) seen.set(key, texts.map((text) => `- ${text}`).join('\n'))
  }
  return [...seen.values()]
}

/** The page: every code, its verdicts, and its sentences in both languages. */
export function sentencesPage(): string {
  const told = corpus()
  const byKind = new Map<string, Told[]>()
  for (const one of told) {
    const key = `${one.finding.code}/${one.finding.verdict}`
    const own = byKind.get(key)
    if (own === undefined) byKind.set(key, [one])
    else own.push(one)
  }
  const parts = (Object.keys(findingSentences()) as FindingCode[]).sort().map((code) => {
    const verdicts = VERDICTS.flatMap((verdict) => {
      const own = byKind.get(`${code}/${verdict}`)
      const still = LOCALES.flatMap((locale) => {
        const said: unknown = findingSentences()[code][locale][verdict]
        return typeof said === 'string' ? [`- **${said}**`] : []
      })
      const lines = own === undefined ? still : rows(own)
      return lines.length === 0
        ? []
        : [`### ${verdictLabels[verdict]['zh-CN']} · ${verdictLabels[verdict].en}\n\n${lines.join('\n')}`]
    })
    return [`## \`${code}\``, ...verdicts].join('\n\n')
  })
  return `${[ABOUT, ...parts].join('\n\n')}\n`
}
