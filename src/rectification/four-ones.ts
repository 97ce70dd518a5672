import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { allOf, type Check, check, toReasons } from '../core/finding.js'
import { type Label, label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { currentEpisode, type Episode, type Ground } from '../identification/episode.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { rectificationFindings as kinds } from './findings.js'

/**
 * The four ones (四个一, M4.1): the posts that are filled for every village under rectification.
 *
 * @example
 * ```ts
 * import { FOUR_ONES } from 'baolei'
 *
 * FOUR_ONES[0] // 'linked-county-leader'
 * ```
 */
export const FOUR_ONES = ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader'] as const
/** One of {@link FOUR_ONES}. */
export type FourOnesPost = (typeof FOUR_ONES)[number]

/**
 * The Chinese term of each of the four ones, and the English one.
 *
 * @example
 * ```ts
 * import { fourOnesLabels } from 'baolei'
 *
 * fourOnesLabels['first-secretary'].en // 'one resident first secretary'
 * ```
 */
export const fourOnesLabels: Readonly<Record<FourOnesPost, Label>> = {
  'linked-county-leader': label('1名县级领导班子成员联村', 'one linked county leader'),
  'paired-unit': label('1个县级机关单位结对帮扶', 'one paired county agency'),
  'first-secretary': label('1名正式党员干部任驻村第一书记', 'one resident first secretary'),
  'township-leader': label('1名乡镇领导班子成员包村', 'one township leader in charge'),
}

/**
 * Who fills a post, as an opaque reference (D10), and the facts that M4.1 asks for. Whoever is `acting` (主持工作、代理)
 * stands in for the holder, whose term goes on, or fills the post until there is one (D30).
 */
export type Assignment =
  | { readonly post: 'linked-county-leader' | 'township-leader'; readonly ref: string; readonly acting?: boolean }
  | { readonly post: 'paired-unit'; readonly ref: string; readonly field: string }
  | {
      readonly post: 'first-secretary'
      readonly ref: string
      /** The reference of the unit that the cadre comes from. */
      readonly unit: string
      readonly fullMember: boolean
      readonly worksInField: boolean
      readonly acting?: boolean
    }

/** An assignment with its term. A replacement ends the one before; the history stays (D11, D30). */
export type HeldAssignment = Assignment & { readonly from: CivilDate; readonly until?: CivilDate }

/** Parses an {@link Assignment}. */
export const assignmentSchema: () => z.ZodType<Assignment> = /*@__PURE__*/ lazy(() =>
  z.discriminatedUnion('post', [
    z.strictObject({ post: z.literal('linked-county-leader'), ref: idSchema(), acting: z.boolean().exactOptional() }),
    z.strictObject({ post: z.literal('township-leader'), ref: idSchema(), acting: z.boolean().exactOptional() }),
    z.strictObject({ post: z.literal('paired-unit'), ref: idSchema(), field: idSchema() }),
    z.strictObject({
      post: z.literal('first-secretary'),
      ref: idSchema(),
      unit: idSchema(),
      fullMember: z.boolean(),
      worksInField: z.boolean(),
      acting: z.boolean().exactOptional(),
    }),
  ]),
)

/** The four ones as a condition: which rulebook, on what grounds, and who held what. */
export interface FourOnesSituation {
  readonly rulebook: Rulebook
  readonly episodes: readonly Episode[]
  readonly rectification: {
    readonly assignments: readonly HeldAssignment[]
    readonly approvals: readonly unknown[]
  }
}

/** Whether an assignment is an acting one (D30). */
export function isActing(assignment: Assignment): boolean {
  return 'acting' in assignment && assignment.acting === true
}

/** Who holds a post now: its holder, otherwise whoever acts (D30). */
export function holderOf<P extends FourOnesPost>(
  held: readonly HeldAssignment[],
  post: P,
): (HeldAssignment & { readonly post: P }) | undefined {
  let acting: HeldAssignment | undefined
  for (const one of held) {
    if (one.post !== post || one.until !== undefined) continue
    if (!isActing(one)) return one as HeldAssignment & { readonly post: P }
    acting = one
  }
  return acting as (HeldAssignment & { readonly post: P }) | undefined
}

/**
 * The history, with a new holder of a post from a day on. It ends every term in the post; an acting one ends only
 * another acting one (D30).
 */
export function assign(held: readonly HeldAssignment[], next: Assignment, date: CivilDate): readonly HeldAssignment[] {
  const ends = (one: HeldAssignment): boolean =>
    one.post === next.post && one.until === undefined && (!isActing(next) || isActing(one))
  return [...held.map((one) => (ends(one) ? { ...one, until: date } : one)), { ...next, from: date }]
}

/** The history, with the holder of a post gone from a day on; whoever acts beside the holder goes on (D30). */
export function vacate(
  held: readonly HeldAssignment[],
  post: FourOnesPost,
  date: CivilDate,
): readonly HeldAssignment[] {
  const holder = holderOf(held, post)
  return held.map((one) => (one === holder ? { ...one, until: date } : one))
}

/** The fields that a paired unit may work in: those that fit the problem types for which the village is listed. */
export function matchingFields(rulebook: Rulebook, grounds: readonly Pick<Ground, 'problemType'>[]): readonly string[] {
  const rows = rulebook.rectification.unitField.value
  return [...new Set(rows.filter((row) => grounds.some((g) => g.problemType === row.problemType)).map((r) => r.field))]
}

/** What M4.1 asks of an assignment, given who holds the other posts. */
export function assignmentChecks(
  rulebook: Rulebook,
  grounds: readonly Ground[],
  held: readonly HeldAssignment[],
  assignment: Assignment,
): readonly Check[] {
  switch (assignment.post) {
    case 'linked-county-leader':
    case 'township-leader':
      return []
    case 'paired-unit': {
      const fields = matchingFields(rulebook, grounds)
      return [
        check(kinds['unit-field'], fields.includes(assignment.field), () => ({
          required: { oneOf: fields },
          found: assignment.field,
        })),
      ]
    }
    case 'first-secretary': {
      const unit = holderOf(held, 'paired-unit')
      const member = assignment.fullMember && assignment.worksInField
      return [
        check(kinds['first-secretary-unit'], unit?.ref === assignment.unit, () => ({
          required: unit?.ref ?? null,
          found: assignment.unit,
        })),
        check(kinds['first-secretary-member'], member, () => ({
          required: { fullMember: true, worksInField: true },
          found: { fullMember: assignment.fullMember, worksInField: assignment.worksInField },
        })),
      ]
    }
  }
}

/** Whether the four ones are complete and fit: one finding, with those of each post beneath it (M4.1, D11). */
export function fourOnesCheck(rulebook: Rulebook, grounds: readonly Ground[], held: readonly HeldAssignment[]): Check {
  const parts: Check[] = []
  for (const post of FOUR_ONES) {
    const holder = holderOf(held, post)
    parts.push(
      check(kinds['post-filled'], holder !== undefined, () => ({
        required: post,
        found: holder?.ref ?? null,
        about: post,
      })),
    )
    if (holder !== undefined) parts.push(...assignmentChecks(rulebook, grounds, held, holder))
  }
  return check(kinds['four-ones'], allOf(parts.map((one) => one.verdict)), () => ({
    required: [...FOUR_ONES],
    found: FOUR_ONES.filter((post) => holderOf(held, post) !== undefined),
    because: toReasons(parts),
  }))
}

/**
 * The four ones of the open episode as a condition that stays after approval: whatever breaks them later blocks the next
 * step and the exit until it is mended (D11). Nothing is asked before an approval, or where the rulebook approves plans
 * without them.
 */
export function fourOnesKept({ rulebook, episodes, rectification }: FourOnesSituation): readonly Check[] {
  const asked = rulebook.rectification.beforeApproval.value.includes('four-ones')
  if (!asked || rectification.approvals.length === 0) return []
  return [fourOnesCheck(rulebook, currentEpisode(episodes)?.grounds ?? [], rectification.assignments)]
}
