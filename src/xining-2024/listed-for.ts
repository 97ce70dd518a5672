import type { ListName } from '../rulebook/lists.js'

// The clauses on the county's first responsibility, the township's task force and ledger, and the first secretary name weak-lax
// organisations. Those on the linked leader, the township leader and the paired unit speak of the village that they are
// assigned to, and M2.5 with M4.1 assigns them to key-prevention villages as well.
/** Duties that name weak-lax organisations. */
export const weakLax: readonly ListName[] = ['weak-lax']
/** Duties towards whichever village is assigned. */
export const bothLists: readonly ListName[] = ['weak-lax', 'key-prevention']
