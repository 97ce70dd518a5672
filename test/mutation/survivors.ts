import type { KeptSurvivor } from './survivor.js'

/** The mutants that live, each read, with the reason why. The run fails if another one lives, or if one of these no longer does. */
export const KEPT_SURVIVORS: readonly KeptSurvivor[] = []
