import type { Reason } from '../core/finding.js'
import { explain } from '../view/explain.js'

/** What a matcher answers; the shape that `expect.extend` of Vitest and of Jest asks for. */
export interface Matched {
  readonly pass: boolean
  readonly message: () => string
  readonly expected: unknown
  readonly actual: unknown
}

// Whatever is handed to `expect`: an answer of the library, or anything else.
function reasonsOf(received: unknown): readonly Reason[] | undefined {
  const { ok, error }: { readonly ok?: unknown; readonly error?: { readonly reasons?: readonly Reason[] } } =
    Object(received)
  return ok === true ? [] : ok === false ? (error?.reasons ?? []) : undefined
}

function told(reasons: readonly Reason[] | undefined): string {
  if (reasons === undefined) return 'no answer of the library'
  if (reasons.length === 0) return 'accepted'
  return reasons.map((reason) => `${reason.code}: ${explain(reason, 'en')}`).join('\n  ')
}

/**
 * Matchers for Vitest and Jest, on what `record`, `correct`, a parser or any other function with a `Result` answers:
 * `toBeAccepted()`, and `toBeRefusedFor(...codes)`, which holds if each of the codes is among the reasons.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { matchers } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * // expect.extend(matchers), and then: expect(opened).toBeRefusedFor('malformed')
 * const opened = openCase({ village: { code: '12', name: '示例村' }, rulebook: xining2024 })
 * matchers.toBeAccepted(opened).pass // false
 * matchers.toBeRefusedFor(opened, 'malformed').pass // true
 * ```
 */
export const matchers = {
  toBeAccepted: (received: unknown): Matched => {
    const reasons = reasonsOf(received)
    return {
      pass: reasons?.length === 0,
      message: () => `accepted or not:\n  ${told(reasons)}`,
      expected: [],
      actual: reasons?.map(({ code }) => code),
    }
  },
  toBeRefusedFor: (received: unknown, ...codes: readonly Reason['code'][]): Matched => {
    const reasons = reasonsOf(received)
    const found = reasons?.map(({ code }) => code) ?? []
    return {
      pass: found.length > 0 && codes.every((code) => found.includes(code)),
      message: () => `a refusal for ${codes.join(', ')} or not:\n  ${told(reasons)}`,
      expected: [...codes],
      actual: found,
    }
  },
} as const
