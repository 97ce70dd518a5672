import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { numberThresholdSchema, type Threshold } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { type PollRules, pollSchema } from './poll.js'
import { type Sourced, sourced } from './provenance.js'
import { type Points, pointsSchema } from './scoring.js'
import { type Term, termShape, terms } from './term.js'

/**
 * The levels that a village is accepted by, lowest first (A1 to A4). Village and county always are; a rulebook may
 * leave out the others.
 */
export const ACCEPTANCE_LEVELS = ['village', 'township', 'county', 'city'] as const
/** A level that accepts a village: `village`, `township`, `county` or `city`. */
export type AcceptanceLevel = (typeof ACCEPTANCE_LEVELS)[number]

/** The levels that review the work of others, and may use a mark sheet to do so. */
const REVIEW_LEVELS = ['township', 'county', 'city'] as const
/** A level that reviews: `township`, `county` or `city`. */
export type ReviewLevel = (typeof REVIEW_LEVELS)[number]

/** A criterion of a mark sheet and the most points that it gives, in hundredths. */
export interface Criterion extends Term {
  readonly most: Points
  /** The group that it belongs to, where the sheet has groups. */
  readonly group?: string
}

/** A group of criteria with a minimum of its own, in hundredths: below it the village does not pass, whatever the total. */
export interface CriterionGroup extends Term {
  readonly atLeast: Points
}

/**
 * What a total of marks leads to; the first outcome whose threshold holds counts. `pass`; `consolidate`, for the time
 * `within`, after which the level reviews again; `fail`, which sends the case back to rectifying. The last outcome has
 * no threshold and takes the rest.
 */
export type SheetOutcome = { readonly when?: Threshold<Points> } & (
  | { readonly outcome: 'pass' | 'fail'; readonly within?: never }
  | { readonly outcome: 'consolidate'; readonly within: Duration }
)

/** A mark sheet (验收评分表): the criteria of one level, and what their total leads to. */
export interface Sheet {
  readonly level: ReviewLevel
  readonly criteria: readonly Criterion[]
  readonly groups?: readonly CriterionGroup[]
  readonly outcomes: readonly SheetOutcome[]
}

/** A level that may send a village to consolidate without marks (限期巩固), and for how long. */
export interface ThreeWays {
  readonly level: ReviewLevel
  readonly within: Duration
}

/** Whether a level judges in three ways without marks, and how long a village then consolidates. */
export function threeWaysAt({ threeWays }: AcceptanceRules, level: ReviewLevel): ThreeWays | undefined {
  return threeWays?.value.find((one) => one.level === level)
}

/** The acceptance steps (五步验收, A1 to A4). */
export interface AcceptanceRules {
  /**
   * Which levels accept, in order; without it, all four. A county directly under the province has no city review.
   */
  readonly levels?: Sourced<readonly AcceptanceLevel[]>
  readonly ballot: PollRules
  /** What the township assesses (A2.1); every criterion must be good. Needed where the township accepts. */
  readonly townshipCriteria?: Sourced<readonly Term[]>
  /** What the county must have done (A3.1). */
  readonly countyMethods: Sourced<readonly Term[]>
  /** What the city must have done (A4.1). Needed where the city accepts. */
  readonly cityMethods?: Sourced<readonly Term[]>
  /** Mark sheets, at most one for a level; a level without one decides by its criteria or methods alone. */
  readonly sheets?: Sourced<readonly Sheet[]>
  /** Levels without a mark sheet that judge in three ways all the same: pass, consolidate, back to rectifying (D14). */
  readonly threeWays?: Sourced<readonly ThreeWays[]>
  /** Where a refusal of the city sends the case (D14). Needed where the city accepts. */
  readonly cityRefusal?: Sourced<'rectifying' | 'consolidating'>
}

/** When a village may leave its list (动态退出, M5.1, D16). */
export interface ExitRules {
  readonly gradeAtLeast: Sourced<string>
  readonly survey: PollRules
  /** How old the assessment, the screening and the survey that an exit rests on may be. */
  readonly maxAge: Sourced<Duration>
  /** What a village on the key-prevention list must have before it leaves it; without it, all of them (D16). */
  readonly preventionNeeds?: Sourced<readonly PreventionNeed[]>
}

/** What a village may need before it leaves the key-prevention list (D16). */
const PREVENTION_NEEDS = ['four-ones', 'measures'] as const
/** What a village may need before it leaves the key-prevention list: `four-ones`, and every one of the `measures`. */
export type PreventionNeed = (typeof PREVENTION_NEEDS)[number]

/** What a village needs under a rulebook before it leaves the key-prevention list (D16). */
export function preventionNeeds({ preventionNeeds: own }: ExitRules): readonly PreventionNeed[] {
  return own?.value ?? PREVENTION_NEEDS
}

const when = /*@__PURE__*/ lazy(() =>
  numberThresholdSchema()
    .meta(titled('分数线', 'Cut-off', ['以百分之一分计；最后一档不写', 'in hundredths of a point; the last has none']))
    .exactOptional(),
)
const outcomeHelp = /*@__PURE__*/ lazy(() =>
  titled('结果', 'Outcome', [
    'pass 通过；consolidate 巩固提升（须写 within）；fail 不通过',
    'pass; consolidate, which needs within; fail',
  ]),
)

const outcomeSchema: () => z.ZodType<SheetOutcome> = /*@__PURE__*/ lazy(() =>
  z
    .discriminatedUnion(
      'outcome',
      [
        z.strictObject({ outcome: z.enum(['pass', 'fail']).meta(outcomeHelp()), when: when() }),
        z.strictObject({
          outcome: z.literal('consolidate').meta(outcomeHelp()),
          when: when(),
          within: durationSchema().meta(titled('巩固期限', 'Within')),
        }),
      ],
      { unionFallback: true },
    )
    .meta(titled('评分结果', 'Outcome')),
)

const sheetSchema: () => z.ZodType<Sheet> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      level: z.enum(REVIEW_LEVELS).meta(titled('层级', 'Level', ['乡镇、县级、市级', 'township, county or city'])),
      criteria: z
        .array(
          z
            .strictObject({
              ...termShape(),
              most: pointsSchema().meta({ title: '满分 / Full marks' }),
              group: idSchema()
                .meta(titled('所属板块', 'Group', ['板块的编号', 'the id of a group']))
                .exactOptional(),
            })
            .meta(titled('评分要点', 'Criterion')),
        )
        .min(1)
        .meta(titled('评分要点', 'Criteria')),
      groups: z
        .array(
          z
            .strictObject({ ...termShape(), atLeast: pointsSchema().meta({ title: '最低分 / At least' }) })
            .meta(titled('板块', 'Group')),
        )
        .min(1)
        .meta(titled('板块最低分', 'Groups', ['任一板块不足即不能通过', 'below the minimum of any, no pass']))
        .exactOptional(),
      outcomes: z
        .array(outcomeSchema())
        .min(2)
        .meta(titled('评分结果', 'Outcomes', ['第一个符合者为准', 'the first whose threshold holds'])),
    })
    .meta(titled('评分表', 'Mark sheet')),
)

const threeWaysSchema: () => z.ZodType<ThreeWays> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      level: z.enum(REVIEW_LEVELS).meta(titled('层级', 'Level', ['乡镇、县级、市级', 'township, county or city'])),
      within: durationSchema().meta(titled('巩固时限', 'Time to consolidate')),
    })
    .meta(titled('一级的三种结论', 'Three ways of a level')),
)

const isInOrder = (levels: readonly AcceptanceLevel[]): boolean =>
  levels.join() === ACCEPTANCE_LEVELS.filter((level) => levels.includes(level)).join()
// What the two rules of the schema allow: with or without the township, with or without the city.
const sequences = (): readonly (readonly AcceptanceLevel[])[] =>
  [[], ['township'], ['city'], ['township', 'city']].map((some) =>
    ACCEPTANCE_LEVELS.filter((level) => level === 'village' || level === 'county' || some.includes(level)),
  )

const levelsSchema: () => z.ZodType<readonly AcceptanceLevel[]> = /*@__PURE__*/ lazy(() =>
  z
    .array(z.enum(ACCEPTANCE_LEVELS))
    .refine((levels) => levels.includes('village') && levels.includes('county'), {
      message: 'village and county among them',
    })
    .refine(isInOrder, { message: 'each once, lowest first' })
    .meta({ enum: sequences() }),
)

/** Parses {@link AcceptanceRules}. */
export const acceptanceSchema: () => z.ZodType<AcceptanceRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      levels: sourced(levelsSchema())
        .meta(
          titled('层级', 'Levels', [
            '由低到高，必有村级与县级；不写即四级',
            'lowest first, village and county always; all four where nothing is said',
          ]),
        )
        .exactOptional(),
      ballot: pollSchema().meta(titled('民主测评', 'Ballot')),
      townshipCriteria: terms('乡镇评估要点', 'Criterion of the township')
        .meta(
          titled('乡镇评估要点', 'Criteria of the township', [
            '乡镇参与验收的必填',
            'needed where the township accepts',
          ]),
        )
        .exactOptional(),
      countyMethods: terms('县级审核验收方式', 'Method of the county').meta(
        titled('县级审核验收方式', 'Methods of the county'),
      ),
      cityMethods: terms('市级复盘方式', 'Method of the city')
        .meta(titled('市级复盘方式', 'Methods of the city', ['市级参与验收的必填', 'needed where the city accepts']))
        .exactOptional(),
      sheets: sourced(z.array(sheetSchema()).min(1))
        .meta(titled('评分表', 'Mark sheets', ['每级至多一张', 'at most one a level']))
        .exactOptional(),
      threeWays: sourced(z.array(threeWaysSchema()).min(1))
        .meta(
          titled('不评分的三种结论', 'Three ways without marks', [
            '没有评分表的级别也可以作出合格、限期巩固、退回整顿三种结论',
            'a level without a mark sheet may pass a village, have it consolidate, or send it back to rectifying',
          ]),
        )
        .exactOptional(),
      cityRefusal: sourced(z.enum(['rectifying', 'consolidating']))
        .meta(
          titled('市级不通过退回环节', 'After a refusal of the city', [
            '市级参与验收的必填；退回整顿（rectifying）或巩固提升（consolidating）',
            'needed where the city accepts: back to rectifying, or to consolidating',
          ]),
        )
        .exactOptional(),
    })
    .meta(titled('验收', 'Acceptance')),
)

/** Parses {@link ExitRules}. */
export const exitSchema: () => z.ZodType<ExitRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      gradeAtLeast: sourced(idSchema()).meta(
        titled('等次不低于', 'Grade at least', ['等次的编号', 'the id of a grade']),
      ),
      survey: pollSchema().meta(titled('满意度测评', 'Satisfaction survey')),
      maxAge: sourced(durationSchema()).meta(
        titled('测评有效期', 'Greatest age of the evidence', [
          '正向测评、负向测评和满意度测评最多可用多久',
          'of the assessment, the screening and the survey that an exit rests on',
        ]),
      ),
      preventionNeeds: sourced(z.array(z.enum(PREVENTION_NEEDS)))
        .meta(
          titled('退出重点防控前须具备', 'Needed before leaving key prevention', [
            'four-ones 四个一配齐；measures 举措全部落实；不写即两项都要',
            'the four ones, every measure carried out; both where nothing is said',
          ]),
        )
        .exactOptional(),
    })
    .meta(titled('动态退出', 'Exit')),
)

/** The levels that accept a village under a rulebook, in order. */
export function acceptanceLevels({ levels }: AcceptanceRules): readonly AcceptanceLevel[] {
  return levels?.value ?? ACCEPTANCE_LEVELS
}

/** The criteria that a level must find good, or the methods that it must have used, before it passes a village. */
export function reviewTerms(rules: AcceptanceRules, level: ReviewLevel): readonly Term[] {
  const byLevel = { township: rules.townshipCriteria, county: rules.countyMethods, city: rules.cityMethods }
  return byLevel[level]?.value ?? []
}
