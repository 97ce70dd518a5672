import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { DutyShapes } from '../../core/shapes/duties.js'
import { counted } from '../amounts.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

type Performed = FindingOf<'duty-performed'>

const NO_DAY = 'no due day'

/** Who owes what in which period: 驻村第一书记2024年3月下半月“听取群众意见建议”. */
function owed({ about = '', required: { from, by } }: Performed, t: Teller, whole: boolean): string {
  const told = t.duty(about, from, by === NO_DAY ? undefined : by)
  if (told === undefined) return t.name(about)
  const { owner, duty, period, nth, subject, post } = told
  const where = whole ? pick(t.locale, `（${subject}）`, ` (${subject})`) : ''
  const vacancy = post === undefined || duty.includes(post) ? '' : pick(t.locale, `（${post}）`, ` (${post})`)
  const times = nth === undefined ? '' : pick(t.locale, `第${nth}次`, `, number ${nth}`)
  if (t.locale === 'zh-CN') return `${owner}${period ?? ''}“${duty}”${vacancy}${times}${where}`
  return `${owner}: ${duty}${vacancy}${period === undefined ? '' : `, ${period}`}${times}${where}`
}

const dueDay = ({ required: { by } }: Performed): string | undefined => (by === NO_DAY ? undefined : by)

function days(f: Performed, t: Teller): string {
  const day = dueDay(f)
  const late = day === undefined ? undefined : t.daysSince(day)
  if (late === undefined) return ''
  return pick(t.locale, `${late}天`, ` by ${counted(late, 'days')}`)
}

function partial({ found: { partial: part } }: Performed, t: Teller): string {
  if (part === undefined) return ''
  return pick(
    t.locale,
    `（本期仅覆盖${part.days}天，共${part.of}天）`,
    ` (only ${part.days} of the ${counted(part.of, 'days')} of the period ${part.days === 1 ? 'counts' : 'count'})`,
  )
}

const LAPSED = {
  partial: ['，本期覆盖不足', ', too little of the period counts'],
  'left-list': ['，该村已退出名单', ', the village has left its list'],
  'post-vacant': ['，岗位空缺', ', the post is vacant'],
} as const

function lapsedText({ found: { lapsed } }: Performed, t: Teller): string {
  if (lapsed === undefined) return ''
  const [zh, en] = LAPSED[lapsed]
  return pick(t.locale, zh, en)
}

function doneBy({ found }: Performed, t: Teller): string {
  const who = found.by === undefined ? '' : pick(t.locale, `由${t.role(found.by)}`, ` by the ${t.role(found.by)}`)
  return found.on === undefined ? who : `${pick(t.locale, '于', 'on ')}${t.date(found.on)}${who}`
}

function owedBy(f: Performed, t: Teller, whole: boolean): { what: string; day: string | undefined; term: string } {
  const day = dueDay(f)
  return { what: owed(f, t, whole), day, term: day === undefined ? '' : t.date(day) }
}

function zh(f: Performed, t: Teller, whole: boolean): string {
  const { what, day, term } = owedBy(f, t, whole)
  switch (f.found.status) {
    case 'overdue':
      return whole
        ? `${what}应于${term}前完成，${f.found.onLeaving === true ? '退出名单前' : ''}已逾期${days(f, t)}，请抓紧办理`
        : `${what}已逾期${days(f, t)}`
    case 'due':
      return day === undefined ? `${what}待履行` : `${what}应于${term}前完成${whole ? partial(f, t) : ''}`
    case 'done':
      return whole ? `${what}已${doneBy(f, t)}履行` : `${what}已履行`
    case 'done-late':
      return whole ? `${what}已${doneBy(f, t)}履行，晚于期限${term}` : `${what}已逾期履行`
    case 'waived':
      return whole ? `${what}已${doneBy(f, t)}免予履行，理由：“${f.found.why ?? ''}”` : `${what}免予履行`
    case 'standing':
      return `${what}为日常履行事项`
    case 'lapsed':
      return `${what}${whole ? partial(f, t) : ''}不计入${lapsedText(f, t)}`
    default:
      return `${what}自${t.date(f.required.from)}起履行`
  }
}

function en(f: Performed, t: Teller, whole: boolean): string {
  const { what, day, term } = owedBy(f, t, whole)
  switch (f.found.status) {
    case 'overdue':
      return whole ? `${what}: was due by ${term}, overdue${days(f, t)}` : `${what}: overdue${days(f, t)}`
    case 'due':
      return day === undefined ? `${what}: to be done` : `${what}: due by ${term}${whole ? partial(f, t) : ''}`
    case 'done':
      return whole ? `${what}: done ${doneBy(f, t)}` : `${what}: done`
    case 'done-late':
      return whole ? `${what}: done ${doneBy(f, t)}, after ${term}` : `${what}: done late`
    case 'waived':
      return whole ? `${what}: waived ${doneBy(f, t)}, because: “${f.found.why ?? ''}”` : `${what}: waived`
    case 'standing':
      return `${what}: owed at all times`
    case 'lapsed':
      return `${what}: lapsed${lapsedText(f, t)}${whole ? partial(f, t) : ''}`
    default:
      return `${what}: starts on ${t.date(f.required.from)}`
  }
}

const zhBoth = [(f: Performed, t: Teller) => zh(f, t, false), (f: Performed, t: Teller) => zh(f, t, true)] as const
const enBoth = [(f: Performed, t: Teller) => en(f, t, false), (f: Performed, t: Teller) => en(f, t, true)] as const

function steps({ required, found }: FindingOf<'duty-escalated'>, t: Teller, ahead = false): string {
  const parts = required.map(({ to, since }) =>
    pick(
      t.locale,
      `${ahead ? '至' : ''}${t.date(since)}${ahead ? '仍待完成的，' : '起'}提请${t.role(to)}督办`,
      `to the ${t.role(to)} from ${t.date(since)}`,
    ),
  )
  const late = found.overdueDays
  const since = late === undefined ? '' : pick(t.locale, `已逾期${late}天，`, `overdue by ${counted(late, 'days')}, `)
  return (
    since +
    (parts.length === 0 ? pick(t.locale, '规则对提级暂无规定', 'the rules name nobody to pass it to') : t.list(parts))
  )
}

/** The sentences of duties: what is owed, by whom, for which period, by when. */
export const dutiesWords: () => Sentences<Pick<DutyShapes, 'duty-performed' | 'duty-escalated'>> = /*@__PURE__*/ lazy(
  () => ({
    'duty-performed': {
      'zh-CN': { holds: zhBoth, fails: zhBoth, unknown: zhBoth },
      en: { holds: enBoth, fails: enBoth, unknown: enBoth },
    },
    'duty-escalated': {
      'zh-CN': {
        holds: [
          (f, t) => `逾期已提级，提请${t.list(f.found.named.map(t.role))}督办`,
          (f, t) => `逾期已提级：${steps(f, t)}`,
        ],
        fails: withMore('目前无须提级', (f, t) => `：${steps(f, t, true)}`),
        unknown: '是否提级尚待核对',
      },
      en: {
        holds: [
          (f, t) => `Passed up to the ${t.list(f.found.named.map(t.role))}`,
          (f, t) => `Passed up: ${steps(f, t)}`,
        ],
        fails: withMore('Not passed up yet', (f, t) => `: ${steps(f, t)}`),
        unknown: 'It is not known whether it is passed up',
      },
    },
  }),
)
