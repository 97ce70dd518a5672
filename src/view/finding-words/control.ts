import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { RectificationShapes } from '../../core/shapes/rectification.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

type Codes = 'risk-level' | 'risk-higher' | 'control-lower' | 'risk-under-control'

/** A level in words; before any is in force, that there is none. */
export function levelText(level: string | null, t: Teller): string {
  if (level === null) return pick(t.locale, '无', 'none')
  return level === 'undetermined' ? pick(t.locale, '待定', 'open') : t.term('risk-level', level)
}

function lower({ required, found }: FindingOf<'control-lower'>, t: Teller): string {
  if (required.lessThan === null)
    return pick(t.locale, '该村尚待确定防控等级，确定后再调低', 'The village has no control level yet: set it first')
  const now = levelText(required.lessThan, t)
  const wanted = levelText(found, t)
  const shown =
    required.atLeast === null || required.atLeast === 'undetermined' ? undefined : levelText(required.atLeast, t)
  return pick(
    t.locale,
    `现防控等级为${now}${shown === undefined ? '' : `，负向测评为${shown}`}，所填${wanted}不在可调低的范围`,
    `The control level is ${now}${shown === undefined ? '' : ` and the screening shows ${shown}`}: it cannot be lowered to ${wanted}`,
  )
}

/** The sentences of the control level. */
export const controlWords: () => Sentences<Pick<RectificationShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'risk-level': {
    'zh-CN': {
      holds: (f, t) => `等级为${t.term('risk-level', f.found)}`,
      fails: [
        (f, t) => `等级${t.name(f.found)}有误，请重选`,
        (f, t) => `等级${t.name(f.found)}有误，请从中选择：${t.terms('risk-level', f.required.oneOf)}`,
      ],
      unknown: '等级尚待核对',
    },
    en: {
      holds: (f, t) => `The level is ${t.term('risk-level', f.found)}`,
      fails: withMore(
        (f, t) => `No such level: ${t.name(f.found)}`,
        (f, t) => `; choose one of: ${t.terms('risk-level', f.required.oneOf)}`,
      ),
      unknown: 'The level is not known',
    },
  },
  'risk-higher': {
    'zh-CN': {
      holds: (f, t) => `${levelText(f.found, t)}高于现防控等级`,
      fails: (f, t) =>
        `须填高于现防控等级（${levelText(f.required.moreThan, t)}）的等级，所填为${levelText(f.found, t)}`,
      unknown: '是否高于现防控等级尚待核对',
    },
    en: {
      holds: (f, t) => `${levelText(f.found, t)} is above the control level`,
      fails: (f, t) =>
        `The control level is ${levelText(f.required.moreThan, t)}: enter one above it, not ${levelText(f.found, t)}`,
      unknown: 'It is not known whether this is above the control level',
    },
  },
  'control-lower': {
    'zh-CN': {
      holds: (f, t) => `可调低为${levelText(f.found, t)}`,
      fails: lower,
      unknown: '能否调低尚待核对',
    },
    en: {
      holds: (f, t) => `The control level may be lowered to ${levelText(f.found, t)}`,
      fails: lower,
      unknown: 'It is not known whether the control level may be lowered',
    },
  },
  'risk-under-control': {
    'zh-CN': {
      holds: (f, t) => `最近负向测评为${levelText(f.found, t)}，低于现防控等级`,
      fails: [
        (f, t) =>
          f.required.lessThan === null
            ? '该村尚待确定防控等级，确定后再调低'
            : `最近负向测评仍为${levelText(f.found, t)}，防控等级维持${levelText(f.required.lessThan, t)}`,
        (f, t) =>
          f.required.lessThan === null
            ? '该村尚待确定防控等级，确定后再调低'
            : `最近负向测评仍为${levelText(f.found, t)}，防控等级维持${levelText(f.required.lessThan, t)}，风险明显降低后再调低`,
      ],
      unknown: [
        (_f, t) => `风险是否降低待定，还缺${t.lacking()}`,
        (_f, t) => `风险是否降低待定，须以列入后的负向测评为准。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: (f, t) => `The latest screening shows ${levelText(f.found, t)}, below the control level`,
      fails: (f, t) =>
        f.required.lessThan === null
          ? 'The village has no control level yet: set it first'
          : `The latest screening still shows ${levelText(f.found, t)}: the control level stays ${levelText(f.required.lessThan, t)}`,
      unknown: [
        (_f, t) => `It is still open whether the risk is lower; still needed: ${t.lacking()}`,
        (_f, t) =>
          `It is still open whether the risk is lower; a screening after the listing must show it. ${t.pleaseSupply()}`,
      ],
    },
  },
}))
