import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { DutyShapes } from '../../core/shapes/duties.js'
import { pick } from '../phrases.js'
import type { Sentences } from '../sentence.js'
import type { Teller } from '../teller.js'

const actorZh = (f: FindingOf<'duty-record-actor' | 'duty-waiver-actor'>, t: Teller): string =>
  `${t.role(f.found.role)}（${t.name(f.found.unit)}）`
const actorEn = (f: FindingOf<'duty-record-actor' | 'duty-waiver-actor'>, t: Teller): string =>
  `${t.role(f.found.role)} (${t.name(f.found.unit)})`

function overlapText({ required, found, about = '' }: FindingOf<'tenure-overlap'>, t: Teller): string {
  const [one, other, from] = [t.name(about), t.name(required.heldBy), t.date(found.from)]
  const to = found.to === undefined ? undefined : t.date(found.to)
  return pick(
    t.locale,
    `${one}与${other}的任期自${from}${to === undefined ? '起' : `至${to}`}重叠，请核对`,
    `the terms of ${one} and ${other} overlap from ${from}${to === undefined ? ' on' : ` to ${to}`}: check them`,
  )
}

/** The sentences of what is recorded of duties: done, waived, handed over. */
export const dutyRecordWords: () => Sentences<Omit<DutyShapes, 'duty-performed' | 'duty-escalated'>> =
  /*@__PURE__*/ lazy(() => ({
    'duty-record-unknown': {
      'zh-CN': {
        holds: '该职责在应履行之列',
        fails: (f, t) =>
          typeof f.found === 'string'
            ? '要免予履行的这一次职责查无记录，请核对编号'
            : `${t.name(f.found.subject)}无须履行“${t.term('duty', f.found.duty)}”，请核对职责和对象`,
        unknown: '该职责是否应履行尚待核对',
      },
      en: {
        holds: 'The duty is owed',
        fails: (f, t) =>
          typeof f.found === 'string'
            ? `No duty is owed under the id ${t.name(f.found)}: check it`
            : `Not owed for ${t.name(f.found.subject)}: ${t.term('duty', f.found.duty)}; check duty and subject`,
        unknown: 'It is not known whether the duty is owed',
      },
    },
    'duty-record-actor': {
      'zh-CN': {
        holds: '由责任主体记录',
        fails: [
          (f, t) => `此项职责由${t.roles(f.required.oneOf)}记录`,
          (f, t) =>
            `此项职责由管辖${t.name(f.required.over)}的${t.roles(f.required.oneOf)}记录，现记录者为${actorZh(f, t)}`,
        ],
        unknown: '此项职责由谁记录尚待明确',
      },
      en: {
        holds: 'Recorded by whoever owes the duty',
        fails: [
          (f, t) => `This duty is for the ${t.roles(f.required.oneOf)} to record`,
          (f, t) =>
            `This duty is for the ${t.roles(f.required.oneOf)} in charge of ${t.name(f.required.over)} to record, not for the ${actorEn(f, t)}`,
        ],
        unknown: 'It is not known who records this duty',
      },
    },
    'duty-record-holder': {
      'zh-CN': {
        holds: '由当时的任职者记录',
        fails: (f, t) =>
          `当时任职者为${t.either(f.required.oneOf.map((one) => (one === null ? '尚待登记者' : t.name(one))))}，${f.found === null ? '请补填记录者代号' : `所填记录者为${t.name(f.found)}，请核对`}`,
        unknown: '当时由谁任职尚待核对',
      },
      en: {
        holds: 'Recorded by the one who held the post',
        fails: (f, t) =>
          `The post was held by ${t.either(f.required.oneOf.map((one) => (one === null ? 'somebody not registered yet' : t.name(one))))}${f.found === null ? ': say who recorded this' : `, but ${t.name(f.found)} recorded this: check it`}`,
        unknown: 'It is not known who held the post',
      },
    },
    'duty-record-standing': {
      'zh-CN': {
        holds: '该职责有完成期限',
        fails: (f, t) => `“${t.term('duty', f.found.duty)}”为日常履行事项，无须逐次销号`,
        unknown: '该职责有无期限尚待核对',
      },
      en: {
        holds: 'The duty has a due day',
        fails: (f, t) => `Owed at all times, with no due day to tick off: ${t.term('duty', f.found.duty)}`,
        unknown: 'It is not known whether the duty has a due day',
      },
    },
    'duty-record-too-early': {
      'zh-CN': {
        holds: '职责已开始履行',
        fails: (f, t) =>
          f.required.from === null
            ? `所填日期${t.date(f.found)}早于职责开始之日，请核对`
            : `职责自${t.date(f.required.from)}起履行，所填日期为${t.date(f.found)}，请核对`,
        unknown: '职责何时开始尚待核对',
      },
      en: {
        holds: 'The duty had begun',
        fails: (f, t) =>
          f.required.from === null
            ? `${t.date(f.found)} is before the duty begins: check the date`
            : `The duty begins on ${t.date(f.required.from)}; the record is dated ${t.date(f.found)}: check the date`,
        unknown: 'It is not known when the duty begins',
      },
    },
    'duty-record-dated-later': {
      'zh-CN': {
        holds: '记录日期在当日或以前',
        fails: (f, t) => `记录日期${t.date(f.found)}晚于当日${t.date(f.required.notAfter)}，请核对`,
        unknown: '记录日期尚待核对',
      },
      en: {
        holds: 'The record is not dated after today',
        fails: (f, t) =>
          `The record is dated ${t.date(f.found)}, after today, ${t.date(f.required.notAfter)}: check the date`,
        unknown: 'The date of the record is not known',
      },
    },
    'duty-record-same-happening': {
      'zh-CN': {
        holds: '属于另一次履职',
        fails: (f, t) => `${t.date(f.found.date)}的这次履职已有记录，按一次计`,
        unknown: '是否同一次履职尚待核对',
      },
      en: {
        holds: 'Done on another occasion',
        fails: (f, t) => `What was done on ${t.date(f.found.date)} is on record already: it counts once`,
        unknown: 'It is not known whether it was done on the same occasion',
      },
    },
    'duty-record-surplus': {
      'zh-CN': {
        holds: '尚有待履行的次数',
        fails: (f, t) =>
          `截至${t.date(f.required.openOn)}应履行${f.found.owedByThen}次，均已记录，本条属于多余记录，请核对`,
        unknown: '应履行的次数尚待核对',
      },
      en: {
        holds: 'There is an occurrence still to be done',
        fails: (f, t) =>
          `By ${t.date(f.required.openOn)} the duty was owed ${f.found.owedByThen === 1 ? 'once' : `${f.found.owedByThen} times`}, and that is on record already: this record is one too many`,
        unknown: 'It is not known how often the duty is owed',
      },
    },
    'duty-record-repeated': {
      'zh-CN': {
        holds: '记录编号唯一',
        fails: (f, t) => `编号${t.name(f.required.sameContentAs)}已用于另一条记录，请换一个编号`,
        unknown: '记录编号是否重复尚待核对',
      },
      en: {
        holds: 'The id of the record is its own',
        fails: (f, t) => `The id ${t.name(f.required.sameContentAs)} belongs to another record: use a new one`,
        unknown: 'It is not known whether the id is in use',
      },
    },
    'duty-waiver-actor': {
      'zh-CN': {
        holds: '由有权单位决定免予履行',
        fails: [
          (f, t) =>
            f.required.oneOf.length === 0
              ? '此项职责应由责任主体履行，规则没有授权免除'
              : `免予履行由${t.roles(f.required.oneOf)}决定`,
          (f, t) =>
            f.required.oneOf.length === 0
              ? '此项职责应由责任主体履行，规则没有授权免除'
              : `免予履行由管辖${t.name(f.required.over)}的${t.roles(f.required.oneOf)}决定，现办理者为${actorZh(f, t)}`,
        ],
        unknown: '免予履行由谁决定尚待明确',
      },
      en: {
        holds: 'Waived by a body that may waive it',
        fails: [
          (f, t) =>
            f.required.oneOf.length === 0
              ? 'Nobody may waive this duty'
              : `Only the ${t.roles(f.required.oneOf)} may waive this duty`,
          (f, t) =>
            f.required.oneOf.length === 0
              ? 'Nobody may waive this duty'
              : `Only the ${t.roles(f.required.oneOf)} in charge of ${t.name(f.required.over)} may waive this duty, not the ${actorEn(f, t)}`,
        ],
        unknown: 'It is not known who may waive this duty',
      },
    },
    'tenure-overlap': {
      'zh-CN': {
        holds: '任期前后衔接',
        fails: (f, t) => `同一职务只由一人担任：${overlapText(f, t)}`,
        unknown: '任期是否重叠尚待核对',
      },
      en: {
        holds: 'The terms follow one another',
        fails: (f, t) => `One post, one holder: ${overlapText(f, t)}`,
        unknown: 'It is not known whether the terms overlap',
      },
    },
    'handover-holder': {
      'zh-CN': {
        holds: '由当时的任职者交接',
        fails: (f, t) =>
          'not' in f.required
            ? `交接双方为同一人${t.name(f.found)}，请核对`
            : `当时任职者为${t.either(f.required.oneOf.map(t.name))}，所填交出人为${t.name(f.found)}，请核对`,
        unknown: '当时由谁任职尚待核对',
      },
      en: {
        holds: 'Handed over by the one who holds the post',
        fails: (f, t) =>
          'not' in f.required
            ? `${t.name(f.found)} is named as both the giver and the receiver: check them`
            : `The post is held by ${t.either(f.required.oneOf.map(t.name))}, not by ${t.name(f.found)}: check who hands it over`,
        unknown: 'It is not known who holds the post',
      },
    },
  }))
