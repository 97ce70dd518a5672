import * as z from 'zod'
import { idSchema, type Role, roleSchema } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { type Label, label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { type Ratio, ratioSchema } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { CASE_EVENTS, type CaseEventType } from './case-events.js'
import { type ListName, listSchema } from './lists.js'
import { type Provenance, provenanceSchema, type Sourced, sourced } from './provenance.js'
import { termShape } from './term.js'

/** The five responsibilities (五个责任, R1 to R5). */
const RESPONSIBILITIES = [
  'first-responsibility',
  'main-responsibility',
  'specific-responsibility',
  'support-responsibility',
  'resident-responsibility',
] as const
/** One of the five responsibilities, by its id. */
export type Responsibility = (typeof RESPONSIBILITIES)[number]

/**
 * The five responsibilities (五个责任, R1 to R5), in both languages.
 *
 * @example
 * ```ts
 * import { responsibilityLabels } from 'baolei/rulebook'
 *
 * responsibilityLabels['first-responsibility']['zh-CN'] // '县级党委第一责任'
 * ```
 */
export const responsibilityLabels: Readonly<Record<Responsibility, Label>> = {
  'first-responsibility': label('县级党委第一责任', 'first responsibility: county Party committee'),
  'main-responsibility': label('联点领导主体责任', 'main responsibility: linked county leader'),
  'specific-responsibility': label('乡镇党委具体责任', 'specific responsibility: township Party committee'),
  'support-responsibility': label('结对单位帮扶责任', 'support responsibility: paired units'),
  'resident-responsibility': label('第一书记驻村责任', 'resident responsibility: first secretary'),
}

/** How often a periodic duty falls due (D19). */
export const CADENCES = ['half-month', 'month', 'quarter', 'half-year', 'year'] as const
/** How often a periodic duty falls due: a key of {@link cadenceLabels}. */
export type Cadence = (typeof CADENCES)[number]

/**
 * How often a periodic duty falls due (D19), in both languages.
 *
 * @example
 * ```ts
 * import { cadenceLabels } from 'baolei/rulebook'
 *
 * cadenceLabels['half-month']['zh-CN'] // '每半月'
 * ```
 */
export const cadenceLabels: Readonly<Record<Cadence, Label>> = {
  'half-month': label('每半月', 'each half-month'),
  month: label('每月', 'each month'),
  quarter: label('每季度', 'each quarter'),
  'half-year': label('每半年', 'each half-year'),
  year: label('每年', 'each year'),
}

/**
 * When a duty is owed: by a cadence; `regularly` (定期), and the rulebook says how often that is; `once` for each
 * listing; `standing`, all the time; or `when-vacant`, while one of the duty's posts has no holder (D20).
 */
export type Recurrence = Cadence | 'regularly' | 'once' | 'standing' | 'when-vacant'

/** What a duty is owed for: each listed village, or once for all listed villages of a township or of a county (D19). */
const DUTY_SCOPES = ['village', 'township', 'county'] as const
/** One of {@link DUTY_SCOPES}. */
type DutyScope = (typeof DUTY_SCOPES)[number]

/** A duty (D19): who does what, for which villages, how often, how many times at least, and from which clause. */
export interface Duty {
  readonly id: string
  readonly label: Label
  readonly responsibility: Responsibility
  readonly owner: Role
  readonly scope: DutyScope
  readonly lists: readonly ListName[]
  readonly recurrence: Recurrence
  /** How many times in one period, at least (L6.1 asks for two in a year). */
  readonly times: number
  /** The types of event of a case that are the doing of this duty, so that nobody records it once more (D20). */
  readonly servedBy?: readonly CaseEventType[]
  /** Only of a duty owed `when-vacant`: the posts that its owner fills. */
  readonly posts?: readonly Role[]
  readonly from: Provenance
}

/**
 * Who may record, beside the owner, that a duty was done, and who may waive it (D20). The owner never waives its own
 * duty. Each must also have jurisdiction (D23). Without a row only the owner records, and nobody waives.
 */
export interface DutyAuthority {
  readonly owner: Role
  readonly mayRecord: readonly Role[]
  readonly mayWaive: readonly Role[]
}

/**
 * A document that shows that a duty was done, such as the minutes of a meeting. It is always optional (D9).
 */
export interface DutyEvidence {
  readonly duty: string
  readonly document: Label
}

/** Whom to notify when a duty of these owners has been overdue for so long. */
export interface EscalationStep {
  readonly owners: readonly Role[]
  readonly after: Duration
  readonly to: Role
}

/** The duties of a rulebook, and the rules about recording, waiving and counting them. */
export interface ResponsibilityRules {
  readonly duties: readonly Duty[]
  readonly authority: Sourced<readonly DutyAuthority[]>
  readonly evidence: Sourced<readonly DutyEvidence[]>
  readonly escalation: Sourced<readonly EscalationStep[]>
  /** What 定期 means where the source gives no figure (D19). */
  readonly regularly: Sourced<Cadence>
  /** A period with the duty owed on less than this share of its days is partial: never overdue (D19). */
  readonly partialBelow: Sourced<Ratio>
  /**
   * A yearly or half-yearly duty of a township or county is owed, and then whole, from so many days with a listed
   * village in the period (D19). 30 where the rulebook does not say.
   */
  readonly wholeFromDays?: Sourced<number>
}

const words = (labels: Readonly<Record<string, Label>>): string =>
  Object.entries(labels)
    .map(([id, { 'zh-CN': zh }]) => `${id} ${zh}`)
    .join('；')

const owner = /*@__PURE__*/ lazy(() => roleSchema().meta({ title: '责任主体 / Owner' }))

const dutySchema: () => z.ZodType<Duty> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      ...termShape(),
      responsibility: z
        .enum(RESPONSIBILITIES)
        .meta(titled('所属责任', 'Responsibility', [words(responsibilityLabels), 'one of the five responsibilities'])),
      owner: owner(),
      scope: z
        .enum(DUTY_SCOPES)
        .meta(
          titled('履职范围', 'Scope', [
            'village 逐村；township 全乡镇一次；county 全县一次',
            'for each listed village, or once for all those of a township or county',
          ]),
        ),
      lists: z
        .array(listSchema())
        .min(1)
        .meta(titled('适用名单', 'Lists', ['对哪些名单上的村', 'for villages on which lists'])),
      recurrence: z
        .enum([...CADENCES, 'regularly', 'once', 'standing', 'when-vacant'])
        .meta(
          titled('频次', 'How often', [
            `${words(cadenceLabels)}；regularly 定期；once 每次列入一次；standing 长期；when-vacant 岗位空缺时`,
            'a cadence; regularly; once for each listing; at all times; or while a post is vacant',
          ]),
        ),
      times: z
        .int()
        .min(1)
        .max(1_000)
        .meta(titled('每期次数', 'Times in a period', ['每期至少几次', 'at least so many in one period'], 2)),
      servedBy: z
        .array(z.enum(CASE_EVENTS))
        .min(1)
        .meta(
          titled('视同履职的事项', 'Served by', [
            '村档案中登记这些事项，即视为履行本职责，不再另行登记',
            'events of a case that are the doing of the duty: nobody records it once more',
          ]),
        )
        .exactOptional(),
      posts: z
        .array(roleSchema())
        .min(1)
        .meta(
          titled('负责配备的岗位', 'Posts to fill', [
            '仅用于 when-vacant：空缺时由责任主体配备的岗位',
            'only with when-vacant: the posts that the owner fills',
          ]),
        )
        .exactOptional(),
      from: provenanceSchema(),
    })
    .refine(({ recurrence, posts }) => (recurrence === 'when-vacant') === (posts !== undefined), {
      path: ['posts'],
      message: 'posts with when-vacant, and only with it',
    })
    .meta({
      ...titled('职责', 'Duty'),
      // The same in JSON Schema, which needs a rule between two keys in words of its own.
      anyOf: [
        {
          properties: { recurrence: { const: 'when-vacant', ...titled('频次', 'How often') }, posts: true },
          required: ['posts'],
        },
        { properties: { recurrence: { not: { const: 'when-vacant' }, ...titled('频次', 'How often') }, posts: false } },
      ],
    }),
)

const rolesSchema = /*@__PURE__*/ lazy(() => z.array(roleSchema()))

const authoritySchema: () => z.ZodType<DutyAuthority> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      owner: owner(),
      mayRecord: rolesSchema().meta(titled('可登记主体', 'Who may record')),
      mayWaive: rolesSchema().meta(
        titled('可免除主体', 'Who may waive', ['责任主体不得免除自身', 'never the owner itself']),
      ),
    })
    .refine(({ owner, mayWaive }) => !mayWaive.includes(owner), {
      path: ['mayWaive'],
      message: 'others than the owner, which never waives its own duty',
    })
    .meta(titled('履职登记权限', 'Authority over the duties of')),
)

const escalationSchema: () => z.ZodType<EscalationStep> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      owners: rolesSchema().min(1).meta(titled('责任主体', 'Owners')),
      after: durationSchema().meta(titled('逾期时长', 'Overdue for')),
      to: roleSchema().meta({ title: '提级对象 / To' }),
    })
    .refine(({ owners, to }) => !owners.includes(to), { path: ['to'], message: 'another than the owners' })
    .meta(titled('提级提醒', 'Escalation step')),
)

/** Parses {@link ResponsibilityRules}. */
export const responsibilitySchema: () => z.ZodType<ResponsibilityRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      duties: z.array(dutySchema()).meta(titled('职责', 'Duties')),
      authority: sourced(z.array(authoritySchema())).meta(
        titled('履职登记权限', 'Authority over duties', [
          '没有此行的，只由责任主体登记，无人可免除',
          'without a row only the owner records, and nobody waives',
        ]),
      ),
      evidence: sourced(
        z.array(
          z
            .strictObject({
              duty: idSchema().meta(titled('职责', 'Duty', ['职责的编号', 'the id of a duty'])),
              document: labelSchema().meta(titled('材料', 'Document')),
            })
            .meta(titled('佐证材料', 'Evidence for')),
        ),
      ).meta(titled('佐证材料', 'Evidence', ['均为选填', 'always optional'])),
      escalation: sourced(z.array(escalationSchema())).meta(titled('提级提醒', 'Escalation')),
      regularly: sourced(z.enum(CADENCES)).meta(
        titled('“定期”的频次', 'What “regularly” means', [words(cadenceLabels), 'a cadence']),
      ),
      partialBelow: sourced(ratioSchema()).meta(
        titled('不完整周期界线', 'Partial below', [
          '覆盖天数低于此比例的周期不算逾期',
          'a period covered for less than this share of its days is never overdue',
        ]),
      ),
      wholeFromDays: sourced(z.int().min(1).max(366))
        .meta(
          titled('整期计算起点', 'Whole from days', [
            '县、乡年度和半年度职责：一期内名单上有村满此天数的，按整期履行；不满的，本期不计',
            'a yearly or half-yearly duty of a county or township is owed whole from so many days with a listed village',
          ]),
        )
        .exactOptional(),
    })
    .meta(titled('五个责任', 'Responsibilities')),
)
