import { isCivilDate } from '../../core/date.js'
import type { FindingOf } from '../../core/finding.js'
import type { Json } from '../../core/json.js'
import { hasOwn } from '../../core/json.js'
import type { Label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import { counted } from '../amounts.js'
import { fieldTitle } from '../field-title.js'
import { dateText } from '../period-text.js'
import { pick } from '../phrases.js'
import { always, type Said, type Sentences } from '../sentence.js'
import type { Teller } from '../teller.js'
import { TERM_GROUPS, termIn } from '../terms.js'
import { likelyOf, visibleText } from '../visible-text.js'
import { dataLabels, ruleLabels } from '../words.js'

type Malformed = FindingOf<'malformed'>
type Fields = { readonly [key: string]: Json }

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

const pathOf = (f: Malformed): string => ('path' in f && typeof f.path === 'string' ? f.path : '')

const labelsOf = (id: string, path: string, t: Teller): readonly string[] => {
  const label = labelOf(id, path, t)
  return label === undefined ? [] : [label['zh-CN'], label.en]
}

/** The label of an id: of an option of the item that the input is about, or of a term. */
function labelOf(id: string, path: string, t: Teller): Label | undefined {
  const measure = t.itemOf(path.split('/').pop() ?? '')?.measure
  const option = measure?.kind === 'choice' ? measure.options.find((one) => one.id === id) : undefined
  return option?.label ?? termIn(TERM_GROUPS, id, t.rulebook)
}

/** A choice: what is to be entered, and what it means. */
function choice(id: Json, path: string, t: Teller): string {
  if (typeof id !== 'string') return pick(t.locale, `“${String(id)}”`, `“${String(id)}”`)
  const label = labelOf(id, path, t)?.[t.locale]
  return label === undefined || label === id ? `“${id}”` : pick(t.locale, `“${id}”（${label}）`, `“${id}” (${label})`)
}

const KINDS: readonly string[] = [
  'missing',
  'array',
  'object',
  'unreadable',
  'instance',
  'cycle',
  'deeper',
  'more',
  'function',
  'symbol',
  'bigint',
  'undefined',
]

function kindText(kind: string, t: Teller): string {
  return hasOwn(dataLabels, kind)
    ? (dataLabels[kind]?.[t.locale] ?? kind)
    : pick(t.locale, '其他形式的数据', 'other data')
}

/** What was entered. */
function given(found: Json, t: Teller): string {
  if (typeof found === 'string') return KINDS.includes(found) ? kindText(found, t) : visibleText(found, t.locale)
  if (typeof found === 'number') return `“${found}”`
  if (typeof found === 'boolean') return found ? pick(t.locale, '“是”', '“yes”') : pick(t.locale, '“否”', '“no”')
  if (found === null) return pick(t.locale, '空白', 'nothing')
  if (isFields(found) && typeof found.character === 'string')
    return found.character === '' ? pick(t.locale, '文件结尾', 'the end') : visibleText(found.character, t.locale)
  return isList(found) ? kindText('array', t) : kindText('object', t)
}

const sizeText = (of: Json | undefined, n: string, most: boolean, t: Teller): string => {
  if (of === 'string')
    return pick(
      t.locale,
      most ? `最多${n}个字` : n === '1' ? '须填写内容' : `至少${n}个字`,
      most
        ? `enter at most ${counted(n, 'characters')}`
        : n === '1'
          ? 'enter some text'
          : `enter at least ${n} characters`,
    )
  if (of === 'array' || of === 'set')
    return pick(
      t.locale,
      most ? `最多填${n}项` : `至少填${n}项`,
      most
        ? `enter at most ${counted(n, 'entries')}`
        : n === '1'
          ? 'at least one entry is needed'
          : `at least ${n} entries are needed`,
    )
  return pick(t.locale, most ? `最大为${n}` : `最小为${n}`, most ? `enter at most ${n}` : `enter at least ${n}`)
}

// What a pattern asks for, as far as it is one that a person can follow.
function patternText(pattern: string, t: Teller): string {
  const digits = /\\d\{(\d+)\}/.exec(pattern)?.[1]
  if (digits !== undefined && /^\^?\/?\^?\\d\{\d+\}\$?\/?$/.test(pattern.replace(/[u]$/, '')))
    return pick(t.locale, `须为${digits}位数字`, `enter ${digits} digits`)
  if (pattern.includes('YYYY-MM-DD') || pattern.includes('(19|20|21)')) return dayText(t)
  if (pattern.includes('a-f0-9') || pattern.includes('0-9a-f')) return pick(t.locale, '须为校验值', 'enter a hash')
  return pick(t.locale, '须由字母、数字和连字符组成，中间无空格', 'use letters, digits and hyphens, no blanks')
}

const dayText = (t: Teller): string =>
  pick(t.locale, '须为实有日期，写作“2024-07-23”', 'enter a date that exists, written “2024-07-23”')

/** What is asked for. */
function asked(required: Json, path: string, t: Teller): string {
  if (!isFields(required)) return pick(t.locale, '须按要求填写', 'fill it in as asked')
  const { type, oneOf, atLeast, atMost, of, format, rule, anyOf, keys } = required
  if (required.present === true) return pick(t.locale, '必填', 'an answer is required')
  if (type === 'never' || required.onlyKnownKeys === true)
    return pick(t.locale, '表单无此项目，请删去', 'the form has no such field: leave it out')
  if (type === 'object') return pick(t.locale, '须分项填写', 'fill in its parts one by one')
  if (typeof type === 'string') return pick(t.locale, `须为${kindText(type, t)}`, `must be ${kindText(type, t)}`)
  if (isList(oneOf))
    return oneOf.length === 0
      ? pick(t.locale, '暂无可选项', 'there is nothing to choose from yet')
      : pick(
          t.locale,
          `可填：${t.list(oneOf.map((one) => choice(one, path, t)))}`,
          `choose one of: ${t.list(oneOf.map((one) => choice(one, path, t)))}`,
        )
  if (isList(anyOf)) return [...new Set(anyOf.map((one) => asked(one, path, t)))].join(pick(t.locale, '，或', ', or '))
  if (isList(keys)) return pick(t.locale, '须填明其中一种情形的各项', 'must have the fields of one of the forms')
  if (typeof format === 'string') {
    const until =
      typeof atMost === 'string'
        ? pick(t.locale, `，最晚${dateText(atMost, t.locale)}`, `, ${dateText(atMost, t.locale)} at the latest`)
        : ''
    const never =
      required.or === 'never' ? pick(t.locale, '；从未发生的填“never”', '; “never” if it never happened') : ''
    return `${patternText(format, t)}${until}${never}`
  }
  if (atLeast !== undefined) return sizeText(of, String(atLeast), false, t)
  if (atMost !== undefined) return sizeText(of, String(atMost), true, t)
  if (typeof rule === 'string')
    return ruleLabels[rule]?.[t.locale] ?? pick(t.locale, '须符合填写要求', 'enter what the form asks for')
  if (required.itemOf !== undefined) return pick(t.locale, '清单中查找不到此项目', 'the checklist has no such item')
  if (required.differsFrom !== undefined)
    return pick(t.locale, '与前面重复，请保留一条', 'it is the same as one before: keep one')
  if (required.not !== undefined)
    return pick(t.locale, '已另有所指，请换一个编号', 'the id belongs to something else: use another')
  if (required.measure !== undefined)
    return pick(t.locale, '与该项的计量方式不符', 'this does not fit the measure of the item')
  if (required.charactersAtMost !== undefined)
    return pick(
      t.locale,
      `最多${String(required.charactersAtMost)}个字符`,
      `enter at most ${counted(String(required.charactersAtMost), 'characters')}`,
    )
  if (required.valuesAtMost !== undefined)
    return pick(
      t.locale,
      `最多${String(required.valuesAtMost)}项数据`,
      `enter at most ${counted(String(required.valuesAtMost), 'values')}`,
    )
  if (required.depthAtMost !== undefined)
    return pick(
      t.locale,
      `嵌套最多${String(required.depthAtMost)}层`,
      `nest it ${String(required.depthAtMost)} deep at most`,
    )
  return pick(t.locale, '须符合填写要求', 'enter what the form asks for')
}

const AWAITED: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  value: ['数据', 'a value'],
  'value or ]': ['数据或“]”', 'a value or “]”'],
  key: ['带引号的名称', 'a name in quotation marks'],
  'key or }': ['带引号的名称或“}”', 'a name in quotation marks or “}”'],
  ':': ['“:”', '“:”'],
  ', or ]': ['“,”或“]”', '“,” or “]”'],
  ', or }': ['“,”或“}”', '“,” or “}”'],
  end: ['文件结尾', 'the end'],
  string: ['字符串的结尾', 'the end of the text'],
}

/** A text that is no JSON: where, and what is to be there. */
function syntaxText({ required, found }: Malformed, t: Teller): string {
  const expected = isFields(required) && typeof required.expected === 'string' ? AWAITED[required.expected] : undefined
  const { line, column } = isFields(found) ? found : { line: 1, column: 1 }
  const here = given(found, t)
  const wanted = expected ?? ['数据', 'a value']
  return pick(
    t.locale,
    `文件第${String(line)}行第${String(column)}个字符处应为${wanted[0]}，现为${here}`,
    `Line ${String(line)}, column ${String(column)}: ${wanted[1]} is expected, not ${here}`,
  )
}

/** A key that comes twice in one object: where the second is. */
function doubledText(name: string, { line, column }: { readonly [key: string]: Json }, t: Teller): string {
  return pick(
    t.locale,
    `文件第${String(line)}行第${String(column)}个字符处重复填写${name}，请只留一处`,
    `Line ${String(line)}, column ${String(column)}: ${name} is there twice; leave one of them`,
  )
}

function head(f: Malformed, t: Teller): string {
  const path = pathOf(f)
  const title = fieldTitle(path, t)
  if (title !== undefined) return pick(t.locale, `“${title}”`, title)
  if (path === '') return pick(t.locale, '所填内容', 'the input')
  // The nearest part around it that has a title, and the key as it is written.
  const [, around = '', key = ''] = /^(.*)\/([^/]*)$/.exec(path) ?? []
  const outer = fieldTitle(around, t)
  const own = visibleText(key.replace(/~1/g, '/').replace(/~0/g, '~'), t.locale)
  if (outer !== undefined) return pick(t.locale, `“${outer}”中的${own}`, `${outer}, ${own}`)
  return pick(
    t.locale,
    around === '' ? own : `${visibleText(path, t.locale)}处`,
    around === '' ? own : visibleText(path, t.locale),
  )
}

/** The id that was likely meant. */
function meant(f: Malformed, t: Teller): string | undefined {
  const { required, found } = f
  const own = isFields(required) && isList(required.oneOf) ? required.oneOf : undefined
  const ids = own?.flatMap((one) => (typeof one === 'string' ? [one] : [])) ?? itemIds(required, t)
  if (typeof found !== 'string' || ids === undefined) return undefined
  const id = likelyOf(found, ids, (one) => labelsOf(one, pathOf(f), t))
  return id === undefined ? undefined : choice(id, pathOf(f), t)
}

function itemIds(required: Json, t: Teller): readonly string[] | undefined {
  if (!isFields(required) || required.itemOf === undefined || t.rulebook === undefined) return undefined
  const { negative, fortress } = t.rulebook
  return (required.itemOf === 'negative-checklist' ? negative.items : fortress.items).map(({ id }) => id)
}

/** An item of another problem type than the one chosen beside it. */
function wrongType({ required }: Malformed, item: string, type: string, t: Teller): string {
  const [is, of] = [t.item(item), t.term('problem-type', type)]
  const chosen =
    isFields(required) && typeof required.problemType === 'string'
      ? t.term('problem-type', required.problemType)
      : undefined
  return pick(
    t.locale,
    `“${is}”属于“${of}”方面，与所选${chosen === undefined ? '问题类型' : `“${chosen}”`}不一致，请重选`,
    `“${is}” is of the type “${of}”${chosen === undefined ? '' : `, not “${chosen}”`}: choose again`,
  )
}

/** The last day that may be entered, if a date that exists is later. */
function tooLate({ required, found }: Malformed): string | undefined {
  if (!isFields(required) || typeof required.atMost !== 'string' || !isCivilDate(found)) return undefined
  return isCivilDate(required.atMost) && found > required.atMost ? required.atMost : undefined
}

/** A key that the place where it is does not have: 此处没有“anwsers”一项，应为“answers”（填报）. */
function strangeKey(f: Malformed, keys: readonly Json[], t: Teller, whole: boolean): string {
  const [, around = '', key = ''] = /^(.*)\/([^/]*)$/.exec(pathOf(f)) ?? []
  const titled = (one: Json): string => {
    const title = typeof one === 'string' ? fieldTitle(`${around}/${one}`, t) : undefined
    return title === undefined || title === one
      ? `“${String(one)}”`
      : pick(t.locale, `“${String(one)}”（${title}）`, `“${String(one)}” (${title})`)
  }
  const outer = fieldTitle(around, t)
  const no = pick(
    t.locale,
    `${outer === undefined ? '此处' : `“${outer}”中`}没有${visibleText(key, t.locale)}一项`,
    `No such field${outer === undefined ? '' : ` in “${outer}”`}: ${visibleText(key, t.locale)}`,
  )
  const ids = keys.flatMap((one) => (typeof one === 'string' ? [one] : []))
  const likely = likelyOf(key, ids, (one) => {
    const title = fieldTitle(`${around}/${one}`, t)
    return title === undefined ? [] : [title]
  })
  if (likely !== undefined)
    return pick(t.locale, `${no}，应为${titled(likely)}`, `${no}; ${titled(likely)} is probably meant`)
  if (!whole) return pick(t.locale, `${no}，请改正`, `${no}; correct it`)
  return pick(
    t.locale,
    `${no}，可填：${t.list(keys.map(titled))}`,
    `${no}; the fields are: ${t.list(keys.map(titled))}`,
  )
}

function tell(f: Malformed, t: Teller, whole: boolean): string {
  const { required, found } = f
  if (isFields(required) && required.syntax !== undefined) return syntaxText(f, t)
  if (isFields(found) && typeof found.item === 'string' && typeof found.problemType === 'string')
    return wrongType(f, found.item, found.problemType, t)
  if (isFields(required) && isList(required.oneOf) && pathOf(f).endsWith(`/${String(found)}`))
    return strangeKey(f, required.oneOf, t, whole)
  const name = head(f, t)
  if (isFields(required) && required.once === true && isFields(found) && found.line !== undefined)
    return doubledText(name, found, t)
  const likely = meant(f, t)
  const late = tooLate(f)
  if (late !== undefined) {
    return pick(
      t.locale,
      `${name}填为${t.date(String(found))}，晚于${t.date(late)}`,
      `${name.replace(/^./, (first) => first.toUpperCase())}: ${t.date(String(found))} is after ${t.date(late)}`,
    )
  }
  const capital = t.locale === 'en' ? name.replace(/^./, (first) => first.toUpperCase()) : name
  const is = found === 'missing' ? undefined : given(found, t)
  if (likely !== undefined)
    return pick(
      t.locale,
      `${name}填为${is ?? ''}，应为${likely}`,
      `${capital}: ${is ?? ''} was entered; ${likely} is probably meant`,
    )
  if (is === undefined) {
    const choices =
      whole && isFields(required) && isList(required.oneOf)
        ? pick(t.locale, `，${asked(required, pathOf(f), t)}`, `; ${asked(required, pathOf(f), t)}`)
        : ''
    return pick(t.locale, `${name}尚待填写${choices}`, `${capital}: to be filled in${choices}`)
  }
  if (!whole && found === 'array' && isFields(required) && isList(required.oneOf))
    return pick(t.locale, `${name}请从可选项中选择`, `${capital}: choose from the list`)
  // An empty list: what is asked says it all.
  if (isFields(required) && found === 'array' && required.type === undefined)
    return pick(t.locale, `${name}${asked(required, pathOf(f), t)}`, `${capital}: ${asked(required, pathOf(f), t)}`)
  if (!whole && isFields(required) && isList(required.oneOf))
    return pick(t.locale, `${name}填为${is}，请重选`, `${capital}: ${is} is not one of the choices`)
  return pick(
    t.locale,
    `${name}填为${is}，${asked(required, pathOf(f), t)}`,
    `${capital}: ${is} was entered; ${asked(required, pathOf(f), t)}`,
  )
}

/** The sentences of input of a wrong form: the field by its title, what was entered, what is asked for. */
export const malformedWords: () => Sentences<{ readonly malformed: unknown }> = /*@__PURE__*/ lazy(() => {
  const said: Said<'malformed'> = [(f, t) => tell(f, t, false), (f, t) => tell(f, t, true)]
  return { malformed: { 'zh-CN': always(said), en: always(said) } }
})
