import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { RectificationShapes } from '../../core/shapes/rectification.js'
import { moneyText } from '../amounts.js'
import { pick } from '../phrases.js'
import type { Sentences } from '../sentence.js'
import type { Teller } from '../teller.js'
import { comparisonLabels } from '../words.js'

type Codes =
  | 'plan-submitted'
  | 'plan-consults'
  | 'plan-covers-grounds'
  | 'plan-keeps-problems'
  | 'problem-measures'
  | 'measure-problem'
  | 'measure-kind'
  | 'measure-unique'
  | 'problem-unique'
  | 'problem-type'
  | 'responsible-known'
  | 'exit-line-open'
  | 'exit-line-lowered'
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

type Ids = { readonly required: readonly string[]; readonly found: readonly string[] }
const without = ({ required, found }: Ids): readonly string[] => required.filter((id) => !found.includes(id))

const about = (f: { readonly about?: string }, t: Teller): string => t.name(f.about ?? '')

type Line = NonNullable<FindingOf<'exit-line-met'>['required']>

/** An exit line in words: 矛盾纠纷至多5起（原为25起）. */
export function exitLineText(line: Line, t: Teller): string {
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
    `Not solved yet, ${open.length} of ${f.required.length}: ${t.nameAll(open)}`,
  )
}

function loweredText(f: FindingOf<'exit-line-lowered'>, t: Teller): string {
  const silent = without(f)
  const idle = f.found.filter((id) => !f.required.includes(id))
  const parts = [
    ...(silent.length === 0
      ? []
      : [
          pick(
            t.locale,
            `${t.nameAll(silent)}的退出线有所降低，请在方案中写明`,
            `the plan lowers the exit line of ${t.nameAll(silent)} and must say so`,
          ),
        ]),
    ...(idle.length === 0
      ? []
      : [
          pick(
            t.locale,
            `${t.nameAll(idle)}的退出线维持原标准，请从降低清单中删去`,
            `the exit line of ${t.nameAll(idle)} is not lowered: take it off the list`,
          ),
        ]),
  ]
  return parts.join(pick(t.locale, '；', '; '))
}

/** The sentences of the plan, its problems, measures and exit lines. */
export const planWords: () => Sentences<Pick<RectificationShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'plan-submitted': {
    'zh-CN': {
      holds: '整顿提升方案待审议',
      fails: ['整顿提升方案尚待报送', '整顿提升方案尚待报送，请乡镇党委先行报送，再提交审议'],
      unknown: '整顿提升方案是否报送尚待核对',
    },
    en: {
      holds: 'A plan is waiting for deliberation',
      fails: ['No plan has been submitted', 'No plan has been submitted: the township must submit one first'],
      unknown: 'Whether a plan has been submitted is not known',
    },
  },
  'plan-consults': {
    'zh-CN': {
      holds: (f, t) => `方案会同${t.terms('department', f.found)}制定`,
      fails: (f, t) => {
        const strange = f.found.filter((id) => !f.required.someOf.includes(id))
        return strange.length > 0
          ? `会同部门${t.nameAll(strange)}查找不到，请重选`
          : '方案须会同职能部门制定，请选择会同部门'
      },
      unknown: '方案会同部门尚待核对',
    },
    en: {
      holds: (f, t) => `The plan was written with: ${t.terms('department', f.found)}`,
      fails: (f, t) => {
        const strange = f.found.filter((id) => !f.required.someOf.includes(id))
        return strange.length > 0
          ? `No such department: ${t.nameAll(strange)}`
          : 'The plan must be written with functional departments: name them'
      },
      unknown: 'With whom the plan was written is not known',
    },
  },
  'plan-covers-grounds': {
    'zh-CN': {
      holds: '方案已覆盖全部认定问题类型',
      fails: (f, t) => `方案还缺针对“${t.terms('problem-type', without(f))}”的问题和举措`,
      unknown: '方案是否覆盖全部问题类型尚待核对',
    },
    en: {
      holds: 'The plan covers every problem type on which the village is listed',
      fails: (f, t) => `The plan has no problem of the type: ${t.terms('problem-type', without(f))}`,
      unknown: 'What the plan covers is not known',
    },
  },
  'plan-keeps-problems': {
    'zh-CN': {
      holds: '已列问题均保留在方案中',
      fails: (f, t) => `方案漏列已登记的问题：${t.nameAll(without(f))}，请补入`,
      unknown: '已列问题是否保留尚待核对',
    },
    en: {
      holds: 'The plan keeps every recorded problem',
      fails: (f, t) => `The plan drops problems that are on record: ${t.nameAll(without(f))}; put them back`,
      unknown: 'Whether the plan keeps every problem is not known',
    },
  },
  'problem-measures': {
    'zh-CN': {
      holds: (f, t) => `问题${about(f, t)}有举措${f.found.length}条`,
      fails: (f, t) => `问题${about(f, t)}还缺举措，请至少写明1条`,
      unknown: (f, t) => `问题${about(f, t)}的举措尚待核对`,
    },
    en: {
      holds: (f, t) =>
        `Problem ${about(f, t)} has ${f.found.length === 1 ? 'one measure' : `${f.found.length} measures`}`,
      fails: (f, t) => `Problem ${about(f, t)} has no measure: it needs at least one`,
      unknown: (f, t) => `The measures for problem ${about(f, t)} are not known`,
    },
  },
  'measure-problem': {
    'zh-CN': {
      holds: (f, t) => `举措${about(f, t)}对应问题${t.name(f.found)}`,
      fails: (f, t) => `举措${about(f, t)}对应的问题${t.name(f.found)}在方案中查找不到，请改正`,
      unknown: (f, t) => `举措${about(f, t)}对应哪个问题尚待核对`,
    },
    en: {
      holds: (f, t) => `Measure ${about(f, t)} answers problem ${t.name(f.found)}`,
      fails: (f, t) => `Measure ${about(f, t)} answers ${t.name(f.found)}, which is no problem of the plan`,
      unknown: (f, t) => `Which problem measure ${about(f, t)} answers is not known`,
    },
  },
  'measure-kind': {
    'zh-CN': {
      holds: (f, t) => `举措${about(f, t)}属于${t.term('measure-kind', f.found)}`,
      fails: [
        (f, t) => `举措${about(f, t)}的类别${t.name(f.found)}有误，请重选`,
        (f, t) =>
          `举措${about(f, t)}的类别${t.name(f.found)}有误，请从中选择：${t.terms('measure-kind', f.required.oneOf)}`,
      ],
      unknown: (f, t) => `举措${about(f, t)}的类别尚待核对`,
    },
    en: {
      holds: (f, t) => `Measure ${about(f, t)}: ${t.term('measure-kind', f.found)}`,
      fails: [
        (f, t) => `Measure ${about(f, t)} is of no known kind: ${t.name(f.found)}`,
        (f, t) =>
          `Measure ${about(f, t)} is of no known kind: ${t.name(f.found)}; choose one of: ${t.terms('measure-kind', f.required.oneOf)}`,
      ],
      unknown: (f, t) => `The kind of measure ${about(f, t)} is not known`,
    },
  },
  'measure-unique': {
    'zh-CN': {
      holds: '举措编号各异',
      fails: (f, t) => `举措编号重复：${t.nameAll(f.found)}`,
      unknown: '举措编号尚待核对',
    },
    en: {
      holds: 'Each measure has an id of its own',
      fails: (f, t) => `Two measures have the same id: ${t.nameAll(f.found)}`,
      unknown: 'The ids of the measures are not known',
    },
  },
  'problem-unique': {
    'zh-CN': {
      holds: '问题编号各异',
      fails: (f, t) => `问题编号重复：${t.nameAll(f.found)}`,
      unknown: '问题编号尚待核对',
    },
    en: {
      holds: 'Each problem has an id of its own',
      fails: (f, t) => `Two problems have the same id: ${t.nameAll(f.found)}`,
      unknown: 'The ids of the problems are not known',
    },
  },
  'problem-type': {
    'zh-CN': {
      holds: (f, t) => `问题类型为“${t.term('problem-type', f.found)}”`,
      fails: [
        (f, t) => `问题类型${t.name(f.found)}有误，请重选`,
        (f, t) => `问题类型${t.name(f.found)}有误，请从中选择：${t.terms('problem-type', f.required.oneOf)}`,
      ],
      unknown: '问题类型尚待核对',
    },
    en: {
      holds: (f, t) => `The problem type is ${t.term('problem-type', f.found)}`,
      fails: [
        (f, t) => `No such problem type: ${t.name(f.found)}`,
        (f, t) =>
          `No such problem type: ${t.name(f.found)}; choose one of: ${t.terms('problem-type', f.required.oneOf)}`,
      ],
      unknown: 'The problem type is not known',
    },
  },
  'responsible-known': {
    'zh-CN': {
      holds: (f, t) => `责任主体为${t.term(['role', 'department'], f.found)}`,
      fails: [
        (f, t) => `责任主体${t.name(f.found)}有误，请重选`,
        (f, t) => `责任主体${t.name(f.found)}有误，请从中选择：${t.terms(['role', 'department'], f.required.oneOf)}`,
      ],
      unknown: '责任主体尚待核对',
    },
    en: {
      holds: (f, t) => `Responsible: ${t.term(['role', 'department'], f.found)}`,
      fails: [
        (f, t) => `No such responsible party: ${t.name(f.found)}`,
        (f, t) =>
          `No such responsible party: ${t.name(f.found)}; choose one of: ${t.terms(['role', 'department'], f.required.oneOf)}`,
      ],
      unknown: 'The responsible party is not known',
    },
  },
  'exit-line-open': {
    'zh-CN': {
      holds: (f, t) => `问题${about(f, t)}现状尚待提升到退出线`,
      fails: (f, t) => `问题${about(f, t)}的现状已达到退出线，请重新设定退出线`,
      unknown: (f, t) => `问题${about(f, t)}的现状尚待核对`,
    },
    en: {
      holds: (f, t) => `Problem ${about(f, t)} has still to reach its exit line`,
      fails: (f, t) => `Problem ${about(f, t)} is at its exit line already: set another`,
      unknown: (f, t) => `How problem ${about(f, t)} is now is not known`,
    },
  },
  'exit-line-lowered': {
    'zh-CN': {
      holds: '退出线的调整已写明',
      fails: loweredText,
      unknown: '退出线有无降低尚待核对',
    },
    en: {
      holds: 'The plan says which exit lines it lowers',
      fails: (f, t) => loweredText(f, t).replace(/^./, (first) => first.toUpperCase()),
      unknown: 'Whether an exit line is lowered is not known',
    },
  },
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
            ? 'The plan has no measures yet'
            : `The plan has no measure ${t.name(f.found)}; it has: ${t.nameAll(f.required.oneOf)}`,
      ],
      unknown: 'Which measure is meant is not known',
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
      fails: (f, t) => `Measure ${about(f, t)} was carried out on ${t.date(f.found ?? '')} already`,
      unknown: (f, t) => `Whether measure ${about(f, t)} is carried out is not known`,
    },
  },
  'problem-known': {
    'zh-CN': {
      holds: (f, t) => `问题${t.name(f.found)}在清单内`,
      fails: [
        (f, t) => `问题${t.name(f.found)}在清单中查找不到，请重选`,
        (f, t) =>
          f.required.oneOf.length === 0
            ? '问题清单尚待建立'
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
            ? 'There is no list of problems yet'
            : `The list has no problem ${t.name(f.found)}; it has: ${t.nameAll(f.required.oneOf)}`,
      ],
      unknown: 'Which problem is meant is not known',
    },
  },
  'exit-line-set': {
    'zh-CN': {
      holds: '该问题已有退出线',
      fails: ['该问题尚待设定退出线', '该问题尚待设定退出线，请先调整方案写明'],
      unknown: '该问题有无退出线尚待核对',
    },
    en: {
      holds: 'The problem has an exit line',
      fails: ['The problem has no exit line yet', 'The problem has no exit line yet: adjust the plan first'],
      unknown: 'Whether the problem has an exit line is not known',
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
      fails: [
        (f, t) => `该问题是否达到退出线由${t.role(f.required)}判定`,
        (f, t) => `该问题是否达到退出线由${t.role(f.required)}判定，${t.role(f.found)}请转其办理`,
      ],
      unknown: '由谁判定尚待明确',
    },
    en: {
      holds: (f, t) => `Judged by the ${t.role(f.required)}`,
      fails: [
        (f, t) => `This exit line is for the ${t.role(f.required)} to judge`,
        (f, t) => `This exit line is for the ${t.role(f.required)} to judge, not for the ${t.role(f.found)}`,
      ],
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
      unknown: 'Whether the problem is on record is not known',
    },
  },
  'measures-carried-out': {
    'zh-CN': {
      holds: (f) => `方案所列${f.required.length}项举措均已落实`,
      fails: (f, t) => {
        const open = without(f)
        return f.required.length === 0
          ? '整顿提升方案尚待批准，举措无从落实'
          : `还有${open.length}项举措待落实：${t.nameAll(open)}`
      },
      unknown: '举措落实情况尚待核对',
    },
    en: {
      holds: (f) => `All ${f.required.length} measures are carried out`,
      fails: (f, t) => {
        const open = without(f)
        return f.required.length === 0
          ? 'There is no approved plan, so there are no measures'
          : `Not carried out yet, ${open.length} of ${f.required.length} measures: ${t.nameAll(open)}`
      },
      unknown: 'What has been carried out is not known',
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
            : `Problem ${about(f, t)} is not at its exit line`,
        (f, t) =>
          f.required === null
            ? `Problem ${about(f, t)} has no exit line yet: adjust the plan`
            : `Problem ${about(f, t)} is not at its exit line: ${exitLineText(f.required, t)}`,
      ],
      unknown: (f, t) => `Whether problem ${about(f, t)} is at its exit line is not known`,
    },
  },
  'problems-solved': {
    'zh-CN': {
      holds: (f) => `清单所列${f.required.length}个突出问题均已解决`,
      fails: (f, t) => (f.required.length === 0 ? '问题清单尚待建立，解决情况无从核对' : solvedText(f, t)),
      unknown: '突出问题解决情况尚待核对',
    },
    en: {
      holds: (f) => `All ${f.required.length} prominent problems are solved`,
      fails: (f, t) =>
        f.required.length === 0
          ? 'There is no list of problems, so nothing shows that they are solved'
          : solvedText(f, t),
      unknown: 'Whether the problems are solved is not known',
    },
  },
}))
