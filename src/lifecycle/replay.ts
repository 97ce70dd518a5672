import { z } from 'zod'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import type { Refusal } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { parseWith, pointer, underPath } from '../core/parse.js'
import { plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { type Village, villageSchema } from '../core/village.js'
import { type Past, pastSchema } from '../rulebook/past.js'
import { type Rulebook, type RulebookRef, rulebookRefSchema } from '../rulebook/rulebook.js'
import { xining2024 } from '../xining-2024/index.js'
import { type Case, type CaseOpening, openCase } from './case.js'
import { correctEvent } from './correction.js'
import { record } from './record.js'

/** Where a replay stopped, and why. */
export interface ReplayRefusal extends Refusal {
  /** The index of the event that is not allowed where it stands. */
  readonly index: number
}

/**
 * The case that a list of events leads to: the same as recording them one by one (D22). Stops at the first event that is not allowed.
 *
 * @example
 * ```ts
 * import { replay, xining2024 } from 'baolei'
 *
 * const again = replay({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 }, [])
 * again.ok && again.value.events.length // 0
 * ```
 */
export function replay(
  opening: CaseOpening,
  events: readonly unknown[],
  rulebooks: readonly Rulebook[] = [xining2024],
): Result<Case, ReplayRefusal> {
  let theCase = openCase(opening)
  for (const [index, event] of events.entries()) {
    const step = record(theCase, event, rulebooks)
    if (!step.ok) return err({ index, reasons: step.error.reasons })
    theCase = step.value
  }
  return ok(theCase)
}

interface StoredCase {
  readonly format: 1
  readonly village: Village
  readonly rulebook: RulebookRef
  readonly earlierListings: readonly CivilDate[]
  readonly earlier?: Past
  readonly events: readonly unknown[]
}

const MOST_EVENTS = 100_000
// Each of them is a reading of the whole record.
const MOST_CORRECTIONS = 1_000

function corrects(event: unknown): boolean {
  return typeof event === 'object' && event !== null && Reflect.get(event, 'type') === correctEvent.type
}

const storedCaseSchema: () => z.ZodType<StoredCase> = /*@__PURE__*/ lazy(() =>
  z.object({
    format: z.literal(1),
    village: villageSchema(),
    rulebook: rulebookRefSchema(),
    earlierListings: z.array(civilDateSchema()).max(1_000),
    earlier: pastSchema().exactOptional(),
    events: z
      .array(z.unknown())
      .max(MOST_EVENTS)
      .refine((events) => events.filter(corrects).length <= MOST_CORRECTIONS, { message: 'at most 1000 corrections' }),
  }),
)

/**
 * A case from stored JSON. Its events are replayed; a stored state is a cache and is not trusted (D22). All that is wrong with the
 * form comes back, or every reason why the first event that does not fit is not allowed, with a pointer to it.
 */
export function parseCase(input: unknown, rulebooks: readonly Rulebook[] = [xining2024]): Result<Case> {
  const plain = plainCopy(input)
  if (!plain.ok) return plain
  const stored = parseWith(storedCaseSchema(), plain.value)
  if (!stored.ok) return stored
  const again = replay(stored.value, stored.value.events, rulebooks)
  if (again.ok) return again
  return err(underPath(pointer(['events', again.error.index]), again.error))
}
