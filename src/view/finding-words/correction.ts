import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { LifecycleShapes } from '../../core/shapes/lifecycle.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

type Codes =
  | 'correction-target'
  | 'correction-authority'
  | 'correction-withdraws'
  | 'correction-not-ahead'
  | 'correction-allowed'
  | 'correction-replays'
  | 'migration-later'
  | 'migration-place'

const event = ({ found }: FindingOf<'correction-allowed' | 'correction-replays'>, t: Teller): string =>
  pick(
    t.locale,
    `${t.date(found.date)}“${t.term('event-type', found.type)}”`,
    `“${t.term('event-type', found.type)}” of ${t.date(found.date)}`,
  )

const why = (t: Teller): string => {
  const open = t.open()
  return open.length === 0 ? '' : `${pick(t.locale, '：', ': ')}${open.join(pick(t.locale, '；', '; '))}`
}

function own({ required }: FindingOf<'correction-authority'>, t: Teller): string {
  if (required.own === null) return pick(t.locale, '原记录主体', 'whoever recorded it')
  return pick(
    t.locale,
    `原记录主体${t.role(required.own.role)}（${t.name(required.own.unit)}）`,
    `whoever recorded it, the ${t.role(required.own.role)} (${t.name(required.own.unit)}),`,
  )
}

/** What of the case has no successor in the new version: the word, or the part of the record. */
function place({ found, required }: FindingOf<'migration-place'>, t: Teller): string {
  if (found.value !== undefined)
    return t.term(['problem-type', 'risk-level', 'field', 'department', 'measure-kind', 'role'], found.value)
  if ('passes' in required) return pick(t.locale, '已通过的验收层级', 'the levels that have passed it')
  const parts = found.at.split('/')
  const part = parts[parts.length - 1] ?? ''
  const ids: Readonly<Record<string, string>> = {
    fortress: 'fortress-index',
    screening: 'negative-screening',
    survey: 'satisfaction-survey',
    ballot: 'ballot',
  }
  return t.term('evidence', ids[part] ?? part)
}

/** The sentences of corrections and of the move to a later version of the rules. */
export const correctionWords: () => Sentences<Pick<LifecycleShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'correction-target': {
    'zh-CN': {
      holds: '要更正的事项已有记录',
      fails: (f, t) => `要更正的事项${t.name(f.found)}查无记录，请核对编号`,
      unknown: '要更正哪一事项尚待明确',
    },
    en: {
      holds: 'The event to correct is on the record',
      fails: (f, t) => `There is no event ${t.name(f.found)} to correct: check the id`,
      unknown: 'It is not known which event is to be corrected',
    },
  },
  'correction-authority': {
    'zh-CN': {
      holds: '由原记录主体或其上级组织部门更正',
      fails: [
        '更正由原记录主体或其上级组织部门办理',
        (f, t) =>
          `更正由${own(f, t)}或其上级组织部门办理，请${t.role(f.found.role)}（${t.name(f.found.unit)}）转其办理`,
      ],
      unknown: '由谁更正尚待明确',
    },
    en: {
      holds: 'Corrected by whoever recorded it, or by an organization department above',
      fails: [
        'Only whoever recorded it, or an organization department above, may correct it',
        (f, t) =>
          `Only ${own(f, t)} or an organization department above may correct it, not the ${t.role(f.found.role)} (${t.name(f.found.unit)})`,
      ],
      unknown: 'It is not known who may correct this',
    },
  },
  'correction-withdraws': {
    'zh-CN': {
      holds: '更正方式符合规定',
      fails: '更正记录本身只能撤回，撤回后再重新更正原事项',
      unknown: '更正方式尚待明确',
    },
    en: {
      holds: 'The correction is of an allowed kind',
      fails: 'A correction can only be withdrawn: withdraw it, then correct the event again',
      unknown: 'It is not known what the correction does',
    },
  },
  'correction-not-ahead': {
    'zh-CN': {
      holds: '更正后的日期在更正之日或以前',
      fails: (f, t) => `更正后的日期${t.date(f.found)}晚于更正之日${t.date(f.required.noLaterThan)}，请核对`,
      unknown: '更正后的日期尚待核对',
    },
    en: {
      holds: 'The right date is not after the day of the correction',
      fails: (f, t) =>
        `The right date, ${t.date(f.found)}, is after the day of the correction, ${t.date(f.required.noLaterThan)}: check it`,
      unknown: 'The right date is not known',
    },
  },
  'correction-allowed': {
    'zh-CN': {
      holds: (f, t) => `更正后，${event(f, t)}可以办理`,
      fails: withMore(
        (f, t) => `更正后，${event(f, t)}不能办理`,
        (_f, t) => `${why(t)}`,
      ),
      unknown: (f, t) => `更正后，${event(f, t)}能否办理尚待核对`,
    },
    en: {
      holds: (f, t) => `Once corrected, ${event(f, t)} is allowed`,
      fails: withMore(
        (f, t) => `Once corrected, ${event(f, t)} would not be allowed`,
        (_f, t) => `${why(t)}`,
      ),
      unknown: (f, t) => `It is not known whether ${event(f, t)} is allowed`,
    },
  },
  'correction-replays': {
    'zh-CN': {
      holds: (f, t) => `更正后，之后的${event(f, t)}仍可办理`,
      fails: withMore(
        (f, t) => `更正后，之后的${event(f, t)}不能成立`,
        (_f, t) => `，须一并更正${why(t)}`,
      ),
      unknown: (f, t) => `更正后，之后的${event(f, t)}能否成立尚待核对`,
    },
    en: {
      holds: (f, t) => `After the correction, ${event(f, t)} is still allowed`,
      fails: withMore(
        (f, t) => `After the correction, ${event(f, t)} would no longer be allowed`,
        (_f, t) => ` and must be corrected as well${why(t)}`,
      ),
      unknown: (f, t) => `It is not known whether ${event(f, t)} is still allowed`,
    },
  },
  'migration-later': {
    'zh-CN': {
      holds: (f) => `转用规则“${f.found.version}”版`,
      fails: (f) => `现用规则“${f.required.laterThan.version}”版，只能转用更晚的版本，所填为“${f.found.version}”版`,
      unknown: '规则版本先后尚待核对',
    },
    en: {
      holds: (f) => `Moves to version “${f.found.version}” of the rules`,
      fails: (f) =>
        `The case is under version “${f.required.laterThan.version}” and can only move to a later one, not to “${f.found.version}”`,
      unknown: 'It is not known which version is later',
    },
  },
  'migration-place': {
    'zh-CN': {
      holds: (f, t) => `“${place(f, t).replace(/[“”]/g, '')}”在新版规则中有对应`,
      fails: withMore(
        (f, t) => `“${place(f, t).replace(/[“”]/g, '')}”在新版规则中没有对应项`,
        (_f, t) => `，补齐后再转用${why(t)}`,
      ),
      unknown: (f, t) => `“${place(f, t).replace(/[“”]/g, '')}”在新版规则中有无对应尚待核对`,
    },
    en: {
      holds: (f, t) => `The new version has a successor: ${place(f, t)}`,
      fails: [
        (f, t) => `No successor in the new version: ${place(f, t)}`,
        (f, t) => `The case cannot move: the new version names no successor for ${place(f, t)}${why(t)}`,
      ],
      unknown: (f, t) => `It is not known whether the new version has a successor: ${place(f, t)}`,
    },
  },
}))
