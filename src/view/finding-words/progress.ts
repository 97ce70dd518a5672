import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { RectificationShapes } from '../../core/shapes/rectification.js'
import { counted, moneyText } from '../amounts.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'
import { comparisonLabels } from '../words.js'
import { about, without } from './plan.js'

type Codes =
  | 'measure-known'
  | 'measure-open'
  | 'problem-known'
  | 'exit-line-set'
  | 'exit-line-reading'
  | 'exit-line-judge'
  | 'problem-new'
  | 'measures-carried-out'
  | 'exit-line-met'
  | 'problems-solved'

type Line = NonNullable<FindingOf<'exit-line-met'>['required']>

/** An exit line in words: 矛盾纠纷至多5起（原为25起）. */
function exitLineText(line: Line, t: Teller): string {
  if (line.kind === 'qualitative') {
    return pick(
      t.locale,
      `“${line.standard}”（由${t.role(line.judge)}判定）`,
      `“${line.standard}” (judged by the ${t.role(line.judge)})`,
    )
  }
  const figure = (value: number): string =>
    line.unit === 'fen'
      ? moneyText(value, t.locale)
      : pick(t.locale, `${value}${line.unit}`, `${t.count(value)} “${line.unit}”`)
  const goal = `${comparisonLabels[line.threshold.op][t.locale]}${pick(t.locale, '', ' ')}${figure(line.threshold.value)}`
  return pick(
    t.locale,
    `“${line.metric}”${goal}（原为${figure(line.baseline)}）`,
    `“${line.metric}” ${goal} (from ${figure(line.baseline)})`,
  )
}

function solvedText(f: FindingOf<'problems-solved'>, t: Teller): string {
  const open = without(f)
  return pick(
    t.locale,
    `还有${open.length}个问题待解决：${t.nameAll(open)}`,
    `${open.length} of ${counted(f.required.length, 'problems')} still to be solved: ${t.nameAll(open)}`,
  )
}

/** The sentences of carrying a plan out: its measures, and its problems up to their exit lines. */
export const progressWords: () => Sentences<Pick<RectificationShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'measure-known': {
    'zh-CN': {
      holds: (f, t) => `举措${t.name(f.found)}在方案内`,
      fails: [
        (f, t) => `举措${t.name(f.found)}在方案中查找不到，请重选`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? '方案中尚缺举措，请先完善方案'
            : `举措${t.name(f.found)}在方案中查找不到，方案现有：${t.nameAll(f.required.oneOf)}`,
      ],
      unknown: '举措尚待核对',
    },
    en: {
      holds: (f, t) => `Measure ${t.name(f.found)} is in the plan`,
      fails: [
        (f, t) => `The plan has no measure ${t.name(f.found)}`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? 'The plan has no measures yet: complete it first'
            : `The plan has no measure ${t.name(f.found)}; it has: ${t.nameAll(f.required.oneOf)}`,
      ],
      unknown: 'It is not known which measure is meant',
    },
  },
  'measure-open': {
    'zh-CN': {
      holds: (f, t) => `举措${about(f, t)}待完成`,
      fails: (f, t) => `举措${about(f, t)}已于${t.date(f.found ?? '')}完成，无须重复办理`,
      unknown: (f, t) => `举措${about(f, t)}是否完成尚待核对`,
    },
    en: {
      holds: (f, t) => `Measure ${about(f, t)} is still to be carried out`,
      fails: (f, t) =>
        `Measure ${about(f, t)} was already carried out on ${t.date(f.found ?? '')}: no need to record it again`,
      unknown: (f, t) => `It is not known whether measure ${about(f, t)} is carried out`,
    },
  },
  'problem-known': {
    'zh-CN': {
      holds: (f, t) => `问题${t.name(f.found)}在清单内`,
      fails: [
        (f, t) => `问题${t.name(f.found)}在清单中查找不到，请重选`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? '问题清单尚待建立，请先在方案中列明'
            : `问题${t.name(f.found)}在清单中查找不到，清单现有：${t.nameAll(f.required.oneOf)}`,
      ],
      unknown: '问题尚待核对',
    },
    en: {
      holds: (f, t) => `Problem ${t.name(f.found)} is in the list`,
      fails: [
        (f, t) => `The list has no problem ${t.name(f.found)}`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? 'There is no list of problems yet: set it out in the plan first'
            : `The list has no problem ${t.name(f.found)}; it has: ${t.nameAll(f.required.oneOf)}`,
      ],
      unknown: 'It is not known which problem is meant',
    },
  },
  'exit-line-set': {
    'zh-CN': {
      holds: '该问题已有退出线',
      fails: withMore('该问题尚待设定退出线', '，请先调整方案写明'),
      unknown: '该问题有无退出线尚待核对',
    },
    en: {
      holds: 'The problem has an exit line',
      fails: withMore('The problem has no exit line yet', ': adjust the plan first'),
      unknown: 'It is not known whether the problem has an exit line',
    },
  },
  'exit-line-reading': {
    'zh-CN': {
      holds: '核定方式与退出线一致',
      fails: (f) =>
        f.required === 'quantitative' ? '该问题为定量退出线，请填写现状数值' : '该问题为定性退出线，请填写是否达到',
      unknown: '核定方式尚待核对',
    },
    en: {
      holds: 'The reading is of the exit line’s kind',
      fails: (f) =>
        f.required === 'quantitative'
          ? 'The exit line is a figure: enter the figure'
          : 'The exit line is judged: say whether it is met',
      unknown: 'The kind of the reading is not known',
    },
  },
  'exit-line-judge': {
    'zh-CN': {
      holds: (f, t) => `由${t.role(f.required)}判定`,
      fails: withMore(
        (f, t) => `该问题是否达到退出线由${t.role(f.required)}判定`,
        (f, t) => `，请${t.role(f.found)}转其办理`,
      ),
      unknown: '由谁判定尚待明确',
    },
    en: {
      holds: (f, t) => `Judged by the ${t.role(f.required)}`,
      fails: withMore(
        (f, t) => `This exit line is for the ${t.role(f.required)} to judge`,
        (f, t) => `, not for the ${t.role(f.found)}`,
      ),
      unknown: 'It is not known who judges this',
    },
  },
  'problem-new': {
    'zh-CN': {
      holds: '该问题为新发现',
      fails: (f, t) => `问题编号${about(f, t)}已在清单内，请换一个编号`,
      unknown: '该问题是否已登记尚待核对',
    },
    en: {
      holds: 'The problem is new',
      fails: (f, t) => `The list has a problem ${about(f, t)} already: use another id`,
      unknown: 'It is not known whether the problem is on record',
    },
  },
  'measures-carried-out': {
    'zh-CN': {
      holds: (f) => `方案所列${f.required.length}项举措均已落实`,
      fails: (f, t) => {
        const open = without(f)
        return f.required.length === 0
          ? '整顿提升方案尚待批准，批准后再落实举措'
          : `还有${open.length}项举措待落实：${t.nameAll(open)}`
      },
      unknown: '举措落实情况尚待核对',
    },
    en: {
      holds: (f) => `Every measure is carried out: ${f.required.length} of ${f.required.length}`,
      fails: (f, t) => {
        const open = without(f)
        return f.required.length === 0
          ? 'The plan is still to be approved: its measures come after that'
          : `${open.length} of ${counted(f.required.length, 'measures')} still to be carried out: ${t.nameAll(open)}`
      },
      unknown: 'It is not known what has been carried out',
    },
  },
  'exit-line-met': {
    'zh-CN': {
      holds: [
        (f, t) => `问题${about(f, t)}已达到退出线`,
        (f, t) =>
          `问题${about(f, t)}已于${t.date(f.found ?? '')}达到退出线${f.required === null ? '' : `：${exitLineText(f.required, t)}`}`,
      ],
      fails: [
        (f, t) => (f.required === null ? `问题${about(f, t)}尚待设定退出线` : `问题${about(f, t)}距退出线尚有差距`),
        (f, t) =>
          f.required === null
            ? `问题${about(f, t)}尚待设定退出线，请调整方案`
            : `问题${about(f, t)}距退出线尚有差距，退出线为${exitLineText(f.required, t)}`,
      ],
      unknown: (f, t) => `问题${about(f, t)}是否达到退出线尚待核定`,
    },
    en: {
      holds: [
        (f, t) => `Problem ${about(f, t)} is solved`,
        (f, t) =>
          `Problem ${about(f, t)} reached its exit line on ${t.date(f.found ?? '')}${f.required === null ? '' : `: ${exitLineText(f.required, t)}`}`,
      ],
      fails: [
        (f, t) =>
          f.required === null
            ? `Problem ${about(f, t)} has no exit line yet`
            : `Problem ${about(f, t)} has still to reach its exit line`,
        (f, t) =>
          f.required === null
            ? `Problem ${about(f, t)} has no exit line yet: adjust the plan`
            : `Problem ${about(f, t)} has still to reach its exit line: ${exitLineText(f.required, t)}`,
      ],
      unknown: (f, t) => `It is not known whether problem ${about(f, t)} is at its exit line`,
    },
  },
  'problems-solved': {
    'zh-CN': {
      holds: (f) => `清单所列${f.required.length}个突出问题均已解决`,
      fails: (f, t) => (f.required.length === 0 ? '问题清单尚待建立，建立后再核对解决情况' : solvedText(f, t)),
      unknown: '突出问题解决情况尚待核对',
    },
    en: {
      holds: (f) => `Every prominent problem is solved: ${f.required.length} of ${f.required.length}`,
      fails: (f, t) =>
        f.required.length === 0 ? 'There is no list of problems yet to check against' : solvedText(f, t),
      unknown: 'It is not known whether the problems are solved',
    },
  },
}))
