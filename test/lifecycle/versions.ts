import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'

function version(base: Rulebook, name: string, from: string, change: Partial<Rulebook>): Rulebook {
  return { ...base, ...change, version: name, effectiveFrom: { ...base.effectiveFrom, value: day(from) } }
}

const { acceptance, exit } = xining2024

/** A second version, from June 2024 on: what an exit rests on may be a month old, no more. */
export const second: Rulebook = version(xining2024, '2024b', '2024-06-01', {
  exit: { ...exit, maxAge: { ...exit.maxAge, value: { months: 1 } } },
})

/** A third, from 2025 on: a refusal of the city sends the village to consolidating. */
export const third: Rulebook = version(second, '2025', '2025-01-01', {
  acceptance: {
    ...acceptance,
    cityRefusal: { value: 'consolidating', from: { kind: 'clause', cites: ['A4.1', 'D14'] } },
  },
})

/** Three versions of one rulebook, each in force until the next. */
export const versions: readonly Rulebook[] = [xining2024, second, third]
