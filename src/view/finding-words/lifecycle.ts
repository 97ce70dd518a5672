import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { LifecycleShapes } from '../../core/shapes/lifecycle.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

type Codes =
  | 'possible-here'
  | 'role-may'
  | 'jurisdiction'
  | 'date-order'
  | 'date-not-ahead'
  | 'date-in-calendar'
  | 'event-id'
  | 'likely-repeat'
  | 'village-change'
  | 'village-heirs'
  | 'case-head'
  | 'rulebook-at-hand'
  | 'within-limit'
  | 'limit-here'
  | 'limit-passed'
  | 'limit-once'
  | 'limit-takes-effect'
  | 'look-back-due'
  | 'look-back-evidence'

const limit = ({ about }: { readonly about?: string }, t: Teller): string => t.term('limit', about ?? '')

function follows({ required: { follows: then } }: FindingOf<'limit-takes-effect'>, t: Teller): string {
  return followsText(then, t)
}

/** What follows a time limit once it has passed. */
export function followsText(then: FindingOf<'limit-takes-effect'>['required']['follows'], t: Teller): string {
  if ('moveTo' in then)
    return pick(t.locale, `退回${t.term('state', then.moveTo)}`, `back to ${t.term('state', then.moveTo)}`)
  if ('list' in then)
    return pick(t.locale, `转为${t.term('list', then.list)}`, `listed as ${t.term('list', then.list)}`)
  if ('riskAtLeast' in then) {
    const level = t.term('risk-level', then.riskAtLeast)
    return pick(t.locale, `防控等级调为${level}以上`, `control level at least ${level}`)
  }
  return pick(t.locale, `转由${t.role(then.owedBy)}办理下一步`, `the next step is for the ${t.role(then.owedBy)}`)
}

function now({ found }: FindingOf<'limit-takes-effect'>, t: Teller): string {
  const is = found.now
  if ('state' in is) return t.term('state', is.state)
  if ('list' in is) return t.term('list', is.list)
  return 'level' in is ? t.term('risk-level', is.level) : t.role(is.owedBy)
}

const lackingReadings = ({ required, found }: FindingOf<'look-back-evidence'>, t: Teller): string =>
  t.terms(
    'evidence',
    required.both.filter((id) => !found.includes(id)),
  )

/** The sentences of recording, of time limits and of the look-back. */
export const lifecycleWords: () => Sentences<Pick<LifecycleShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'possible-here': {
    'zh-CN': {
      holds: '当前环节可以办理',
      fails: [
        (f, t) => `当前为“${t.term('state', f.found.state)}”环节，暂不能办理此项`,
        (f, t) =>
          f.required.inOneOf.length === 0
            ? `当前为“${t.term('state', f.found.state)}”环节，规则没有此项`
            : `当前为“${t.term('state', f.found.state)}”环节，此项在以下环节办理：${t.terms('state', f.required.inOneOf)}`,
      ],
      unknown: '当前环节尚待核对',
    },
    en: {
      holds: 'Possible at this stage',
      fails: [
        (f, t) => `Not possible at the stage “${t.term('state', f.found.state)}”`,
        (f, t) =>
          f.required.inOneOf.length === 0
            ? `Not possible at the stage “${t.term('state', f.found.state)}”: the rules have no such step`
            : `Not possible at the stage “${t.term('state', f.found.state)}”; it may be done at: ${t.terms('state', f.required.inOneOf)}`,
      ],
      unknown: 'The stage is not known',
    },
  },
  'role-may': {
    'zh-CN': {
      holds: (f, t) => `由${t.role(f.found)}办理`,
      fails: withMore(
        (f, t) => `此事由${t.roles(f.required.oneOf)}办理`,
        (f, t) => `，请${t.role(f.found)}转其办理`,
      ),
      unknown: '由谁办理尚待明确',
    },
    en: {
      holds: (f, t) => `Recorded by an authorized role: ${t.role(f.found)}`,
      fails: withMore(
        (f, t) => `This is for the ${t.roles(f.required.oneOf)} to record`,
        (f, t) => `, not for the ${t.role(f.found)}`,
      ),
      unknown: 'It is not known who records this',
    },
  },
  jurisdiction: {
    'zh-CN': {
      holds: '在管辖范围内',
      fails: [
        '该村由其所属地方办理',
        (f, t) => `${t.name(f.required.village)}由其所属地方管辖，请${t.name(f.found.unit)}转其办理`,
      ],
      unknown: '管辖范围尚待核对',
    },
    en: {
      holds: 'The unit has jurisdiction over the village',
      fails: [
        'Only the village’s own authorities may record this',
        (f, t) =>
          `${t.name(f.found.unit)} has no jurisdiction over ${t.name(f.required.village)}: only the village’s own authorities may record this`,
      ],
      unknown: 'It is not known who has jurisdiction',
    },
  },
  'date-order': {
    'zh-CN': {
      holds: '日期先后有序',
      fails: (f, t) =>
        f.required.notBefore === null
          ? `日期${t.date(f.found)}有误，请核对`
          : `上一事项办于${t.date(f.required.notBefore)}，所填${t.date(f.found)}在其之前，请核对`,
      unknown: '日期先后尚待核对',
    },
    en: {
      holds: 'Dated in order',
      fails: (f, t) =>
        f.required.notBefore === null
          ? `Check the date ${t.date(f.found)}`
          : `The previous event is dated ${t.date(f.required.notBefore)}; ${t.date(f.found)} is earlier: check the date`,
      unknown: 'The order of the dates is not known',
    },
  },
  'date-not-ahead': {
    'zh-CN': {
      holds: '日期在办理当日或以前',
      fails: (f, t) => `所填${t.date(f.found)}晚于当日${t.date(f.required.noLaterThan)}，请核对`,
      unknown: '日期尚待核对',
    },
    en: {
      holds: 'Not dated after today',
      fails: (f, t) => `${t.date(f.found)} is after today, ${t.date(f.required.noLaterThan)}: check the date`,
      unknown: 'The date is not known',
    },
  },
  'date-in-calendar': {
    'zh-CN': {
      holds: '到期日在可办理的年份内',
      fails: (f, t) => `到期日${t.date(f.found)}超出可办理的年份（至${t.date(f.required.noLaterThan)}），请核对日期`,
      unknown: '到期日尚待核对',
    },
    en: {
      holds: 'The due day is within the years that can be recorded',
      fails: (f, t) =>
        `The due day would be ${t.date(f.found)}, after ${t.date(f.required.noLaterThan)}, the last that can be recorded: check the date`,
      unknown: 'The due day is not known',
    },
  },
  'event-id': {
    'zh-CN': {
      holds: '事项编号唯一',
      fails: (f, t) => `编号${t.name(f.found)}已用于另一事项，请换一个编号`,
      unknown: '事项编号是否重复尚待核对',
    },
    en: {
      holds: 'The id of the event is its own',
      fails: (f, t) => `The id ${t.name(f.found)} belongs to another event: use a new one`,
      unknown: 'It is not known whether the id is in use',
    },
  },
  'likely-repeat': {
    'zh-CN': {
      holds: '与当日其他事项内容有别',
      fails: (f, t) => `当日已有内容相同的事项${t.name(f.found.event)}，如确系再次发生，请注明`,
      unknown: '是否重复尚待核对',
    },
    en: {
      holds: 'No event of that day has the same content',
      fails: (f, t) =>
        `Event ${t.name(f.found.event)} of the same day has the same content: if it happened again, say so`,
      unknown: 'It is not known whether it is a repeat',
    },
  },
  'village-change': {
    'zh-CN': {
      holds: '新名称、新代码与变更种类相符',
      fails: (f, t) =>
        'differsFrom' in f.required
          ? `所填${t.name(f.found)}与原来相同，请填写变更后的内容`
          : `所填代码${t.name(f.found)}、乡镇${t.name(f.required.township)}与变更种类对不上，请核对`,
      unknown: '变更内容尚待核对',
    },
    en: {
      holds: 'The new name or code fits the kind of change',
      fails: (f, t) =>
        'differsFrom' in f.required
          ? `${t.name(f.found)} is the same as before: enter the new name or code`
          : `The code ${t.name(f.found)} and township ${t.name(f.required.township)} do not fit the kind of change: check them`,
      unknown: 'It is not known what has changed',
    },
  },
  'village-heirs': {
    'zh-CN': {
      holds: '承接村与撤并种类相符',
      fails: (f) => {
        const { atLeast, atMost } = f.required
        const most = atMost === undefined ? '' : `、最多${atMost}个`
        return f.found.includes(f.required.differsFrom)
          ? '承接村须为其他村，请重填'
          : `承接村应填至少${atLeast}个${most}，所填${f.found.length}个`
      },
      unknown: '承接村尚待核对',
    },
    en: {
      holds: 'The number of successor villages fits the kind of change',
      fails: (f) => {
        const { atLeast, atMost } = f.required
        return f.found.includes(f.required.differsFrom)
          ? 'The successor must be another village: enter it again'
          : `At least ${atLeast}${atMost === undefined ? '' : ` and at most ${atMost}`} successor villages are required; ${f.found.length} entered`
      },
      unknown: 'The successor villages are not known',
    },
  },
  'case-head': {
    'zh-CN': {
      holds: '个案与留底一致',
      fails: '个案与留底对不上，可能已有新的记录或被改动，请重新调取',
      unknown: '个案与留底是否一致尚待核对',
    },
    en: {
      holds: 'The case is the one that was kept',
      fails:
        'The case differs from the one that was kept: it may have new entries or have been altered; fetch it again',
      unknown: 'It has yet to be checked whether the case is the one that was kept',
    },
  },
  'rulebook-at-hand': {
    'zh-CN': {
      holds: '适用的规则版本齐备',
      fails: (f, t) =>
        f.required.inForceOn === undefined
          ? '该个案适用的规则版本在本系统中缺失，请配备后办理'
          : `${t.date(f.required.inForceOn)}有效的规则版本在本系统中缺失，请配备后办理`,
      unknown: '适用的规则版本尚待确定',
    },
    en: {
      holds: 'The rules that apply are at hand',
      fails: (f, t) =>
        f.required.inForceOn === undefined
          ? 'The version of the rules that the case names is not at hand: add it to the system'
          : `The version of the rules in force on ${t.date(f.required.inForceOn)} is not at hand: add it to the system`,
      unknown: 'It is not known which rules apply',
    },
  },
  'within-limit': {
    'zh-CN': {
      holds: (f, t) => `“${limit(f, t)}”至${t.date(f.required.noLaterThan)}，在期限内`,
      fails: (f, t) => `“${limit(f, t)}”至${t.date(f.required.noLaterThan)}，已逾期`,
      unknown: (f, t) => `“${limit(f, t)}”的期限尚待核对`,
    },
    en: {
      holds: (f, t) => `${limit(f, t)}: until ${t.date(f.required.noLaterThan)}`,
      fails: (f, t) => `${limit(f, t)}: passed on ${t.date(f.required.noLaterThan)}`,
      unknown: (f, t) => `${limit(f, t)}: the day is not known`,
    },
  },
  'limit-here': {
    'zh-CN': {
      holds: (f, t) => `“${t.term('limit', f.found)}”为当前环节的期限`,
      fails: [
        (f, t) =>
          f.required.oneOf.length === 0
            ? '规则对当前环节没有规定期限'
            : `期限“${t.term('limit', f.found).replace(/[“”]/g, '')}”与当前环节无关`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? '规则对当前环节没有规定期限'
            : `期限“${t.term('limit', f.found).replace(/[“”]/g, '')}”与当前环节无关，当前环节的期限为：${t.terms('limit', f.required.oneOf)}`,
      ],
      unknown: '当前环节的期限尚待核对',
    },
    en: {
      holds: (f, t) => `A time limit of this stage: ${t.term('limit', f.found)}`,
      fails: [
        (f, t) =>
          f.required.oneOf.length === 0
            ? 'The rules set no time limit for this stage'
            : `Not a time limit of this stage: ${t.term('limit', f.found)}`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? 'The rules set no time limit for this stage'
            : `Not a time limit of this stage: ${t.term('limit', f.found)}; the stage has: ${t.terms('limit', f.required.oneOf)}`,
      ],
      unknown: 'The time limits of the stage are not known',
    },
  },
  'limit-passed': {
    'zh-CN': {
      holds: (f, t) => `“${limit(f, t)}”已于${t.date(f.required.after)}届满`,
      fails: (f, t) => `“${limit(f, t)}”至${t.date(f.required.after)}届满，届满之后再处置`,
      unknown: (f, t) => `“${limit(f, t)}”是否届满尚待核对`,
    },
    en: {
      holds: (f, t) => `${limit(f, t)}: passed on ${t.date(f.required.after)}`,
      fails: (f, t) => `${limit(f, t)}: runs until ${t.date(f.required.after)}; nothing follows before that`,
      unknown: (f, t) => `${limit(f, t)}: whether it has passed is not known`,
    },
  },
  'limit-once': {
    'zh-CN': {
      holds: (f, t) => `“${limit(f, t)}”逾期待处置`,
      fails: (f, t) => `“${limit(f, t)}”逾期已处置，无须重复办理`,
      unknown: (f, t) => `“${limit(f, t)}”逾期是否处置尚待核对`,
    },
    en: {
      holds: (f, t) => `${limit(f, t)}: passed, and what follows is still to be put into effect`,
      fails: (f, t) => `${limit(f, t)}: what follows is in effect already`,
      unknown: (f, t) => `${limit(f, t)}: it is not known whether what follows is in effect`,
    },
  },
  'limit-takes-effect': {
    'zh-CN': {
      holds: (f, t) => `逾期后${follows(f, t)}`,
      fails: (f, t) => `逾期后的处置为“${follows(f, t)}”，现为${now(f, t)}，无须变动`,
      unknown: '逾期后如何处置尚待核对',
    },
    en: {
      holds: (f, t) => `What follows the time limit: ${follows(f, t)}`,
      fails: (f, t) => `Nothing to change: “${follows(f, t)}” would follow, and it is “${now(f, t)}” already`,
      unknown: 'It is not known what follows the time limit',
    },
  },
  'look-back-due': {
    'zh-CN': {
      holds: '已到“回头看”时间',
      fails: (f, t) =>
        f.required.notBefore === null ? '该村无须再开展“回头看”' : `“回头看”自${t.date(f.required.notBefore)}起开展`,
      unknown: '“回头看”时间尚待核对',
    },
    en: {
      holds: 'The look-back is due',
      fails: (f, t) =>
        f.required.notBefore === null
          ? 'The village needs no further look-back'
          : `The look-back is not due before ${t.date(f.required.notBefore)}`,
      unknown: 'It is not known when the look-back is due',
    },
  },
  'look-back-evidence': {
    'zh-CN': {
      holds: (f, t) => `${t.length(f.required.noOlderThan)}内的正向测评、负向测评齐备`,
      fails: (f, t) => `“回头看”还缺${t.length(f.required.noOlderThan)}内的${lackingReadings(f, t)}`,
      unknown: withMore(
        (f, t) => `“回头看”还缺${t.length(f.required.noOlderThan)}内的${lackingReadings(f, t)}`,
        (_f, t) => `。${t.pleaseSupply()}`,
      ),
    },
    en: {
      holds: (f, t) => `Both checklists of the last ${t.length(f.required.noOlderThan)} are on record`,
      fails: (f, t) =>
        `Still needed for the look-back, from the last ${t.length(f.required.noOlderThan)}: ${lackingReadings(f, t)}`,
      unknown: withMore(
        (f, t) =>
          `Still needed for the look-back, from the last ${t.length(f.required.noOlderThan)}: ${lackingReadings(f, t)}`,
        (_f, t) => `. ${t.pleaseSupply()}`,
      ),
    },
  },
}))
