/**
 * The rooms, each with the test folders that may kill a mutant of it: its own first, then those that
 * test it from outside. Folders that only time, pack or print are not among them.
 */
export const KILLING_TESTS = {
  core: ['core', 'source', 'rulebook', 'assessment', 'attack'],
  assessment: ['assessment', 'findings', 'rulebook', 'rulebook-examples', 'identification', 'attack'],
  identification: ['identification', 'findings', 'rulebook-examples', 'lifecycle', 'attack'],
  rectification: ['rectification', 'findings', 'lifecycle', 'ledger'],
  acceptance: ['acceptance', 'findings', 'rulebook-examples', 'lifecycle'],
  lifecycle: ['lifecycle', 'fixtures', 'findings', 'acceptance', 'rectification', 'attack'],
  duties: ['duties', 'findings'],
  assignment: ['assignment', 'findings'],
  ledger: ['ledger', 'findings', 'attack'],
  // Tried file by file, where they are named.
  rulebook: ['rulebook', 'rulebook-examples'],
  lint: ['lint'],
  difference: ['difference'],
  testing: ['testing'],
} as const
/** A room that is tried by mutation. */
export type MutatedRoom = keyof typeof KILLING_TESTS

/** All of them, in the order of the house. */
export const MUTATED_ROOMS: readonly MutatedRoom[] = Object.keys(KILLING_TESTS) as MutatedRoom[]

/** Those that are tried where none is named: the rooms that give verdicts. */
export const WHOLE_ROOMS: readonly MutatedRoom[] = MUTATED_ROOMS.slice(0, MUTATED_ROOMS.indexOf('ledger') + 1)

/** Whether a text names one of them. */
export function isMutatedRoom(text: string | undefined): text is MutatedRoom {
  return MUTATED_ROOMS.some((room) => room === text)
}

/** The environment variable by which the test runner learns the folders of tests, and by which a run asks for fewer than a room has. */
export const TESTS_VARIABLE = 'MUTATED_TESTS'
