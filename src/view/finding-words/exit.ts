import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { AcceptanceShapes } from '../../core/shapes/acceptance.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'
import { levelText } from './control.js'
import { openText, sharesText } from './poll-text.js'

type Codes =
  | 'exit-allowed'
  | 'risks-or-problems'
  | 'risks-eliminated'
  | 'well-satisfied'
  | 'grade-reached'
  | 'evidence-fresh'

const joined = (parts: readonly string[], t: Teller): string => parts.join(pick(t.locale, '；', '; '))

/** 退出还差1项：…… */
function exitOpen(_f: FindingOf<'exit-allowed'>, t: Teller): string {
  const open = t.open()
  return pick(
    t.locale,
    `退出还差${open.length}项：${joined(open, t)}`,
    `Still open before the exit: ${joined(open, t)}`,
  )
}

const PARTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'risks-or-problems': ['风险隐患或突出问题', 'risks or problems'],
  'well-satisfied': ['满意度', 'satisfaction'],
  'grade-reached': ['“堡垒指数”', 'fortress index'],
}

/** One part in full, several by name. */
function exitLine(f: FindingOf<'exit-allowed'>, t: Teller): string {
  const { required, found } = f
  const open = required.allOf.filter((code) => !found.includes(code))
  if (open.length === 1) return exitOpen(f, t)
  const names = t.list(open.map((code) => pick(t.locale, ...(PARTS[code] ?? ([code, code] as const)))))
  return pick(t.locale, `退出还差${open.length}项：${names}`, `Still open before the exit: ${names}`)
}

const gradeText = (grade: string | null, t: Teller): string =>
  grade === null || grade === 'undetermined' ? pick(t.locale, '待定', 'open') : t.term('grade', grade)

/** What is known is too old, or what it shows is not enough. */
const stale = (t: Teller): string => joined(t.open(), t)

/** A survey that is too old must be held again, whatever its figures. */
function outOfDate({ because = [] }: FindingOf<'well-satisfied'>, t: Teller): string | undefined {
  const old = because.find(({ code, verdict }) => code === 'evidence-fresh' && verdict !== 'holds')
  return old && t.line(old)
}

const surveyed = (text: string): string => `满意度${text.startsWith('测评') ? '' : '测评：'}${text}`

/** The sentences of the exit. The composite says which part fails. */
export const exitWords: () => Sentences<Pick<AcceptanceShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'exit-allowed': {
    'zh-CN': {
      holds: '符合退出条件',
      fails: [exitLine, exitOpen],
      unknown: [exitLine, (f, t) => `${exitOpen(f, t)}${t.pleaseSupply() === '' ? '' : `。${t.pleaseSupply()}`}`],
    },
    en: {
      holds: 'The village may leave its list',
      fails: [exitLine, exitOpen],
      unknown: [exitLine, (f, t) => `${exitOpen(f, t)}${t.pleaseSupply() === '' ? '' : `. ${t.pleaseSupply()}`}`],
    },
  },
  'risks-or-problems': {
    'zh-CN': {
      holds: (f) => (f.found.includes('risks-eliminated') ? '风险隐患已消除' : '突出问题已解决'),
      fails: ['风险隐患和突出问题均待解决', (_f, t) => `须消除风险隐患，或解决突出问题：${joined(t.open(), t)}`],
      unknown: ['风险隐患或突出问题是否解决待定', (_f, t) => `须消除风险隐患，或解决突出问题：${joined(t.open(), t)}`],
    },
    en: {
      holds: (f) =>
        f.found.includes('risks-eliminated') ? 'The risks are eliminated' : 'The prominent problems are solved',
      fails: [
        'Risks and prominent problems both remain',
        (_f, t) => `The risks must be eliminated or the prominent problems solved: ${joined(t.open(), t)}`,
      ],
      unknown: [
        'It is still open whether the risks are eliminated or the problems solved',
        (_f, t) => `The risks must be eliminated or the prominent problems solved: ${joined(t.open(), t)}`,
      ],
    },
  },
  'risks-eliminated': {
    'zh-CN': {
      holds: '最近负向测评显示风险隐患已消除',
      fails: (f, t) => (f.found === 'none' ? `负向${stale(t)}` : `最近负向测评仍为${levelText(f.found, t)}`),
      unknown: [
        (f, t) => (f.found === null ? '负向测评尚待开展' : `风险是否消除待定，还缺${t.lacking()}`),
        (f, t) => (f.found === null ? '负向测评尚待开展，请乡镇党委组织' : `风险是否消除待定。${t.pleaseSupply()}`),
      ],
    },
    en: {
      holds: 'The latest screening shows no risk',
      fails: (f, t) => (f.found === 'none' ? stale(t) : `The latest screening still shows ${levelText(f.found, t)}`),
      unknown: [
        (f, t) =>
          f.found === null
            ? 'There is no screening yet'
            : `It is still open whether the risks are eliminated; still needed: ${t.lacking()}`,
        (f, t) =>
          f.found === null
            ? 'There is no screening yet: the township must screen the village'
            : `It is still open whether the risks are eliminated. ${t.pleaseSupply()}`,
      ],
    },
  },
  'well-satisfied': {
    'zh-CN': {
      holds: [(_f) => '党员群众满意度达到要求', (f, t) => `党员群众满意度达到要求：${sharesText(f, t)}`],
      fails: [(f, t) => surveyed(outOfDate(f, t) ?? openText(f, t)), (f, t) => surveyed(openText(f, t))],
      unknown: [
        (f, t) => (f.found === null ? '满意度测评尚待开展' : `满意度待定，还缺${t.lacking()}`),
        (f, t) => (f.found === null ? '满意度测评尚待开展，请县区委组织部组织' : `满意度待定。${t.pleaseSupply()}`),
      ],
    },
    en: {
      holds: withMore('Members and residents are well satisfied', (f, t) => `: ${sharesText(f, t)}`),
      fails: [
        (f, t) => `Satisfaction survey: ${outOfDate(f, t) ?? openText(f, t)}`,
        (f, t) => `Satisfaction survey: ${openText(f, t)}`,
      ],
      unknown: [
        (f, t) =>
          f.found === null
            ? 'No satisfaction survey has been held'
            : `Satisfaction is open; still needed: ${t.lacking()}`,
        (f, t) =>
          f.found === null
            ? 'No satisfaction survey has been held: the county organization department must hold one'
            : `Satisfaction is open. ${t.pleaseSupply()}`,
      ],
    },
  },
  'grade-reached': {
    'zh-CN': {
      holds: (f, t) => `“堡垒指数”为${gradeText(f.found, t)}，达到要求`,
      fails: [
        (f, t) => {
          const old = stale(t)
          return old === ''
            ? `“堡垒指数”为${gradeText(f.found, t)}，须达到${t.term('grade', f.required.atLeast)}以上`
            : `“堡垒指数”${old}`
        },
        (f, t) => {
          const old = stale(t)
          return old === ''
            ? `“堡垒指数”为${gradeText(f.found, t)}，须达到${t.term('grade', f.required.atLeast)}以上`
            : `“堡垒指数”${old}`
        },
      ],
      unknown: [
        (f, t) => (f.found === null ? '“堡垒指数”尚待测评' : `“堡垒指数”等次待定，还缺${t.lacking()}`),
        (f, t) => (f.found === null ? '“堡垒指数”尚待测评，请乡镇党委组织' : `“堡垒指数”等次待定。${t.pleaseSupply()}`),
      ],
    },
    en: {
      holds: (f, t) => `The fortress grade is ${gradeText(f.found, t)}, high enough`,
      fails: (f, t) => {
        const old = stale(t)
        return old === ''
          ? `The fortress grade is ${gradeText(f.found, t)}; ${t.term('grade', f.required.atLeast)} or better is required`
          : `Fortress index: ${old}`
      },
      unknown: [
        (f, t) =>
          f.found === null
            ? 'There is no fortress index yet'
            : `The fortress grade is open; still needed: ${t.lacking()}`,
        (f, t) =>
          f.found === null
            ? 'There is no fortress index yet: the township must assess the village'
            : `The fortress grade is open. ${t.pleaseSupply()}`,
      ],
    },
  },
  'evidence-fresh': {
    'zh-CN': {
      holds: (f, t) => `测评于${t.date(f.found)}开展，在有效期内`,
      fails: [
        (f, t) =>
          f.found < f.required.notBefore
            ? '测评早于列入之日，须重新开展'
            : `测评于${t.date(f.found)}开展，已过有效期，须重新开展`,
        (f, t) =>
          f.found < f.required.notBefore
            ? `测评于${t.date(f.found)}开展，早于列入之日${t.date(f.required.notBefore)}，须重新开展`
            : `测评于${t.date(f.found)}开展，至${t.date(f.required.on)}已超过${t.length(f.required.noOlderThan)}，须重新开展`,
      ],
      unknown: '测评日期尚待核对',
    },
    en: {
      holds: (f, t) => `The assessment of ${t.date(f.found)} is recent enough`,
      fails: [
        (f, t) =>
          f.found < f.required.notBefore
            ? 'The assessment is older than the listing: it must be held again'
            : `The assessment of ${t.date(f.found)} is too old: it must be held again`,
        (f, t) =>
          f.found < f.required.notBefore
            ? `The assessment of ${t.date(f.found)} is older than the listing of ${t.date(f.required.notBefore)}: it must be held again`
            : `The assessment of ${t.date(f.found)} is more than ${t.length(f.required.noOlderThan)} older than ${t.date(f.required.on)}: it must be held again`,
      ],
      unknown: 'It is not known when the assessment was held',
    },
  },
}))
