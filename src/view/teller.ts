import { type Role, roleLabels } from '../core/actor.js'
import { daysBetween } from '../core/calendar.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import { enumerated } from '../core/enumerated.js'
import type { Finding, FindingCode, FindingOf, Missing } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import type { Label, Locale } from '../core/label.js'
import type { AnswerShape } from '../core/shapes/assessment.js'
import type { Comparison, Ratio } from '../core/threshold.js'
import type { Item } from '../rulebook/checklist.js'
import { partsOfLabel } from '../rulebook/item-label.js'
import { NEVER, passes } from '../rulebook/measure.js'
import { POPULATIONS } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { counted, countText, durationText, moneyText, pointsText, shareText } from './amounts.js'
import { testText, thresholdText } from './condition-text.js'
import { dateText, periodText } from './period-text.js'
import { listText, pick } from './phrases.js'
import { type TermGroup, termIn } from './terms.js'
import { comparisonLabels, pollBaseLabels } from './words.js'

/** The names that an embedding system gives to codes and ids: of villages, units, holders, problems, measures. */
export type Names = Readonly<Record<string, string>>

/** Who reads, and what the sentences may draw on. */
export interface Reader {
  readonly locale: Locale
  readonly rulebook?: Rulebook | undefined
  readonly names?: Names | undefined
  /** The day of reading: how many days something is overdue. */
  readonly today?: string | undefined
  /** The line of the reader’s file that an entry of a list is on, by its JSON pointer. */
  readonly lineOf?: ((pointer: string) => number | undefined) | undefined
  /** The title of a field of a rulebook, for who may be told of a malformed one. */
  readonly titleAt?: ((steps: readonly string[]) => Label | undefined) | undefined
}

const FEW = 3

/** What is missing here has to be held, not handed in. */
const HELD: readonly string[] = ['fortress-index', 'negative-screening', 'satisfaction-survey', 'ballot']

const SUPPLIED: readonly TermGroup[] = [
  'item',
  'evidence',
  'dossier-field',
  'township-criterion',
  'county-method',
  'city-method',
  'poll-base',
  'poll-attendance',
  'poll-question',
  'ballot-channel',
]

/** An occurrence of a duty, from its id (`<duty>/<village or county>/<period>/<n>`). */
interface DutyTold {
  /** The duty by its label. */
  readonly duty: string
  /** The post or body that owes it. */
  readonly owner: string
  readonly subject: string
  /** Undefined if the duty is owed once. */
  readonly period: string | undefined
  /** The vacant post that is to be filled. */
  readonly post: string | undefined
  /** Which of several times; undefined if it is the first. */
  readonly nth: string | undefined
}

/** How to say names, figures and dates in one language. */
export interface Teller extends Reader {
  /** The name of a code or an id; without one, the id in quotation marks, or the bare code. */
  readonly name: (id: string) => string
  readonly nameAll: (ids: readonly string[]) => string
  readonly term: (group: TermGroup | readonly TermGroup[], id: string) => string
  readonly terms: (group: TermGroup | readonly TermGroup[], ids: readonly string[]) => string
  readonly role: (role: Role) => string
  /** Any of some roles. */
  readonly roles: (roles: readonly Role[]) => string
  readonly list: (parts: readonly string[]) => string
  /** One or another. */
  readonly either: (parts: readonly string[]) => string
  readonly date: (date: string) => string
  /** How many days from a date to the day of reading; undefined if that is not later, or not known. */
  readonly daysSince: (date: string) => number | undefined
  readonly count: (value: number | string) => string
  readonly points: (hundredths: number) => string
  readonly bounds: (bounds: { readonly min: number; readonly max: number }) => string
  readonly share: (ratio: { readonly part: number | string; readonly whole: number | string }) => string
  /** A share that is asked for, e.g. 半数以上, 至少80%. */
  readonly asked: (share: { readonly op: Comparison; readonly value: Ratio }) => string
  /** A line in points that is to be reached: 85分以上. */
  readonly threshold: (op: Comparison, value: number | Ratio) => string
  readonly base: (base: string) => string
  readonly length: (duration: { readonly days?: number; readonly months?: number; readonly years?: number }) => string
  /** An answer to an item: with its unit, or its option. */
  readonly answer: (item: string, answer: AnswerShape) => string
  /** What an item is called, without what it asks for. */
  readonly item: (id: string) => string
  /** What was answered to an item, with what it asks for: 年内矛盾纠纷25起. Empty for a plain yes. */
  readonly reading: (item: string, answer: AnswerShape) => string
  /** The band of answers that an answer is in, e.g. 20起以上; undefined if the item has none, or the day decides. */
  readonly band: (item: string, answer: AnswerShape) => string | undefined
  readonly itemOf: (id: string) => Item | undefined
  readonly duty: (id: string, from: string, to: string | undefined) => DutyTold | undefined
  /** The facts that are missing, without who supplies them. */
  readonly missing: readonly Missing[] | undefined
  readonly lacking: () => string
  /** Who is to supply what: 请乡镇党委提供负向测评. */
  readonly pleaseSupply: () => string
  /** Who is to fill it in: 请乡镇党委填报. */
  readonly pleaseAnswer: () => string
  /** One line about another finding. */
  readonly line: (finding: Finding) => string
  /** One line about each part that does not hold. */
  readonly open: () => readonly string[]
}

const isRatio = (answer: AnswerShape): answer is Ratio => typeof answer === 'object'

/** What a teller can say of anything, whatever the finding. */
type Speaker = Omit<Teller, 'missing' | 'lacking' | 'pleaseSupply' | 'pleaseAnswer' | 'line' | 'open'> & {
  readonly bodyText: (from: string) => string
  readonly factText: (what: string) => string
  readonly some: (facts: readonly string[]) => string
}

function speakerOf(reader: Reader): Speaker {
  const { locale, rulebook, names = {}, today } = reader
  const zh = locale === 'zh-CN'
  const quote = (text: string): string => `“${text.replace(/[“”]/g, '')}”`

  const name = (id: string): string => {
    if (hasOwn(names, id)) return names[id] ?? id
    return /^\d+$/.test(id) ? id : quote(id)
  }
  const term = (group: TermGroup | readonly TermGroup[], id: string): string => {
    const groups = typeof group === 'string' ? [group] : group
    return termIn(groups, id, rulebook)?.[locale] ?? name(id)
  }
  const role = (one: Role): string => (hasOwn(roleLabels, one) ? roleLabels[one][locale] : name(one))
  const list = (parts: readonly string[]): string => listText(parts, locale)
  const either = (parts: readonly string[]): string => {
    const [last = ''] = parts.slice(-1)
    const first = zh ? enumerated(parts.slice(0, -1)) : parts.slice(0, -1).join(', ')
    return first === '' ? last : `${first}${zh ? '或' : ' or '}${last}`
  }
  const count = (value: number | string): string => (typeof value === 'number' ? countText(value, locale) : value)
  const points = (hundredths: number): string => pointsText(hundredths, locale)
  const itemOf = (id: string): Item | undefined =>
    rulebook === undefined
      ? undefined
      : [...rulebook.negative.items, ...rulebook.fortress.items].find((item) => item.id === id)

  const answer = (item: string, given: AnswerShape): string => {
    const measure = itemOf(item)?.measure
    if (typeof given === 'boolean') return given ? pick(locale, '是', 'yes') : pick(locale, '否', 'no')
    if (typeof given === 'number') {
      if (measure?.kind === 'amount') return moneyText(given, locale)
      if (measure?.kind !== 'count') return countText(given, locale)
      const { unit } = measure
      return pick(locale, `${given}${unit['zh-CN']}`, counted(countText(given, locale), unit.en))
    }
    if (isRatio(given)) return `${countText(given.part, locale)}/${countText(given.whole, locale)}`
    if (given === NEVER) return pick(locale, '从未', 'never')
    const option = measure?.kind === 'choice' ? measure.options.find((one) => one.id === given) : undefined
    return option?.label[locale] ?? dateText(given, locale)
  }

  const labelOf = (id: string) => partsOfLabel(itemOf(id)?.label[locale] ?? name(id))
  const itemName = (id: string): string | undefined => (itemOf(id) === undefined ? undefined : labelOf(id).name)
  // A channel that is missing lacks its counts.
  const scoreName = (id: string): string | undefined => {
    const label = termIn(['sheet-criterion'], id, rulebook)?.[locale]
    return label === undefined ? undefined : pick(locale, `“${label}”的评分`, `the score of “${label}”`)
  }
  const channelName = (id: string): string | undefined => {
    const label = termIn(['ballot-channel'], id, rulebook)?.[locale]
    return label === undefined ? undefined : pick(locale, `${label}票数`, `${label} (counts)`)
  }

  const reading = (item: string, given: AnswerShape): string => {
    const { asks } = labelOf(item)
    if (given === true) return ''
    const text = answer(item, given)
    // 填空缺起始日期, 从未: 填报：从未.
    if (given === NEVER) return pick(locale, `填报：${text}`, `answer: ${text}`)
    if (asks !== undefined && zh && typeof given !== 'number') return `${asks}：${text}`
    // 填本年度起数, 25起: 本年度25起.
    if (asks !== undefined) return zh ? `${asks.replace(/.{0,2}数$/, '')}${text}` : `${asks}: ${text}`
    return zh ? `填报：${text}` : `answer: ${text}`
  }

  const band = (item: string, given: AnswerShape): string | undefined => {
    const found = itemOf(item)
    if (found === undefined || !('bands' in found.scoring) || typeof given === 'boolean') return undefined
    if (typeof given === 'string' && found.measure.kind !== 'choice') return undefined
    if (found.measure.kind === 'choice') return undefined
    const own = found.scoring.bands.find(({ when }) => passes(when, given, '2000-01-01' as CivilDate))
    return own === undefined ? undefined : testText(own.when, found.measure, locale)
  }

  const duty = (id: string, from: string, to: string | undefined): DutyTold | undefined => {
    const [own = '', subject = '', period, nth] = id.split('/')
    const found = rulebook?.responsibility.duties.find((one) => one.id === own)
    if (found === undefined || period === undefined || nth === undefined) return undefined
    // A vacancy: <day>-<post>.
    const vacancy = /^\d{4}-\d{2}-\d{2}-(.+)$/.exec(period)
    return {
      duty: found.label[locale],
      owner: role(found.owner),
      subject: name(subject),
      period: vacancy === null ? periodText(period, from, to, locale) : undefined,
      post: vacancy === null ? undefined : role(vacancy[1] as Role),
      nth: nth === '1' ? undefined : nth,
    }
  }

  const bodyText = (from: string): string => `${zh ? '' : 'the '}${term(['role', 'department'], from)}`

  // The first few, and how many there are: the data has them all.
  const some = (facts: readonly string[]): string => {
    if (facts.length <= FEW) return list(facts)
    const first = facts.slice(0, FEW)
    const more = facts.length - FEW
    return zh ? `${enumerated(first)}等${facts.length}项` : `${listText(first, locale)} and ${more} more`
  }

  const factText = (what: string): string =>
    itemName(what) ??
    channelName(what) ??
    scoreName(what) ??
    termIn(SUPPLIED, what, rulebook)?.[locale] ??
    termIn(['duty'], what.split('/')[0] ?? '', rulebook)?.[locale] ??
    name(what)

  return {
    ...reader,
    name,
    nameAll: (ids) => list(ids.map(name)),
    term,
    terms: (group, ids) => list(ids.map((id) => term(group, id))),
    role,
    roles: (all) => either(all.map(role)),
    list,
    either,
    date: (date) => dateText(date, locale),
    daysSince: (date) => {
      if (today === undefined || !isCivilDate(today) || !isCivilDate(date) || today <= date) return undefined
      return daysBetween(date, today)
    },
    count,
    points,
    bounds: ({ min, max }) =>
      min === max
        ? points(min)
        : pick(locale, `${points(min)}至${points(max)}`, `${points(min).replace(/ points?$/, '')} to ${points(max)}`),
    share: ({ part, whole }) => `${count(part)}/${count(whole)}`,
    asked: ({ op, value }) => {
      if (value.part * 2 === value.whole && op === 'at-least') return pick(locale, '半数以上', 'at least half')
      if (value.part * 2 === value.whole && op === 'more-than') return pick(locale, '过半数', 'more than half')
      return `${comparisonLabels[op][locale]}${zh ? '' : ' '}${shareText(value, locale)}`
    },
    threshold: (op, value) => thresholdText(op, value, 'points', locale),
    base: (base) =>
      hasOwn(pollBaseLabels, base)
        ? pollBaseLabels[base as keyof typeof pollBaseLabels][locale]
        : term('poll-population', base),
    length: (duration) => durationText(duration, locale),
    answer,
    item: (id) => labelOf(id).name,
    reading,
    band,
    itemOf,
    duty,
    bodyText,
    factText,
    some,
  }
}

function sameReader(one: Reader, other: Reader): boolean {
  const keys = Object.keys(one) as (keyof Reader)[]
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

let kept: { readonly reader: Reader; readonly speaker: Speaker } | undefined

// A page has hundreds of sentences for one reader.
function speakerFor(reader: Reader): Speaker {
  if (kept === undefined || !sameReader(kept.reader, reader)) kept = { reader, speaker: speakerOf(reader) }
  return kept.speaker
}

/** Makes the teller of a finding. `line` tells another finding in one line. */
export function tellerOf(
  finding: Pick<FindingOf<FindingCode>, 'missing' | 'because'>,
  reader: Reader,
  line: (finding: Finding) => string,
): Teller {
  const speaker = speakerFor(reader)
  const { locale, names = {}, list, some, factText, bodyText, itemOf } = speaker
  const zh = locale === 'zh-CN'

  // A sentence within a sentence begins with a small letter, unless with a name.
  const innerLine = (other: Finding): string => {
    const text = line(other)
    const named = Object.values(names).some((one) => one !== '' && text.startsWith(one))
    return zh || named ? text : text.replace(/^(?!Party )[A-Z](?![A-Z])/, (first) => first.toLowerCase())
  }

  // An item may be called by what is wrong (村党组织政治功能不强): what is missing is the answer to it.
  const answersText = (items: readonly string[]): string => {
    const first = listText(
      items.slice(0, FEW).map((item) => `“${factText(item)}”`),
      locale,
    )
    const more = items.length - FEW
    if (zh) return more > 0 ? `${first}等${items.length}项` : first
    return `the ${items.length === 1 ? 'answer' : 'answers'} to ${first}${more > 0 ? ` and ${more} more` : ''}`
  }
  const apart = (all: readonly string[]): readonly [items: readonly string[], facts: readonly string[]] => {
    const each = [...new Set(all)]
    const items = each.filter((one) => itemOf(one) !== undefined)
    return [items, [...new Set(each.filter((one) => !items.includes(one)).map(factText))]]
  }

  const lacking = (): string => {
    const [items, facts] = apart((finding.missing ?? []).map(({ what }) => what))
    const parts = [...(facts.length === 0 ? [] : [some(facts)]), ...(items.length === 0 ? [] : [answersText(items)])]
    return zh ? `${enumerated(parts)}${items.length > 0 ? '的填报' : ''}` : parts.join(' and ')
  }

  const pleaseSupply = (): string => {
    const suppliers = new Map<string, string[]>()
    for (const { what, from } of finding.missing ?? []) {
      suppliers.set(from, [...(suppliers.get(from) ?? []), what])
    }
    return [...suppliers]
      .map(([from, all]) => {
        const [items, facts] = apart(all)
        const held = all.every((what) => HELD.includes(what))
        const given = facts.length === 0 ? [] : [pick(locale, `${held ? '开展' : '提供'}${some(facts)}`, some(facts))]
        const answered = items.length === 0 ? [] : [pick(locale, `填报${answersText(items)}`, answersText(items))]
        const what = [...given, ...answered].join(pick(locale, '，', ' and '))
        return pick(
          locale,
          `请${bodyText(from)}${what}`,
          `To be ${held ? 'held' : 'supplied'} by ${bodyText(from)}: ${what}`,
        )
      })
      .join(pick(locale, '，', '. '))
  }

  return {
    ...speaker,
    missing: finding.missing,
    lacking,
    pleaseSupply,
    pleaseAnswer: () => {
      const who = [...new Set((finding.missing ?? []).map(({ from }) => bodyText(from)))]
      if (who.length === 0) return ''
      return pick(locale, `请${list(who)}填报`, `To be answered by ${list(who)}`)
    },
    line: innerLine,
    open: () => (finding.because ?? []).filter(({ verdict }) => verdict !== 'holds').map(innerLine),
  }
}

/** Whether a base is people, not papers. */
export function isPopulation(base: string): boolean {
  return POPULATIONS.some((one) => one === base)
}
