import * as z from 'zod'
import { idSchema, LEVELS, type Level, ROLE_LEVEL, type Role, roleSchema } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'
import { type ListName, listSchema } from './lists.js'
import { type Sourced, sourced } from './provenance.js'
import { type Term, termShape, terms } from './term.js'

/** A department that shares problem information (M3.3), with the field that it works in (M4.1). */
export interface Department extends Term {
  readonly field: string
}

/** A source of signals within the year, beside the departments (L1.1), and the roles that may record it. */
export interface SignalSource extends Term {
  readonly roles: readonly Role[]
}

/** One cell of the listing table (D8). */
export interface ListingRow {
  readonly problemType: string
  readonly risk: string
  readonly list: ListName
}

/** How villages are identified and listed (M3, D8). */
export interface IdentificationRules {
  readonly departments: Sourced<readonly Department[]>
  readonly sources: Sourced<readonly SignalSource[]>
  readonly listing: Sourced<readonly ListingRow[]>
  /** How old a screening may be on the day of a listing that rests on it. */
  readonly screeningMaxAge: Sourced<Duration>
  /** What wipes the warnings that led to it: a listing, an exit, both (without it), or nothing. */
  readonly warningsSpentBy?: Sourced<readonly SpendsWarnings[]>
}

const SPENDS_WARNINGS = ['listing', 'exit'] as const
/** What may wipe the warnings that led to it: `listing` or `exit`. */
export type SpendsWarnings = (typeof SPENDS_WARNINGS)[number]

/** A field that paired units work in, and the villages that it is meant for (弱村、乱村、穷村, M4.1). */
export interface Field extends Term {
  readonly villages: Label
}

/** A kind of weak-lax organization (类别化, L4.1), by its problem types. */
export interface OrganizationKind extends Term {
  readonly problemTypes: readonly string[]
}

/** What must be in place before a plan is approved (D11, L5.1). */
const PREREQUISITES = ['four-ones', 'task-force'] as const
/** What must be in place before a plan is approved: `four-ones` or `task-force`. */
export type Prerequisite = (typeof PREREQUISITES)[number]

/** A part in a task force: who takes it, in words and by level, and by role if the library has one for it. */
export interface TaskForcePart {
  readonly label: Label
  readonly level: Level
  readonly role?: Role
}

/** Who heads a task force, who leads the work in the township, who coordinates (R3.1, L5.3). */
export interface TaskForceParts {
  readonly head: Sourced<TaskForcePart>
  readonly leader: Sourced<TaskForcePart>
  readonly coordinator: Sourced<TaskForcePart>
}

/** How rectification is organized (M4, L3 to L5, D11, D12). */
export interface RectificationRules {
  readonly fields: Sourced<readonly Field[]>
  /** Which field the paired unit must work in, by problem type. */
  readonly unitField: Sourced<readonly { readonly problemType: string; readonly field: string }[]>
  readonly measureKinds: Sourced<readonly Term[]>
  readonly kinds: Sourced<readonly OrganizationKind[]>
  /** Which departments a task force must bring in, by problem type. */
  readonly taskForce: Sourced<readonly { readonly problemType: string; readonly departments: readonly string[] }[]>
  readonly taskForceParts: TaskForceParts
  readonly beforeApproval: Sourced<readonly Prerequisite[]>
}

/** When a village is looked back on, and when it counts as recurrent (D17, F1). */
export interface LookBackRules {
  /** In how many calendar years after the exit there is a look-back; without it, one. */
  readonly years?: Sourced<number>
  readonly recurrent: Sourced<{ readonly times: number; readonly within: Duration }>
  /** How old the two checklists may be on the day of a look-back; without it, 183 days (D17). */
  readonly maxAge?: Sourced<Duration>
}

/** How old the two checklists of a look-back may be where the rulebook says nothing (D17). */
export const LOOK_BACK_MAX_AGE: Duration = { days: 183 }

const problemType = /*@__PURE__*/ lazy(() =>
  idSchema().meta(titled('问题类型', 'Problem type', ['问题类型的编号', 'the id of a problem type'])),
)
const field = /*@__PURE__*/ lazy(() => idSchema().meta(titled('领域', 'Field', ['领域的编号', 'the id of a field'])))

/** Parses {@link IdentificationRules}. */
export const identificationSchema: () => z.ZodType<IdentificationRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      departments: sourced(
        z.array(z.strictObject({ ...termShape(), field: field() }).meta(titled('部门', 'Department'))).min(1),
      ).meta(titled('信息共享部门', 'Departments', ['问题信息即时共享', 'that share problem information'])),
      sources: sourced(
        z
          .array(
            z
              .strictObject({
                ...termShape(),
                roles: z.array(roleSchema()).min(1).meta(titled('可登记主体', 'Who may record')),
              })
              .meta(titled('问题信息来源', 'Source of signals')),
          )
          .min(1),
      ).meta(titled('问题信息来源', 'Sources of signals', ['部门以外', 'beside the departments'])),
      listing: sourced(
        z
          .array(
            z
              .strictObject({
                problemType: problemType(),
                risk: idSchema().meta(titled('风险等级', 'Risk level', ['风险等级的编号', 'the id of a risk level'])),
                list: listSchema(),
              })
              .meta(titled('认定对照表', 'Listing of')),
          )
          .min(1),
      ).meta(
        titled('认定对照表', 'Listing table', [
          '由问题类型和风险等级定名单',
          'from problem type and risk level to a list',
        ]),
      ),
      screeningMaxAge: sourced(durationSchema()).meta(
        titled('排查结果有效期', 'Greatest age of a screening', ['列入所依据的负向测评', 'that a listing rests on']),
      ),
      warningsSpentBy: sourced(z.array(z.enum(SPENDS_WARNINGS).meta(titled('预警清零环节', 'Wipes the warnings'))))
        .meta(
          titled('预警清零', 'Warnings wiped by', [
            'listing 列入时清零；exit 退出时清零；不写即两者，空表即不清零',
            'listing, exit: without it both; an empty list: none, they count on',
          ]),
        )
        .exactOptional(),
    })
    .meta(titled('识别', 'Identification')),
)

const partSchema: () => z.ZodType<TaskForcePart> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      label: labelSchema().meta(titled('名称', 'Name')),
      level: z
        .enum(LEVELS)
        .meta(titled('层级', 'Level', ['与该单位或岗位的层级一致', 'the level of the body or post'])),
      role: roleSchema().exactOptional(),
    })
    .refine(({ level, role }) => role === undefined || ROLE_LEVEL[role] === level, {
      path: ['level'],
      message: 'the level of the role',
    }),
)

/** Parses {@link RectificationRules}. */
export const rectificationSchema: () => z.ZodType<RectificationRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      fields: sourced(
        z
          .array(
            z
              .strictObject({ ...termShape(), villages: labelSchema().meta(titled('对应的村', 'Villages')) })
              .meta(titled('领域', 'Field')),
          )
          .min(1),
      ).meta(titled('帮扶领域', 'Fields')),
      unitField: sourced(
        z.array(
          z
            .strictObject({ problemType: problemType(), field: field() })
            .meta(titled('结对单位领域', 'Field of the paired unit for')),
        ),
      ).meta(titled('结对单位领域', 'Field of the paired unit', ['按问题类型', 'by problem type'])),
      measureKinds: terms('举措类别', 'Kind of measure').meta(titled('举措类别', 'Kinds of measure')),
      kinds: sourced(
        z
          .array(
            z
              .strictObject({
                ...termShape(),
                problemTypes: z.array(idSchema()).min(1).meta(titled('问题类型', 'Problem types')),
              })
              .meta(titled('软弱涣散类别', 'Kind of organization')),
          )
          .min(1),
      ).meta(titled('软弱涣散类别', 'Kinds of organization', ['软弱涣散村党组织的类别', 'of weak-lax organization'])),
      taskForce: sourced(
        z.array(
          z
            .strictObject({
              problemType: problemType(),
              departments: z.array(idSchema()).min(1).meta(titled('部门', 'Departments')),
            })
            .meta(titled('工作专班部门', 'Departments of the task force for')),
        ),
      ).meta(titled('工作专班部门', 'Departments of the task force', ['按问题类型', 'by problem type'])),
      taskForceParts: z
        .strictObject({
          head: sourced(partSchema()).meta(
            titled('组长', 'Head', ['县级领导任组长', 'the county leader who heads it']),
          ),
          leader: sourced(partSchema()).meta(
            titled('乡镇负责人', 'Leader in the township', ['乡镇党委书记', 'the township Party secretary']),
          ),
          coordinator: sourced(partSchema()).meta(titled('协调单位', 'Coordinator')),
        })
        .meta(titled('工作专班', 'Task force')),
      beforeApproval: sourced(z.array(z.enum(PREREQUISITES))).meta(
        titled('方案审批前置条件', 'Needed before approval', [
          '批准方案前须配齐：four-ones 四个一；task-force 工作专班',
          'what must be in place before a plan is approved: the four ones, the task force',
        ]),
      ),
    })
    .meta(titled('整顿', 'Rectification')),
)

/** Parses {@link LookBackRules}. */
export const lookBackSchema: () => z.ZodType<LookBackRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      years: sourced(z.int().min(1).max(20))
        .meta(
          titled('年数', 'Years', ['退出后看几个年度；不写即一年', 'calendar years after the exit; without it, one']),
        )
        .exactOptional(),
      recurrent: sourced(
        z.strictObject({
          times: z.int().min(2).max(100).meta(titled('次数', 'How many times')),
          within: durationSchema().meta(titled('时间范围', 'Within')),
        }),
      ).meta(titled('反复列入', 'Recurrent', ['时间范围内列入几次', 'listed so many times within a time'])),
      maxAge: sourced(durationSchema())
        .meta(
          titled('回头看测评有效期', 'Greatest age of the checklists', [
            '回头看所依据的正向、负向测评；不写即183天',
            'of the two checklists that a look-back rests on; 183 days where nothing is said',
          ]),
        )
        .exactOptional(),
    })
    .meta(titled('回头看', 'Look-back')),
)
