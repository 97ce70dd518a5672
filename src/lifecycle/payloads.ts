import * as z from 'zod'
import type { Consolidation } from '../acceptance/consolidating.js'
import { type Poll, pollSchema } from '../acceptance/poll.js'
import type { CityReview, CommitteeMeeting, CountyAcceptance, FirstCheck, Summary } from '../acceptance/reviews.js'
import { scoresSchema } from '../acceptance/sheet.js'
import type { Gap } from '../acceptance/slice.js'
import { heldSchema, marksSchema, type Return, returnSchema } from '../acceptance/step.js'
import type { Congress, SelfCheck } from '../acceptance/village.js'
import type { Answers } from '../assessment/events.js'
import { idSchema, villageCodeSchema } from '../core/actor.js'
import { civilDateSchema } from '../core/date.js'
import { type Nothing, nothingSchema, textSchema } from '../core/event.js'
import { hasOwn } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { villageNameSchema, villageSchema } from '../core/village.js'
import { CHANNELS, type Channel } from '../identification/listing.js'
import type { Determination } from '../identification/listing-events.js'
import { type Signal, signalSchema } from '../identification/signal.js'
import { type Assignment, assignmentSchema, FOUR_ONES, type FourOnesPost } from '../rectification/four-ones.js'
import { type Plan, planSchema } from '../rectification/plan.js'
import type { FoundProblem, Reading } from '../rectification/progress.js'
import { type TaskForce, taskForceSchema } from '../rectification/task-force.js'
import type { CaseEventType as EventType } from '../rulebook/case-events.js'
import { rulebookRefSchema } from '../rulebook/rulebook.js'
import type { VillageChange } from './identity.js'
import type { RulebookMigration } from './migration.js'
import type { VillageEnd } from './situation.js'

/** The payload of each type of event, in the order of the program. */
export interface Payloads {
  readonly 'record-fortress': Answers
  readonly 'record-screening': Answers
  readonly 'record-survey': { readonly survey: Poll }
  readonly 'raise-signal': Signal
  readonly 'propose-listing': { readonly channel: Channel }
  readonly 'determine-listing': Determination
  readonly 'dismiss-listing': Nothing
  readonly 'tighten-listing': Nothing
  readonly 'assign-post': Assignment
  readonly 'vacate-post': { readonly post: FourOnesPost }
  readonly 'form-task-force': TaskForce
  readonly 'submit-plan': Plan
  readonly 'approve-plan': Nothing
  readonly 'return-plan': { readonly why: string }
  readonly 'note-progress': { readonly measure: string; readonly text: string }
  readonly 'complete-measure': { readonly measure: string }
  readonly 'judge-problem': Reading
  readonly 'find-problem': FoundProblem
  readonly 'raise-risk': { readonly level: string; readonly why: string }
  readonly 'lower-control': { readonly level: string }
  readonly 'evaluate-self': SelfCheck
  readonly 'hold-congress': Congress
  readonly 'apply-to-township': Nothing
  readonly 'resume-rectifying': { readonly why: string }
  readonly 'pass-first-check': FirstCheck
  readonly 'consolidate-by-township': Consolidation
  readonly 'apply-to-county': { readonly meeting: CommitteeMeeting }
  readonly 'return-by-township': Return
  readonly 'accept-by-county': CountyAcceptance
  readonly 'consolidate-by-county': Consolidation
  readonly 'return-by-county': Return
  readonly 'find-gap': { readonly gaps: readonly Gap[] }
  readonly 'review-again': { readonly closed: readonly string[] }
  readonly 'draw-up-summary': Summary
  readonly 'pass-by-city': CityReview
  readonly 'consolidate-by-city': Consolidation
  readonly 'return-by-city': Return
  readonly 'apply-limit': { readonly limit: string }
  readonly 'exit-list': Nothing
  readonly 'leave-prevention': Nothing
  readonly 'look-back-steady': Nothing
  readonly 'look-back-problems': Nothing
  readonly 'migrate-rulebook': RulebookMigration
  readonly 'withdraw-listing': { readonly why: string }
  readonly 'change-village': VillageChange
  readonly 'close-case': VillageEnd
}

/** The types of event that carry nothing. */
type BareEvent = { [T in EventType]: Payloads[T] extends Nothing ? T : never }[EventType]

const BARE_EVENTS: Readonly<Record<BareEvent, true>> = {
  'dismiss-listing': true,
  'tighten-listing': true,
  'approve-plan': true,
  'apply-to-township': true,
  'exit-list': true,
  'leave-prevention': true,
  'look-back-steady': true,
  'look-back-problems': true,
}

/** Whether an event carries nothing: who and when is all that it says. */
export function isBare(type: string): type is BareEvent {
  return hasOwn(BARE_EVENTS, type)
}

const LONGEST_ITEM = 64

// `z.record(z.string().max(64), z.unknown())` says the same, but parses every key by itself: of dozens of answers, that
// is half of what parsing the event costs.
const byItemSchema = /*@__PURE__*/ lazy(() =>
  z.unknown().check(({ value, issues }) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type', expected: 'record', input: value })
      return
    }
    for (const key of Object.keys(value)) {
      // As zod counts: a rare Chinese character is one.
      if (key.length > LONGEST_ITEM && [...key].length > LONGEST_ITEM)
        issues.push({ code: 'invalid_key', origin: 'record', issues: [], input: key, path: [key] })
    }
  }),
) as () => z.ZodType<Answers['answers']>

// Only the form: the checks know the rulebook and parse each answer.
const answersSchema: () => z.ZodType<Answers> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    answers: byItemSchema(),
    kind: idSchema().exactOptional(),
  }),
)

const consolidationSchema: () => z.ZodType<Consolidation> = /*@__PURE__*/ lazy(() =>
  z.strictObject({ scores: scoresSchema().exactOptional(), why: textSchema() }),
)

const whySchema = /*@__PURE__*/ lazy(() => z.strictObject({ why: textSchema() }))

const heldAndScores = () => ({ held: heldSchema().exactOptional(), scores: scoresSchema().exactOptional() })

const anotherCode = <C extends 'recoded' | 'moved'>(change: C) =>
  z.strictObject({
    change: z.literal(change),
    code: villageCodeSchema(),
    name: villageNameSchema().exactOptional(),
  })

/**
 * Parses the payload of each type of event. By itself and not a part of the rules, so that whoever only asks what may
 * happen needs no zod.
 */
export const payloadSchemas: { readonly [T in EventType]: () => z.ZodType<Payloads[T]> } = {
  'record-fortress': answersSchema,
  'record-screening': answersSchema,
  'record-survey': lazy(() => z.strictObject({ survey: pollSchema() })),
  'raise-signal': signalSchema,
  'propose-listing': lazy(() => z.strictObject({ channel: z.enum(CHANNELS) })),
  'determine-listing': lazy(() =>
    z.strictObject({ list: z.enum(['weak-lax', 'key-prevention']), rulebook: rulebookRefSchema() }),
  ),
  'dismiss-listing': nothingSchema,
  'tighten-listing': nothingSchema,
  'assign-post': assignmentSchema,
  'vacate-post': lazy(() => z.strictObject({ post: z.enum(FOUR_ONES) })),
  'form-task-force': taskForceSchema,
  'submit-plan': planSchema,
  'approve-plan': nothingSchema,
  'return-plan': whySchema,
  'note-progress': lazy(() => z.strictObject({ measure: idSchema(), text: textSchema() })),
  'complete-measure': lazy(() => z.strictObject({ measure: idSchema() })),
  'judge-problem': lazy(() =>
    z.union([
      z.strictObject({ problem: idSchema(), value: z.int() }),
      z.strictObject({ problem: idSchema(), met: z.boolean() }),
    ]),
  ),
  'find-problem': lazy(() => z.strictObject({ problem: idSchema(), problemType: idSchema(), text: textSchema() })),
  'raise-risk': lazy(() => z.strictObject({ level: idSchema(), why: textSchema() })),
  'lower-control': lazy(() => z.strictObject({ level: idSchema() })),
  'evaluate-self': lazy(() =>
    z.strictObject({ measures: z.array(idSchema()).max(1_000), problems: z.array(idSchema()).max(200) }),
  ),
  'hold-congress': lazy(() => z.strictObject({ secretaryReported: z.boolean(), ballot: pollSchema() })),
  'apply-to-township': nothingSchema,
  'resume-rectifying': whySchema,
  'pass-first-check': lazy(() => z.strictObject({ criteria: marksSchema(), ...heldAndScores() })),
  'consolidate-by-township': consolidationSchema,
  'apply-to-county': lazy(() =>
    z.strictObject({ meeting: z.strictObject({ approved: z.boolean(), on: civilDateSchema() }) }),
  ),
  'return-by-township': returnSchema,
  'accept-by-county': lazy(() => z.strictObject({ methods: marksSchema(), ...heldAndScores() })),
  'consolidate-by-county': consolidationSchema,
  'return-by-county': returnSchema,
  'find-gap': lazy(() =>
    z.strictObject({
      gaps: z
        .array(z.strictObject({ id: idSchema(), text: textSchema() }))
        .min(1)
        .max(100),
    }),
  ),
  'review-again': lazy(() => z.strictObject({ closed: z.array(idSchema()).max(100) })),
  'draw-up-summary': lazy(() =>
    z.strictObject({
      summary: z.boolean(),
      ledger: z.boolean(),
      text: z.string().trim().min(1).max(2_000).exactOptional(),
      reference: idSchema().exactOptional(),
    }),
  ),
  'pass-by-city': lazy(() => z.strictObject({ methods: marksSchema(), ...heldAndScores() })),
  'consolidate-by-city': consolidationSchema,
  'return-by-city': returnSchema,
  'apply-limit': lazy(() => z.strictObject({ limit: idSchema() })),
  'exit-list': nothingSchema,
  'leave-prevention': nothingSchema,
  'look-back-steady': nothingSchema,
  'look-back-problems': nothingSchema,
  'migrate-rulebook': lazy(() => z.strictObject({ rulebook: rulebookRefSchema(), why: textSchema() })),
  'withdraw-listing': whySchema,
  'change-village': lazy(() =>
    z.discriminatedUnion('change', [
      z.strictObject({ change: z.literal('renamed'), name: villageNameSchema() }),
      anotherCode('recoded'),
      anotherCode('moved'),
    ]),
  ),
  'close-case': lazy(() =>
    z.strictObject({
      ended: z.enum(['merged', 'divided', 'abolished', 'community']),
      heirs: z.array(villageSchema()).max(50),
      why: textSchema().exactOptional(),
    }),
  ),
}
