import * as z from 'zod'
import type { Reason } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import { malformed, pointer } from '../core/parse.js'

/** How a rule of a behavior is named in a refusal. */
const RULES = {
  tiers: 'shares that sum to 1',
  themes: 'yearly chances that sum to 1 at most in the frailest tier',
} as const

const figure = () => z.object({ value: z.number() })

/**
 * What does not fit together in a behavior: shares, chances and themes. The parts are read by themselves, so that a fault
 * elsewhere hides none of these.
 */
export function misfits(input: unknown): readonly Reason[] {
  try {
    return misfitsIn(input)
  } catch {
    // An input whose getters throw has been refused already.
    return []
  }
}

function misfitsIn(input: unknown): readonly Reason[] {
  const tiers = z.object({ tiers: z.array(z.object({ share: figure(), frailty: figure() })).min(1) }).safeParse(input)
  const themes = z
    .object({ troubles: z.object({ themes: z.array(z.object({ id: z.string(), yearly: figure() })).min(1) }) })
    .safeParse(input)
  const questions = z.object({ questions: z.record(z.string(), z.object({ theme: z.string() })) }).safeParse(input)
  const sum = (all: readonly { readonly value: number }[]): number => all.reduce((sum, { value }) => sum + value, 0)
  const reasons: Reason[] = []
  if (tiers.success) {
    const shares = sum(tiers.data.tiers.map(({ share }) => share))
    if (Math.abs(shares - 1) > 1e-9) reasons.push(malformed('/tiers', { rule: RULES.tiers }, shares))
  }
  if (themes.success) {
    const frailest = tiers.success ? Math.max(...tiers.data.tiers.map(({ frailty }) => frailty.value)) : 1
    const most = frailest * sum(themes.data.troubles.themes.map(({ yearly }) => yearly))
    if (most > 1 + 1e-9) reasons.push(malformed('/troubles/themes', { rule: RULES.themes }, most))
  }
  if (themes.success && questions.success) {
    const known = themes.data.troubles.themes.map(({ id }) => id)
    for (const [id, { theme }] of Object.entries(questions.data.questions))
      if (!known.includes(theme))
        reasons.push(malformed(pointer(['questions', id, 'theme']), { oneOf: known }, glimpse(theme)))
  }
  return reasons
}
