import { referenceProblems } from '../rulebook/references.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** What assessment and identification read of a rulebook. */
const READ = /^\/(villageKinds|fortress|negative|identification\/listing)(\/|$)/
/** Of that, what only explains: a citation, who supplies an answer, where it is on file. */
const TOLD = /\/(cites\/\d+|supplier|dossier)$/

/**
 * Whether villages can be assessed by a rulebook: every id that decides something leads somewhere, none is given
 * twice. What else it lacks (a total that does not add up, a department that a citation names) is of no matter here.
 */
export function canAssess(rulebook: Rulebook): boolean {
  return referenceProblems(rulebook).every(({ path = '' }) => !READ.test(path) || TOLD.test(path))
}
