import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { AcceptanceShapes } from '../../core/shapes/acceptance.js'
import { counted } from '../amounts.js'
import { pick } from '../phrases.js'
import { type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'
import { levelText } from './control.js'

type Codes =
  | 'list-is-weak-lax'
  | 'list-is-key-prevention'
  | 'no-plan-pending'
  | 'exit-lines-set'
  | 'self-check-items'
  | 'secretary-reported'
  | 'risk-within-control'
  | 'committee-approves'
  | 'committee-met'
  | 'summary-drawn-up'
  | 'consolidated-until'
  | 'reviewer-is-sender'
  | 'steps-passed'

function selfCheck({ required, found }: FindingOf<'self-check-items'>, t: Teller): string {
  const left = (all: readonly string[], named: readonly string[]): readonly string[] =>
    all.filter((id) => !named.includes(id))
  const [measures, problems] = [left(required.measures, found.measures), left(required.problems, found.problems)]
  const strange = [...left(found.measures, required.measures), ...left(found.problems, required.problems)]
  const parts = [
    ...(measures.length === 0
      ? []
      : [
          pick(
            t.locale,
            `还有${measures.length}项举措待自查：${t.nameAll(measures)}`,
            `measures not checked: ${t.nameAll(measures)}`,
          ),
        ]),
    ...(problems.length === 0
      ? []
      : [
          pick(
            t.locale,
            `还有${problems.length}个问题待自查：${t.nameAll(problems)}`,
            `problems not checked: ${t.nameAll(problems)}`,
          ),
        ]),
    ...(strange.length === 0
      ? []
      : [
          pick(
            t.locale,
            `方案中查找不到：${t.nameAll(strange)}，请删去`,
            `leave out what is not in the plan: ${t.nameAll(strange)}`,
          ),
        ]),
  ]
  if (parts.length === 0) return pick(t.locale, '自查项目有重复，请各列一次', 'name each only once')
  return parts.join(pick(t.locale, '；', '; '))
}

function papers({ found }: FindingOf<'summary-drawn-up'>, t: Teller): string {
  return t.list([
    ...(found.summary ? [] : [pick(t.locale, '整顿情况总结', 'the summary')]),
    ...(found.ledger ? [] : [pick(t.locale, '整顿台账', 'the ledger')]),
  ])
}

function nextStep({ required, found }: FindingOf<'steps-passed'>, t: Teller): string {
  const rest = required.filter((level) => !found.includes(level))
  if (rest.length === 0) return pick(t.locale, '各级验收顺序有误，请核对', 'the levels passed out of order: check them')
  const levels = t.terms('level', rest)
  return pick(t.locale, `还须经${levels}验收通过`, `still to pass, in order: ${levels}`)
}

/** How many measures and problems of the plan the self-check leaves out. */
function unchecked({ required, found }: FindingOf<'self-check-items'>): readonly [measures: number, problems: number] {
  return [
    required.measures.filter((id) => !found.measures.includes(id)).length,
    required.problems.filter((id) => !found.problems.includes(id)).length,
  ]
}

/** The sentences of the five steps: what each asks for and who passes on; the ballot and the methods of the levels apart. */
export const reviewWords: () => Sentences<Pick<AcceptanceShapes, Codes>> = /*@__PURE__*/ lazy(() => ({
  'list-is-weak-lax': {
    'zh-CN': {
      holds: '该村在软弱涣散名单内',
      fails: (f, t) =>
        f.found === 'none'
          ? '该村已退出名单，无须再验收'
          : `该村为${t.term('list', f.found)}，无须经五步验收，直接办理退出`,
      unknown: '该村在何种名单尚待核对',
    },
    en: {
      holds: 'The village is on the weak-lax list',
      fails: (f) =>
        f.found === 'none'
          ? 'The village has left its list: no acceptance is needed'
          : 'The village is on the key-prevention list: it leaves without the five steps',
      unknown: 'It is not known which list the village is on',
    },
  },
  'list-is-key-prevention': {
    'zh-CN': {
      holds: '该村为重点防控村',
      fails: (f) => (f.found === 'none' ? '该村已退出名单' : '该村在软弱涣散名单内，须经五步验收后退出'),
      unknown: '该村在何种名单尚待核对',
    },
    en: {
      holds: 'The village is on the key-prevention list',
      fails: (f) =>
        f.found === 'none'
          ? 'The village has left its list'
          : 'The village is on the weak-lax list: it leaves by the five steps',
      unknown: 'It is not known which list the village is on',
    },
  },
  'no-plan-pending': {
    'zh-CN': {
      holds: '没有待审议的整顿方案',
      fails: ['有整顿方案待审议，审定后再办理', '有整顿方案待审议，请县区委常委会审定后再办理'],
      unknown: '有无待审议方案尚待核对',
    },
    en: {
      holds: 'No plan is waiting for deliberation',
      fails: [
        'A plan is waiting for deliberation: decide on it first',
        'A plan is waiting for deliberation: the county standing committee must decide on it first',
      ],
      unknown: 'It is not known whether a plan is waiting',
    },
  },
  'exit-lines-set': {
    'zh-CN': {
      holds: '各问题均有退出线和举措',
      fails: withMore(
        (f) => `还有${f.found.length}个问题缺退出线或举措`,
        (f, t) => `：${t.nameAll(f.found)}，请调整方案补齐`,
      ),
      unknown: '退出线和举措尚待核对',
    },
    en: {
      holds: 'Every problem has an exit line and a measure',
      fails: [
        (f) =>
          `${f.found.length === 1 ? 'One problem still lacks' : `${f.found.length} problems still lack`} an exit line or a measure`,
        (f, t) => `Still without an exit line or a measure: ${t.nameAll(f.found)}; adjust the plan`,
      ],
      unknown: 'Exit lines and measures are not known',
    },
  },
  'self-check-items': {
    'zh-CN': {
      holds: (f) => `已逐条自查：举措${f.required.measures.length}项，问题${f.required.problems.length}个`,
      fails: [
        (f) => {
          const [open, left] = unchecked(f)
          const parts = [...(open === 0 ? [] : [`举措${open}项`]), ...(left === 0 ? [] : [`问题${left}个`])]
          return parts.length === 0 ? '自查项目与方案对不上，请核对' : `自查还缺${parts.join('、')}`
        },
        selfCheck,
      ],
      unknown: '自查项目尚待填报',
    },
    en: {
      holds: (f) =>
        `Checked one by one: ${counted(f.required.measures.length, 'measures')}, ${counted(f.required.problems.length, 'problems')}`,
      fails: [
        (f) => {
          const [open, left] = unchecked(f)
          const parts = [
            ...(open === 0 ? [] : [counted(open, 'measures')]),
            ...(left === 0 ? [] : [counted(left, 'problems')]),
          ]
          return parts.length === 0
            ? 'The self-check does not agree with the plan: check it'
            : `Still to be checked: ${parts.join(', ')}`
        },
        (f, t) => `The self-check is incomplete: ${selfCheck(f, t)}`,
      ],
      unknown: 'It is not known what was checked',
    },
  },
  'secretary-reported': {
    'zh-CN': {
      holds: '村党组织书记已述职通报',
      fails: ['村党组织书记须先在大会述职通报', '村党组织书记须先在党员群众代表大会述职通报，再组织民主测评'],
      unknown: '村党组织书记是否述职通报尚待填报',
    },
    en: {
      holds: 'The village Party secretary reported',
      fails: [
        'The village Party secretary must report first',
        'The village Party secretary must report to the congress before it votes',
      ],
      unknown: 'It is not known whether the secretary reported',
    },
  },
  'risk-within-control': {
    'zh-CN': {
      holds: (f, t) =>
        f.found === null
          ? '列入后暂无新的负向测评，风险以现防控等级为准'
          : `负向测评为${levelText(f.found, t)}，在防控等级以内`,
      fails: [
        (f, t) =>
          f.required.atMost === 'none'
            ? `负向测评为${levelText(f.found, t)}，该村尚待确定防控等级`
            : `负向测评为${levelText(f.found, t)}，高于现防控等级${levelText(f.required.atMost, t)}`,
        (f, t) =>
          f.required.atMost === 'none'
            ? `负向测评为${levelText(f.found, t)}，该村尚待确定防控等级，请县区委组织部先行确定`
            : `负向测评为${levelText(f.found, t)}，高于现防控等级${levelText(f.required.atMost, t)}，请县区委组织部先调高防控等级，该村继续整顿`,
      ],
      unknown: [(_f, t) => `风险是否升高待定，还缺${t.lacking()}`, (_f, t) => `风险是否升高待定。${t.pleaseSupply()}`],
    },
    en: {
      holds: (f, t) =>
        f.found === null
          ? 'There is no new screening since the listing'
          : `The screening shows ${levelText(f.found, t)}, within the control level`,
      fails: [
        (f, t) =>
          f.required.atMost === 'none'
            ? `The screening shows ${levelText(f.found, t)}, and the village has no control level yet`
            : `The screening shows ${levelText(f.found, t)}, above the control level ${levelText(f.required.atMost, t)}`,
        (f, t) =>
          f.required.atMost === 'none'
            ? `The screening shows ${levelText(f.found, t)}, and the village has no control level yet: the county organization department must set it first`
            : `The screening shows ${levelText(f.found, t)}, above the control level ${levelText(f.required.atMost, t)}: the county organization department must raise the level first; rectification goes on`,
      ],
      unknown: [
        (_f, t) => `It is still open whether the risk has risen; still needed: ${t.lacking()}`,
        (_f, t) => `It is still open whether the risk has risen. ${t.pleaseSupply()}`,
      ],
    },
  },
  'committee-approves': {
    'zh-CN': {
      holds: '乡镇党委会议已研究通过',
      fails: withMore('须经乡镇党委会议研究通过', '，再向县区委组织部申请'),
      unknown: '乡镇党委会议是否研究通过尚待填报',
    },
    en: {
      holds: 'The township Party committee meeting approved',
      fails: withMore(
        'The township Party committee meeting must approve',
        ' before the township applies to the county',
      ),
      unknown: 'It is not known whether the committee approved',
    },
  },
  'committee-met': {
    'zh-CN': {
      holds: (f, t) => `乡镇党委会议于${t.date(f.found)}召开`,
      fails: (f, t) =>
        f.required.from === f.required.to
          ? `乡镇党委会议应于${t.date(f.required.to)}召开，所填为${t.date(f.found)}，请核对`
          : `乡镇党委会议应在${t.date(f.required.from)}至${t.date(f.required.to)}召开，所填为${t.date(f.found)}，请核对`,
      unknown: '乡镇党委会议日期尚待填报',
    },
    en: {
      holds: (f, t) => `The township Party committee met on ${t.date(f.found)}`,
      fails: (f, t) =>
        f.required.from === f.required.to
          ? `The township Party committee must meet on ${t.date(f.required.to)}; ${t.date(f.found)} was entered: check the date`
          : `The township Party committee must meet between ${t.date(f.required.from)} and ${t.date(f.required.to)}; ${t.date(f.found)} was entered: check the date`,
      unknown: 'The day of the committee meeting is not known',
    },
  },
  'summary-drawn-up': {
    'zh-CN': {
      holds: '整顿情况总结和整顿台账齐备',
      fails: withMore((f, t) => `还缺${papers(f, t)}`, '，请县区委组织部补齐'),
      unknown: '总结和台账尚待核对',
    },
    en: {
      holds: 'Summary and ledger are drawn up',
      fails: [
        (f, t) => `Still to be drawn up: ${papers(f, t)}`,
        (f, t) => `Still to be drawn up by the county organization department: ${papers(f, t)}`,
      ],
      unknown: 'It is not known whether summary and ledger are drawn up',
    },
  },
  'consolidated-until': {
    'zh-CN': {
      holds: (f, t) => `巩固期至${t.date(f.required.notBefore)}，已满`,
      fails: (f, t) => `巩固期至${t.date(f.required.notBefore)}，期满后再审核`,
      unknown: '巩固期是否已满尚待核对',
    },
    en: {
      holds: (f, t) => `The time to consolidate ended on ${t.date(f.required.notBefore)}`,
      fails: (f, t) => `The village consolidates until ${t.date(f.required.notBefore)}: review it again after that`,
      unknown: 'It is not known how long the village consolidates',
    },
  },
  'reviewer-is-sender': {
    'zh-CN': {
      holds: '由要求巩固的一级再次审核',
      fails: [
        (f, t) => `再次审核由${t.roles(f.required.oneOf)}办理`,
        (f, t) => `再次审核由要求巩固的${t.roles(f.required.oneOf)}办理，请${t.role(f.found)}转其办理`,
      ],
      unknown: '由哪一级再次审核尚待核对',
    },
    en: {
      holds: 'Reviewed again by the level that sent the village to consolidate',
      fails: withMore(
        (f, t) => `The second review is for the ${t.roles(f.required.oneOf)}`,
        (f, t) => `, which sent the village to consolidate, not for the ${t.role(f.found)}`,
      ),
      unknown: 'It is not known which level reviews again',
    },
  },
  'steps-passed': {
    'zh-CN': {
      holds: (f, t) =>
        f.required.length === 0 ? '前面的环节已完成' : `已逐级验收通过：${t.terms('level', f.required)}`,
      fails: nextStep,
      unknown: '逐级验收情况尚待核对',
    },
    en: {
      holds: (f, t) =>
        f.required.length === 0
          ? 'No earlier step has to be passed'
          : `Passed in order: ${t.terms('level', f.required)}`,
      fails: (f, t) => nextStep(f, t),
      unknown: 'It is not known which levels have passed the village',
    },
  },
}))
