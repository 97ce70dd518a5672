import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { remember } from './remember.js'

/** The id and the version of a rulebook, as a verdict names it: one for all verdicts. */
export const refOf: (rulebook: Rulebook) => RulebookRef = /*@__PURE__*/ remember(({ id, version }) =>
  Object.freeze({ id, version }),
)
