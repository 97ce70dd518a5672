import type { Locale } from 'baolei'
import { type GlossaryEntry, glossary, TERM_GROUPS, type TermGroup, termGroupLabels } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { preferredWords } from './preferred-words.js'

/** The vocabularies that a newcomer meets first: what the README shows. */
const FIRST: readonly TermGroup[] = [
  'list',
  'grade',
  'dimension',
  'problem-type',
  'risk-level',
  'channel',
  'evidence',
  'role',
  'four-ones',
  'field',
  'state',
  'responsibility',
  'reason-kind',
]

/** The page with every term. */
export const GLOSSARY_PAGE: string = 'docs/glossary.md'

const HEADS: Readonly<Record<Locale, readonly [zh: string, en: string, id: string, group: string]>> = {
  en: ['Chinese', 'English', 'Id', 'Vocabulary'],
  'zh-CN': ['中文', '英文', '标识', '词表'],
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ')
}

function row({ id, label, group }: GlossaryEntry, locale: Locale): string {
  return `| ${cell(label['zh-CN'])} | ${cell(label.en)} | \`${id}\` | ${termGroupLabels[group][locale]} |`
}

/** The README's table. */
export function glossaryTable(locale: Locale): string {
  const entries = glossary(xining2024)
  const rows = FIRST.flatMap((group) => entries.filter((one) => one.group === group)).map((one) => row(one, locale))
  return [`| ${HEADS[locale].join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n')
}

const avoided = ({ avoid }: (typeof preferredWords)[number]): string =>
  // A word of a spelling is a pattern: shown without its signs.
  [...avoid['zh-CN'], ...avoid.en].map((word) => word.replace(/\\b|[()]/g, '').replace(/\|/g, '/')).join('、')

/** The words to keep to, with those to avoid, which a test finds wherever they come back. */
function wordsTable(): string {
  const rows = preferredWords.map((one) => `| ${one.use['zh-CN']} | ${one.use.en} | ${avoided(one)} |`)
  return ['## 统一用语 · one word for one thing', '| 用 | use | 不用 · avoid |\n|---|---|---|', rows.join('\n')]
    .join('\n\n')
    .replace('|\n\n|', '|\n|')
}

/** The page with every term, by vocabulary. */
export function glossaryPage(): string {
  const entries = glossary(xining2024)
  // A vocabulary without a term in Xining has no table.
  const groups = TERM_GROUPS.filter((group) => entries.some((one) => one.group === group))
  const parts = groups.map((group) => {
    const own = entries.filter((one) => one.group === group)
    const avoid = (id: string): string | undefined => {
      const word = preferredWords.find(({ term }) => term?.[0] === group && term[1] === id)
      return word === undefined ? undefined : avoided(word)
    }
    const beside = own.some(({ id }) => avoid(id) !== undefined)
    const rows = own.map(
      ({ id, label }) =>
        `| ${cell(label['zh-CN'])} | ${cell(label.en)} | \`${id}\` |${beside ? ` ${avoid(id) ?? ''} |` : ''}`,
    )
    const { 'zh-CN': zh, en } = termGroupLabels[group]
    const heads = beside
      ? ['| 中文 | English | id | 不用 · avoid |', '|---|---|---|---|']
      : ['| 中文 | English | id |', '|---|---|---|']
    return [`## ${zh} · ${en}`, '', ...heads, ...rows].join('\n')
  })
  const about = '由代码中的标签生成：`npx tsx test/readme/write.ts`。 Generated from the labels in the code.'
  return `${['# 术语表 · Glossary', about, wordsTable(), ...parts].join('\n\n')}\n`
}
