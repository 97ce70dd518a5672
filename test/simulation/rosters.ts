import { addTo } from '../../src/core/calendar.js'
import { type CivilDate, yearEnd, yearStart } from '../../src/core/date.js'
import type { Village } from '../../src/core/village.js'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import type { Behavior } from '../../src/simulation/behavior.js'

/** Invented villages of two counties. */
export function invented(count: number): readonly Village[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `99990${1 + (index % 2)}001${String(200 + index).padStart(3, '0')}`,
    name: `示例${index + 1}村`,
  }))
}

export const SWEEP: CivilDate = addTo(yearStart(2024), { months: 2 })
export const SPAN: { readonly from: CivilDate; readonly to: CivilDate } = { from: yearStart(2024), to: yearEnd(2026) }

/** A world with so much trouble, and so many reviews that send a village back, that a few lives show what a rule does. */
export const troubled: Behavior = {
  ...assumedBehavior,
  troubles: {
    ...assumedBehavior.troubles,
    themes: assumedBehavior.troubles.themes.map((theme) => ({
      ...theme,
      yearly: { ...theme.yearly, value: theme.yearly.value * 11, most: 1 },
    })),
  },
  reviews: { ...assumedBehavior.reviews, strict: { ...assumedBehavior.reviews.strict, value: 0.2 } },
}
