import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { AcceptanceShapes } from '../../core/shapes/acceptance.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

type Codes =
  | 'township-criterion'
  | 'county-method'
  | 'county-gap-named'
  | 'county-gaps-closed'
  | 'city-method'
  | 'method-known'
  | 'method-held'
  | 'sheet-at-level'
  | 'sheet-criterion'
  | 'sheet-score'
  | 'sheet-group'
  | 'sheet-outcome'

const gaps = ({ required, found }: FindingOf<'county-gaps-closed'>): readonly string[] =>
  required.filter((id) => !found.includes(id))

function twice({ found }: FindingOf<'county-gap-named'>): readonly string[] {
  return [...new Set(found.filter((id, index) => found.indexOf(id) !== index))]
}

/** The points of a group of criteria, or where they lie while scores are missing. */
const groupPoints = ({ found }: FindingOf<'sheet-group'>, t: Teller): string =>
  typeof found === 'number' ? t.points(found) : t.bounds({ min: found.atLeast, max: found.atMost })

function total({ found }: FindingOf<'sheet-outcome'>, t: Teller): string {
  const { total: sum } = found
  return typeof sum === 'number' ? t.points(sum) : t.bounds({ min: sum.atLeast, max: sum.atMost })
}

const criterion =
  (group: 'township-criterion' | 'county-method' | 'city-method') =>
  (f: { readonly about?: string }, t: Teller): string =>
    t.term(group, f.about ?? '')
const township = criterion('township-criterion')
const county = criterion('county-method')
const city = criterion('city-method')

const METHODS = ['township-criterion', 'county-method', 'city-method'] as const

/** The sentences of how a level assesses: criteria, methods, gaps that it names, mark sheets. */
export const methodWords: () => Sentences<Pick<AcceptanceShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'township-criterion': {
    'zh-CN': {
      holds: (f, t) => `“${township(f, t)}”达到要求`,
      fails: withMore((f, t) => `“${township(f, t)}”尚有差距`, '，补齐后再初验'),
      unknown: withMore(
        (f, t) => `“${township(f, t)}”尚待评估`,
        (_f, t) => `，${t.pleaseAnswer()}`,
      ),
    },
    en: {
      holds: (f, t) => `Met: ${township(f, t)}`,
      fails: withMore((f, t) => `Falls short: ${township(f, t)}`, '; put it right before the first check can pass'),
      unknown: withMore(
        (f, t) => `Not assessed yet: ${township(f, t)}`,
        (_f, t) => `. ${t.pleaseAnswer()}`,
      ),
    },
  },
  'county-method': {
    'zh-CN': {
      holds: (f, t) => `“${county(f, t)}”已开展`,
      fails: withMore((f, t) => `“${county(f, t)}”还须开展`, '，请县区委组织部组织'),
      unknown: withMore(
        (f, t) => `“${county(f, t)}”是否开展尚待填报`,
        (_f, t) => `，${t.pleaseAnswer()}`,
      ),
    },
    en: {
      holds: (f, t) => `Done: ${county(f, t)}`,
      fails: [
        (f, t) => `Still to be done: ${county(f, t)}`,
        (f, t) => `Still to be done by the county: ${county(f, t)}`,
      ],
      unknown: [
        (f, t) => `Not reported yet: ${county(f, t)}`,
        (f, t) => `Nobody has reported yet whether it was done: ${county(f, t)}. ${t.pleaseAnswer()}`,
      ],
    },
  },
  'county-gap-named': {
    'zh-CN': {
      holds: '差距逐条列明',
      fails: (f, t) => `差距编号重复：${t.nameAll(twice(f))}，请各用一个编号`,
      unknown: '差距尚待列明',
    },
    en: {
      holds: 'Each gap has an id of its own',
      fails: (f, t) => `Several gaps share an id: ${t.nameAll(twice(f))}; give each its own`,
      unknown: 'The gaps are not known',
    },
  },
  'county-gaps-closed': {
    'zh-CN': {
      holds: '差距均已解决',
      fails: [
        (f) => (gaps(f).length === 0 ? '所填差距与原列差距对不上，请核对' : `还有${gaps(f).length}条差距待解决`),
        (f, t) =>
          gaps(f).length === 0
            ? '所填差距与原列差距对不上，请核对'
            : `还有${gaps(f).length}条差距待解决：${t.nameAll(gaps(f))}，解决后再审核`,
      ],
      unknown: '差距解决情况尚待填报',
    },
    en: {
      holds: 'Every gap is closed',
      fails: [
        (f) =>
          gaps(f).length === 0
            ? 'The gaps entered are not those on record: check them'
            : gaps(f).length === 1
              ? 'One gap is still open'
              : `${gaps(f).length} gaps are still open`,
        (f, t) =>
          gaps(f).length === 0
            ? 'The gaps entered are not those on record: check them'
            : `Gaps still open: ${t.nameAll(gaps(f))}; close them before the review`,
      ],
      unknown: 'It is not known which gaps are closed',
    },
  },
  'city-method': {
    'zh-CN': {
      holds: (f, t) => `“${city(f, t)}”已开展`,
      fails: withMore((f, t) => `“${city(f, t)}”还须开展`, '，请市委组织部组织'),
      unknown: withMore(
        (f, t) => `“${city(f, t)}”是否开展尚待填报`,
        (_f, t) => `，${t.pleaseAnswer()}`,
      ),
    },
    en: {
      holds: (f, t) => `Done: ${city(f, t)}`,
      fails: [(f, t) => `Still to be done: ${city(f, t)}`, (f, t) => `Still to be done by the city: ${city(f, t)}`],
      unknown: [
        (f, t) => `Not reported yet: ${city(f, t)}`,
        (f, t) => `Nobody has reported yet whether it was done: ${city(f, t)}. ${t.pleaseAnswer()}`,
      ],
    },
  },
  'method-known': {
    'zh-CN': {
      holds: (f, t) => `方式为“${t.term(METHODS, f.found)}”`,
      fails: (f, t) => `方式${t.name(f.found)}有误，请从中选择：${t.terms(METHODS, f.required.oneOf)}`,
      unknown: '方式尚待核对',
    },
    en: {
      holds: (f, t) => `The method is: ${t.term(METHODS, f.found)}`,
      fails: (f, t) => `No such method: ${t.name(f.found)}; choose one of: ${t.terms(METHODS, f.required.oneOf)}`,
      unknown: 'The method is not known',
    },
  },
  'method-held': {
    'zh-CN': {
      holds: (f, t) => `“${t.term(METHODS, f.about ?? '')}”于${t.date(f.found)}开展`,
      fails: (f, t) =>
        `“${t.term(METHODS, f.about ?? '')}”填为${t.date(f.found)}开展，晚于办理日期${t.date(f.required.noLaterThan)}，请核对`,
      unknown: '开展日期尚待核对',
    },
    en: {
      holds: (f, t) => `Held on ${t.date(f.found)}: ${t.term(METHODS, f.about ?? '')}`,
      fails: (f, t) =>
        `${t.term(METHODS, f.about ?? '')}: ${t.date(f.found)} is after the day of the event, ${t.date(f.required.noLaterThan)}: check the date`,
      unknown: 'It is not known when it was held',
    },
  },
  'sheet-at-level': {
    'zh-CN': {
      holds: (f, t) =>
        f.required.sheet
          ? `${t.term('level', f.about ?? '')}按评分表验收`
          : `${t.term('level', f.about ?? '')}逐项验收`,
      fails: (f, t) =>
        f.required.sheet
          ? `规则对${t.term('level', f.about ?? '')}没有评分表，请逐项验收`
          : `规则对${t.term('level', f.about ?? '')}设有评分表，请按评分表办理`,
      unknown: '本级如何验收尚待核对',
    },
    en: {
      holds: (f, t) =>
        f.required.sheet
          ? `The ${t.term('level', f.about ?? '')} decides by a mark sheet`
          : `The ${t.term('level', f.about ?? '')} decides item by item`,
      fails: (f, t) =>
        f.required.sheet
          ? `The rules have no mark sheet for the ${t.term('level', f.about ?? '')}: it decides item by item`
          : `The rules have a mark sheet for the ${t.term('level', f.about ?? '')}: it decides by that`,
      unknown: 'It is not known how the level decides',
    },
  },
  'sheet-criterion': {
    'zh-CN': {
      holds: (f, t) => `评分项为${t.term('sheet-criterion', f.found)}`,
      fails: (f, t) => `评分项${t.name(f.found)}有误，请从中选择：${t.terms('sheet-criterion', f.required.oneOf)}`,
      unknown: '评分项尚待核对',
    },
    en: {
      holds: (f, t) => `The criterion is ${t.term('sheet-criterion', f.found)}`,
      fails: (f, t) =>
        `No such criterion: ${t.name(f.found)}; choose one of: ${t.terms('sheet-criterion', f.required.oneOf)}`,
      unknown: 'The criterion is not known',
    },
  },
  'sheet-score': {
    'zh-CN': {
      holds: (f, t) =>
        `“${t.term('sheet-criterion', f.about ?? '')}”得${t.points(f.found ?? 0)}，满分${t.points(f.required.atMost)}`,
      fails: (f, t) =>
        `“${t.term('sheet-criterion', f.about ?? '')}”满分${t.points(f.required.atMost)}，所填${t.points(f.found ?? 0)}超过满分，请核对`,
      unknown: withMore(
        (f, t) => `“${t.term('sheet-criterion', f.about ?? '')}”尚待评分`,
        (f, t) => `，满分${t.points(f.required.atMost)}。${t.pleaseSupply()}`,
      ),
    },
    en: {
      holds: (f, t) =>
        `${t.points(f.found ?? 0)} of ${t.points(f.required.atMost)}: ${t.term('sheet-criterion', f.about ?? '')}`,
      fails: (f, t) =>
        `${t.term('sheet-criterion', f.about ?? '')}: ${t.points(f.found ?? 0)} entered, at most ${t.points(f.required.atMost)} can be given`,
      unknown: [
        (f, t) => `Not scored yet: ${t.term('sheet-criterion', f.about ?? '')}`,
        (f, t) =>
          `Not scored yet, up to ${t.points(f.required.atMost)}: ${t.term('sheet-criterion', f.about ?? '')}. ${t.pleaseSupply()}`,
      ],
    },
  },
  'sheet-group': {
    'zh-CN': {
      holds: (f, t) =>
        `“${t.term('sheet-criterion', f.about ?? '')}”得${groupPoints(f, t)}，达到最低分${t.points(f.required.atLeast)}`,
      fails: (f, t) =>
        `“${t.term('sheet-criterion', f.about ?? '')}”得${groupPoints(f, t)}，低于最低分${t.points(f.required.atLeast)}`,
      unknown: withMore(
        (f, t) => `“${t.term('sheet-criterion', f.about ?? '')}”得分待定，最低${t.points(f.required.atLeast)}`,
        (_f, t) => `。${t.pleaseSupply()}`,
      ),
    },
    en: {
      holds: (f, t) =>
        `${groupPoints(f, t)}, at least ${t.points(f.required.atLeast)}: ${t.term('sheet-criterion', f.about ?? '')}`,
      fails: (f, t) =>
        `${groupPoints(f, t)}, fewer than ${t.points(f.required.atLeast)}: ${t.term('sheet-criterion', f.about ?? '')}`,
      unknown: withMore(
        (f, t) =>
          `Still open, at least ${t.points(f.required.atLeast)} required: ${t.term('sheet-criterion', f.about ?? '')}`,
        (_f, t) => `. ${t.pleaseSupply()}`,
      ),
    },
  },
  'sheet-outcome': {
    'zh-CN': {
      holds: (f, t) => `评分${total(f, t)}，结果为${t.term('sheet-outcome', f.required.outcome)}`,
      fails: (f, t) =>
        f.found.outcome === 'undetermined'
          ? `评分${total(f, t)}，“${t.term('sheet-outcome', f.required.outcome)}”已无可能，请按得分办理`
          : `评分${total(f, t)}，结果为${t.term('sheet-outcome', f.found.outcome)}，请按此办理`,
      unknown: [
        (f, t) => `评分${total(f, t)}，结果待定，还有${(t.missing ?? []).length}项待评分`,
        (f, t) => `评分${total(f, t)}，结果待定。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: (f, t) => `Total ${total(f, t)}: ${t.term('sheet-outcome', f.required.outcome)}`,
      fails: (f, t) =>
        f.found.outcome === 'undetermined'
          ? `Total ${total(f, t)}: it cannot lead to ${t.term('sheet-outcome', f.required.outcome)}`
          : `Total ${total(f, t)}: record the outcome that it leads to, “${t.term('sheet-outcome', f.found.outcome)}”`,
      unknown: [
        (f, t) => `Total ${total(f, t)}: still open; criteria still to be scored: ${(t.missing ?? []).length}`,
        (f, t) => `Total ${total(f, t)}: still open. ${t.pleaseSupply()}`,
      ],
    },
  },
}))
