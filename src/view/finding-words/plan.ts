import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { RectificationShapes } from '../../core/shapes/rectification.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

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

type Ids = { readonly required: readonly string[]; readonly found: readonly string[] }
/** What is required and was not found. */
export const without = ({ required, found }: Ids): readonly string[] => required.filter((id) => !found.includes(id))

/** What a finding is about, by its name. */
export const about = (f: { readonly about?: string }, t: Teller): string => t.name(f.about ?? '')

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
      fails: withMore('整顿提升方案尚待报送', '，请乡镇党委先行报送，再提交审议'),
      unknown: '整顿提升方案是否报送尚待核对',
    },
    en: {
      holds: 'A plan is waiting for deliberation',
      fails: withMore('No plan has been submitted', ': the township must submit one first'),
      unknown: 'It is not known whether a plan has been submitted',
    },
  },
  'plan-consults': {
    'zh-CN': {
      holds: (f, t) => `方案会同${t.terms('department', [...new Set(f.found)])}制定`,
      fails: (f, t) => {
        const strange = f.found.filter((id) => !f.required.someOf.includes(id))
        return strange.length > 0
          ? `会同部门${t.nameAll(strange)}查找不到，请重选`
          : '方案须会同职能部门制定，请选择会同部门'
      },
      unknown: '方案会同部门尚待核对',
    },
    en: {
      holds: (f, t) => `The plan was written with: ${t.terms('department', [...new Set(f.found)])}`,
      fails: (f, t) => {
        const strange = f.found.filter((id) => !f.required.someOf.includes(id))
        return strange.length > 0
          ? `No such department: ${t.nameAll(strange)}; choose again`
          : 'The plan must be written with functional departments: name them'
      },
      unknown: 'It is not known with whom the plan was written',
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
      fails: (f, t) => `The plan lacks problems and measures of the type: ${t.terms('problem-type', without(f))}`,
      unknown: 'It is not known what the plan covers',
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
      unknown: 'It is not known whether the plan keeps every problem',
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
      fails: (f, t) => `Problem ${about(f, t)} needs at least one measure`,
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
      fails: (f, t) =>
        `Measure ${about(f, t)} answers ${t.name(f.found)}, which is not a problem of the plan: correct it`,
      unknown: (f, t) => `It is not known which problem measure ${about(f, t)} answers`,
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
      fails: withMore(
        (f, t) => `Measure ${about(f, t)} is of no known kind: ${t.name(f.found)}`,
        (f, t) => `; choose one of: ${t.terms('measure-kind', f.required.oneOf)}`,
      ),
      unknown: (f, t) => `The kind of measure ${about(f, t)} is not known`,
    },
  },
  'measure-unique': {
    'zh-CN': {
      holds: '举措编号各异',
      fails: (f, t) => `举措编号重复：${t.nameAll(f.found)}，请各用一个编号`,
      unknown: '举措编号尚待核对',
    },
    en: {
      holds: 'Each measure has an id of its own',
      fails: (f, t) => `Several measures share an id: ${t.nameAll(f.found)}; give each its own`,
      unknown: 'The ids of the measures are not known',
    },
  },
  'problem-unique': {
    'zh-CN': {
      holds: '问题编号各异',
      fails: (f, t) => `问题编号重复：${t.nameAll(f.found)}，请各用一个编号`,
      unknown: '问题编号尚待核对',
    },
    en: {
      holds: 'Each problem has an id of its own',
      fails: (f, t) => `Several problems share an id: ${t.nameAll(f.found)}; give each its own`,
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
      fails: withMore(
        (f, t) => `No such problem type: ${t.name(f.found)}`,
        (f, t) => `; choose one of: ${t.terms('problem-type', f.required.oneOf)}`,
      ),
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
      fails: withMore(
        (f, t) => `No such responsible party: ${t.name(f.found)}`,
        (f, t) => `; choose one of: ${t.terms(['role', 'department'], f.required.oneOf)}`,
      ),
      unknown: 'The responsible party is not known',
    },
  },
  'exit-line-open': {
    'zh-CN': {
      holds: (f, t) => `问题${about(f, t)}的现状尚待达到退出线`,
      fails: (f, t) => `问题${about(f, t)}的现状已达到退出线，请重新设定退出线`,
      unknown: (f, t) => `问题${about(f, t)}的现状尚待核对`,
    },
    en: {
      holds: (f, t) => `Problem ${about(f, t)} has still to reach its exit line`,
      fails: (f, t) => `Problem ${about(f, t)} is at its exit line already: set another line`,
      unknown: (f, t) => `The present figure of problem ${about(f, t)} is not known`,
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
      fails: loweredText,
      unknown: 'It is not known whether an exit line is lowered',
    },
  },
}))
