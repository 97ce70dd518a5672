import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { IdentificationShapes } from '../../core/shapes/identification.js'
import { pick } from '../phrases.js'
import { always, type Said, type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

function proposed({ found: { list, channel } }: FindingOf<'listing'>, t: Teller, whole: boolean): string {
  const to = list === 'none' ? undefined : t.term('list', list)
  const text =
    to === undefined
      ? pick(t.locale, '拟不列入名单', 'Not to be listed')
      : pick(t.locale, `拟列为${to}`, `To be listed: ${to}`)
  const by = t.term('channel', channel)
  return whole ? pick(t.locale, `${text}（${by}）`, `${text} (${by})`) : text
}

function between({ found: { lists } }: FindingOf<'listing'>, t: Teller): string {
  if (lists === undefined) return ''
  const [mildest, strictest] = [t.term('list', lists.mildest), t.term('list', lists.strictest)]
  return pick(t.locale, `（“${mildest}”至“${strictest}”）`, ` (${mildest} to ${strictest})`)
}

function ground({ about = '', found }: FindingOf<'listing-ground'>, t: Teller): string {
  const type = t.term('problem-type', about)
  const [min, max] = [t.term('risk-level', found.risk.min), t.term('risk-level', found.risk.max)]
  const [mild, strict] = [t.term('list', found.lists.mildest), t.term('list', found.lists.strictest)]
  const risk = min === max ? min : pick(t.locale, `${min}至${max}`, `${min} to ${max}`)
  const list = mild === strict ? mild : pick(t.locale, `${mild}”至“${strict}`, `${mild}” to “${strict}`)
  return pick(t.locale, `“${type}”方面${risk}，对应“${list}”`, `${type}: ${risk}, by the table “${list}”`)
}

function table({ required: { table: rows } }: FindingOf<'listing-ground'>, t: Teller): string {
  const parts = rows.map(({ risk, list }) => {
    const [from, to] = [t.term('risk-level', risk), t.term('list', list)]
    return pick(t.locale, `${from}为“${to}”`, `${from}: ${to}`)
  })
  return pick(t.locale, `（对照表：${parts.join('，')}）`, ` (the table: ${parts.join(', ')})`)
}

function sender({ found: { role, department } }: FindingOf<'signal-source'>, t: Teller): string {
  return department === undefined ? t.role(role) : t.term('department', department)
}

const NO_SOURCE = 'No such source of signals: choose again'

/** The source is none of the rulebook’s, so nobody reports for it. */
const nobody = ({ required }: FindingOf<'signal-source'>): boolean => 'roles' in required && required.roles.length === 0

function source({ required }: FindingOf<'signal-source'>, t: Teller): string {
  return 'department' in required ? t.term('department', required.department) : t.roles(required.roles)
}

/** An entry of the roster, counted from 1 or by the line of the reader’s file. */
function rowOf(row: number, t: Teller): string {
  const line = t.lineOf?.(`/${row}`)
  return line === undefined
    ? pick(t.locale, `${row + 1}项`, `item ${row + 1}`)
    : pick(t.locale, `${line}行`, `line ${line}`)
}

/** The sentences of identification. */
export const identificationWords: () => Sentences<IdentificationShapes> = /*@__PURE__*/ lazy(() => ({
  listing: {
    'zh-CN': {
      ...always<Said<'listing'>>([(f, t) => proposed(f, t, false), (f, t) => proposed(f, t, true)]),
      unknown: withMore(
        (f, t) => `列入何种名单待定${between(f, t)}`,
        (_f, t) => `，两种情形并存的从严。${t.pleaseSupply()}`,
      ),
    },
    en: {
      ...always<Said<'listing'>>([(f, t) => proposed(f, t, false), (f, t) => proposed(f, t, true)]),
      unknown: withMore(
        (f, t) => `The list is still open${between(f, t)}`,
        (_f, t) => `; if both apply, the stricter counts. ${t.pleaseSupply()}`,
      ),
    },
  },
  'listing-ground': {
    'zh-CN': {
      holds: withMore(ground, (f, t) => `${table(f, t)}`),
      fails: withMore(ground, (f, t) => `${table(f, t)}`),
      unknown: withMore(
        (f, t) => `${ground(f, t)}，待定`,
        (f, t) => `${table(f, t)}。${t.pleaseSupply()}`,
      ),
    },
    en: {
      holds: withMore(ground, (f, t) => `${table(f, t)}`),
      fails: withMore(ground, (f, t) => `${table(f, t)}`),
      unknown: withMore(
        (f, t) => `${ground(f, t)}; still open`,
        (f, t) => `${table(f, t)}. ${t.pleaseSupply()}`,
      ),
    },
  },
  'signal-source': {
    'zh-CN': {
      holds: (f, t) => `问题信息由${sender(f, t)}报送，符合规定`,
      fails: [
        (f, t) => (nobody(f) ? '问题信息来源有误，请重选' : `此项问题信息由${source(f, t)}报送`),
        (f, t) =>
          nobody(f) ? '问题信息来源有误，请重选' : `此项问题信息由${source(f, t)}报送，请${sender(f, t)}转其报送`,
      ],
      unknown: '问题信息由谁报送尚待明确',
    },
    en: {
      holds: (f, t) => `The signal comes from its own source: ${sender(f, t)}`,
      fails: [
        (f, t) => (nobody(f) ? NO_SOURCE : `This signal is for the ${source(f, t)} to raise`),
        (f, t) =>
          nobody(f) ? NO_SOURCE : `This signal is for the ${source(f, t)} to raise, not for the ${sender(f, t)}`,
      ],
      unknown: 'It is not known who raises the signal',
    },
  },
  'duplicate-village': {
    'zh-CN': {
      holds: '名册中每村各列一次',
      fails: (f, t) =>
        `名册第${rowOf(f.found.row, t)}与第${rowOf(f.found.first, t)}是同一个村：${t.name(f.found.code)}，请保留一个`,
      unknown: '名册有无重复尚待核对',
    },
    en: {
      holds: 'Every village is in the roster once',
      fails: (f, t) =>
        `The roster has ${t.name(f.found.code)} twice, ${rowOf(f.found.first, t)} and ${rowOf(f.found.row, t)}: keep one`,
      unknown: 'It is not known whether the roster has a village twice',
    },
  },
}))
