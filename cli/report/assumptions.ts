import { type Label, type Locale, label } from 'baolei'
import type { Behavior, Source } from 'baolei/simulation'
import { themeLabels } from './measure-words.js'

/** A figure that the worlds are drawn from, in words. */
export interface Assumption {
  readonly name: string
  readonly value: string
  /** Within which it may be tuned; empty for a range that is drawn from. */
  readonly range: string
  readonly restsOn: string
}

const sources: Readonly<Record<Source, Label>> = {
  assumed: label('假设', 'an assumption'),
  F1: label(
    '假设，按 F1（917 个村中 14 个五年内两度列入）调校',
    'an assumption, tuned to F1 (14 of 917 listed twice within five years)',
  ),
  F2: label(
    '假设，按 F2（100 个中 47 个因班子弱）调校',
    'an assumption, tuned to F2 (47 of 100 for weak leading bodies)',
  ),
}

const tiers: Readonly<Record<string, Label>> = {
  'well-led': label('班子较强的村', 'well-led villages'),
  ordinary: label('一般的村', 'ordinary villages'),
  'weakly-led': label('班子较弱的村', 'weakly led villages'),
}

const inTier = {
  share: label('所占比例', 'share of all villages'),
  shortfall: label('日常工作不到位的可能（比数）', 'odds of falling short in daily work'),
  frailty: label('出现问题的倾向（一般为 1）', 'how often trouble begins, beside 1'),
}

const figures: Readonly<Record<string, Label>> = {
  'troubles/severity': label('问题的严重程度', 'severity of a trouble'),
  'troubles/months': label('问题无人过问时持续的月数', 'months that a trouble lasts where nobody works at it'),
  'troubles/odds': label(
    '最严重的问题使工作不到位的可能（比数）',
    'odds of falling short that the gravest trouble brings',
  ),
  'work/effect': label('一项整治措施消除问题的比例', 'share of a trouble that one measure takes away'),
  'work/holds': label('整顿成效保持的月数', 'months for which a mended trouble stays mended'),
  'work/measures': label('每个问题所需整治措施数', 'measures that one problem takes'),
  'work/spreads': label('整顿带动其他工作的程度', 'how far what is mended spreads to the rest'),
  'townships/diligence': label('乡镇工作力度（一般为 1）', 'diligence of a township, beside 1'),
  'townships/truthful': label('年度填报如实的比例', 'share of yearly reports that are true'),
  'townships/shading': label('不实填报减轻问题的程度', 'by how much the others tell it milder'),
  'townships/complete': label('年度填报无缺项的比例', 'share of yearly reports without a gap'),
  'townships/gaps': label('有缺项的填报中缺项的比例', 'share of answers missing in the others'),
  'satisfaction/content': label('没有问题时的满意程度', 'how content people are where there is no trouble'),
  'satisfaction/lost': label('最严重的问题使满意度下降的程度', 'how much of it the gravest trouble takes away'),
  'satisfaction/spread': label('测评结果的上下浮动', 'how far a poll lies from it'),
  'satisfaction/turnout': label('参加测评的比例', 'share of those entitled who take part'),
  'reviews/strict': label('一切正常仍被退回的可能', 'chance to be sent back where all is in order'),
  'reviews/sees': label('遗留问题使被退回可能增加的程度', 'how much a trouble that is left adds to it'),
  'reviews/gap': label('县级验收发现差距的可能', 'chance that the county finds a gap'),
  'reviews/setback': label('验收期间出现新问题的可能', 'chance of a new problem during the review'),
  'reviews/marks': label('没有问题的村的得分率', 'marks of a village without trouble, as a share'),
  'reviews/spread': label('评分的上下浮动', 'how far a reviewer is from that'),
  'signals/raised': label('部门反映已出现问题的可能', 'chance that a department reports a trouble'),
  'signals/unfounded': label('部门一年内误报的可能', 'chance of an unfounded report in a year'),
  'conduct/mistaken': label('越权或过早申报的比例', 'share of steps tried by the wrong body or too early'),
  'conduct/replaced': label('整顿期间联点人员、单位更换的可能', 'chance that a leader or unit is replaced'),
  'conduct/planReturned': label('整顿方案被退回的可能', 'chance that a plan is sent back'),
  'conduct/limitApplied': label('期限已过被及时处理的可能', 'chance that a limit that has passed is applied'),
  'capacity/leaders': label('每县可联点的领导数', 'leaders of a county'),
  'capacity/villagesPerLeader': label('每名领导同时联点的村数', 'villages of a leader at once'),
  'capacity/units': label('每县可结对的单位数', 'paired units of a county'),
  'capacity/villagesPerUnit': label('每个单位同时结对的村数', 'villages of a unit at once'),
  'capacity/plans': label('县委常委会每月审定方案数', 'plans that the county committee takes up in a month'),
  'capacity/townshipReviews': label('乡镇每月评估村数', 'villages that a township reviews in a month'),
  'capacity/countyReviews': label('县级每月验收村数', 'villages that a county reviews in a month'),
  'capacity/cityReviews': label('市级每月复盘村数（每县）', 'villages of each county that the city reviews in a month'),
  'paces/propose': label('提出建议（天）', 'days to propose'),
  'paces/decide': label('认定（天）', 'days to decide'),
  'paces/supply': label('补报缺项（天）', 'days to supply what is missing'),
  'paces/appoint': label('选派人员（天）', 'days to appoint'),
  'paces/draft': label('起草方案（天）', 'days to draft the plan'),
  'paces/deliberate': label('审议方案（天）', 'days to deliberate'),
  'paces/measure': label('落实一项整治措施（天）', 'days for one measure'),
  'paces/judge': label('研判（天）', 'days to judge'),
  'paces/work-on': label('继续整改（天）', 'days of further work'),
  'paces/self-check': label('村级自查（天）', 'days for the self-check'),
  'paces/congress': label('召开党员大会（天）', 'days to the congress'),
  'paces/apply': label('提交申请（天）', 'days to apply'),
  'paces/review': label('审核（天）', 'days for a review'),
  'paces/consolidate': label('巩固（天）', 'days to consolidate'),
  'paces/leave': label('退出名单（天）', 'days to leave the list'),
  'paces/look-back': label('回头看（天）', 'days for the look-back'),
}

interface Figure {
  readonly value?: number
  readonly least: number
  readonly most: number
  readonly source: Source
}

/** The figures of a behavior in words, in its order. How single questions are answered is left out. */
export function assumptionsOf(behavior: Behavior, locale: Locale): readonly Assumption[] {
  const between = locale === 'en' ? ': ' : '：'
  const line = (name: string, { value, least, most, source }: Figure): Assumption => {
    const range = `${least} – ${most}`
    const restsOn = sources[source][locale]
    return value === undefined
      ? { name, value: range, range: '', restsOn }
      : { name, value: String(value), range, restsOn }
  }
  const part = (group: string, own: Readonly<Record<string, unknown>>): readonly Assumption[] =>
    Object.entries(own).flatMap(([key, one]) => {
      const name = figures[`${group}/${key}`]
      return name === undefined ? [] : [line(name[locale], one as Figure)]
    })
  return [
    ...behavior.tiers.flatMap(({ id, ...own }) =>
      (['share', 'shortfall', 'frailty'] as const).map((key) =>
        line(`${tiers[id]?.[locale] ?? id}${between}${inTier[key][locale]}`, own[key]),
      ),
    ),
    ...behavior.troubles.themes.map(({ id, yearly }) => {
      const yearlyName = label('一年内出现的可能', 'chance that it begins within a year')
      return line(`${themeLabels[id]?.[locale] ?? id}${between}${yearlyName[locale]}`, yearly)
    }),
    ...part('troubles', behavior.troubles),
    ...(['work', 'townships', 'satisfaction', 'reviews', 'signals', 'conduct', 'capacity', 'paces'] as const).flatMap(
      (group) => part(group, behavior[group]),
    ),
  ]
}
