import type { Case, Locale, Reason } from 'baolei'
import { type Names, namesOf, termLabel } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'

const COUNTIES: Readonly<Record<string, string>> = {
  安澜区: 'Anlan District',
  柳泉区: 'Liuquan District',
  松峪区: 'Songyu District',
  石塘区: 'Shitang District',
  和塬区: 'Heyuan District',
  北岭县: 'Beiling County',
  云坪县: 'Yunping County',
  城东区: 'Chengdong District',
  城中区: 'Chengzhong District',
  城西区: 'Chengxi District',
  城北区: 'Chengbei District',
  湟中区: 'Huangzhong District',
  大通回族土族自治县: 'Datong Hui and Tu Autonomous County',
  湟源县: 'Huangyuan County',
}

/** The name of a county in the reader’s language. */
export function countyName(name: string, locale: Locale): string {
  return locale === 'zh-CN' ? name : (COUNTIES[name] ?? name)
}

/** Generated problems have the text of their checklist item, which the rulebook has in English as well. */
function inEnglish({ state: { rectification } }: Case): Names {
  const plan = rectification.pendingPlan
  const quoted = (text: string): string => `“${text}”`
  const item = (problem: string): string => termLabel(problem.replace(/^p-/, ''), 'en', xining2024)
  const problems = [...(plan?.problems ?? []), ...rectification.problems]
  const measures = [...(plan?.measures ?? []), ...rectification.measures]
  return Object.fromEntries([
    ...problems.map(({ id }) => [id, quoted(item(id))]),
    ...measures.map(({ id, kind, problem }) => [
      id,
      quoted(`${termLabel(kind, 'en', xining2024, 'measure-kind')}: ${item(problem)}`),
    ]),
  ])
}

/** Generated references of units: a number within the county. */
function unitsIn(reason: Reason, locale: Locale): Names {
  const refs = JSON.stringify(reason).match(/unit-(?:\d+-\d+|of-elsewhere)/g) ?? []
  const own = locale === 'zh-CN' ? '县直单位' : 'county unit '
  const other = locale === 'zh-CN' ? '外单位' : 'a unit of another county'
  return Object.fromEntries(refs.map((ref) => [ref, ref.endsWith('elsewhere') ? other : own + ref.replace(/.*-/, '')]))
}

/** The names in a reason about a generated case. */
export function namesIn(theCase: Case, reason: Reason, locale: Locale): Names {
  return { ...namesOf(theCase), ...(locale === 'en' ? inEnglish(theCase) : {}), ...unitsIn(reason, locale) }
}
