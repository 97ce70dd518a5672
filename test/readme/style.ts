import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './blocks.js'

const CHINESE = '\u4e00-\u9fff'
// Beside a Chinese character or a full-width mark: “年内24起,” or “名单:” or “(示例)”.
const HALF_WIDTH = new RegExp(
  `[${CHINESE}”’）》〉][,;:?!]|[,;?!][${CHINESE}“‘（《]|(?<![\\w/.]):(?=[${CHINESE}“‘（《])|[${CHINESE}][()]|[()][${CHINESE}]`,
  'g',
)

/** What is written in quotation marks in code, without what is put in. */
function literalsIn(code: string): readonly string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
  const all = bare.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []
  return all.map((one) => one.slice(1, -1).replace(/\$\{[^{}]*\}/g, '1'))
}

const isChinese = (text: string): boolean => new RegExp(`[${CHINESE}]`).test(text)
// An English text may name a Chinese word: (堡垒指数). Three Latin words in a row outside a Chinese text are English.
const isEnglish = (text: string): boolean => /(?:\b[A-Za-z’'-]+[ ,:;]+){3}[A-Za-z]/.test(text)

/** The half-width marks in a Chinese text, with what is around them. None in a text that is English. */
export function halfWidthIn(text: string): readonly string[] {
  if (!isChinese(text) || isEnglish(text.replace(/`[^`]*`/g, ''))) return []
  const told = text.replace(/`[^`]*`|\[[^\]]*\]\([^)]*\)|https?:\S+/g, '1')
  return [...told.matchAll(HALF_WIDTH)].map(({ index, 0: mark }) =>
    told.slice(Math.max(0, index - 8), index + mark.length + 8),
  )
}

/** The half-width marks in the Chinese texts of a file of code, data or words. */
export function halfWidthInFile(path: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8')
  if (/\.tsx?$/.test(path)) return literalsIn(text).flatMap(halfWidthIn)
  if (path.endsWith('.json')) return literalsIn(text).flatMap(halfWidthIn)
  // Flow style of YAML: the marks around a text are not its own.
  if (/\.ya?ml$/.test(path))
    return (text.match(/(?<=zh-CN: )[^,}\n]+/g) ?? [])
      .map((one) => one.replace(/^['"]|['"]$/g, ''))
      .flatMap(halfWidthIn)
  return text
    .replace(/```[\s\S]*?```|^ {4}.*$/gm, '')
    .split('\n')
    .flatMap((line) => line.split('|').flatMap(halfWidthIn))
}

// The American spelling is meant.
const BRITISH = [
  'programmes?',
  'colour(?:s|ed)?',
  'behaviours?',
  'judgements?',
  'neighbour(?:s|ing)?',
  'favour(?:s|ed)?',
  'labours?',
  'honours?',
  'centres?',
  'metres',
  'defence',
  'licence',
  'grey',
  'catalogues?',
  '(?:cancell|labell|modell|travell)(?:ed|ing)',
  '(?:mis)?spelt',
  'learnt',
  'whilst',
  'artefacts?',
  'fulfils?',
  'enrols?',
  'analys(?:e|ed|ing)',
  '(?:organ|recogn|summar|author|general|normal|special|categor|minim|maxim|optim|serial|initial|standard|emphas|character|capital|revital)is(?:e|es|ed|ing|ation|ations)',
].join('|')
// As words, and within the names of code: in_colour, inColour, labelledAs.
const SPELLING = new RegExp(`(?<![A-Za-z])(?:${BRITISH})(?![a-z])`, 'g')
const WITHIN = /(?<=[a-z])(?:Programme|Colour|Behaviour|Judgement|Neighbour|Centre|Labelled|Organis)/g
// What was called so before; CHANGELOG tells of it.
const OLD_NAMES = /`(?:Correction)?Judgement`/g

/** British spellings in a text of code or words. */
export function britishIn(text: string): readonly string[] {
  const now = text.replace(OLD_NAMES, '')
  const words = [...now.matchAll(new RegExp(SPELLING.source, 'gi')), ...now.matchAll(WITHIN)]
  return words.map(({ 0: word }) => word)
}
