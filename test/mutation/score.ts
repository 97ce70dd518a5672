import type { MutantResult, MutantStatus } from '@stryker-mutator/api/core'

/** What became of the mutants of a room. */
export interface Score {
  readonly room: string
  /** Those that compile and are no words for people: what the score is of. */
  readonly mutants: number
  readonly killed: number
  readonly timeout: number
  readonly survived: number
  readonly noCoverage: number
  /** Those that do not compile. */
  readonly notCompiled: number
  /** Words for people. */
  readonly ignored: number
  /** Those that broke the runner: neither killed nor alive, and there should be none. */
  readonly broken: number
}

/** Counts the mutants of a room. */
export function scoreOf(room: string, results: readonly Pick<MutantResult, 'status'>[]): Score {
  const count = (...statuses: readonly MutantStatus[]): number =>
    results.filter(({ status }) => statuses.includes(status)).length
  return {
    room,
    mutants: count('Killed', 'Timeout', 'Survived', 'NoCoverage'),
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
    notCompiled: count('CompileError'),
    ignored: count('Ignored'),
    broken: count('RuntimeError', 'Pending'),
  }
}

/** Several scores as one. */
export function totalOf(scores: readonly Score[]): Score {
  const sum = (key: Exclude<keyof Score, 'room'>): number => scores.reduce((all, one) => all + one[key], 0)
  return {
    room: 'total',
    mutants: sum('mutants'),
    killed: sum('killed'),
    timeout: sum('timeout'),
    survived: sum('survived'),
    noCoverage: sum('noCoverage'),
    notCompiled: sum('notCompiled'),
    ignored: sum('ignored'),
    broken: sum('broken'),
  }
}

/** Whether at least so many per cent were detected; no mutants at all is no success. */
export function reaches({ killed, timeout, mutants }: Score, percent: number): boolean {
  return mutants > 0 && (killed + timeout) * 100 >= percent * mutants
}

/** The share that was detected, rounded down so that what is printed never claims more. */
export function percentOf({ killed, timeout, mutants }: Score): string {
  return mutants === 0 ? '–' : (Math.floor(((killed + timeout) * 10_000) / mutants) / 100).toFixed(2)
}

/** The scores as a table for a terminal. */
export function tableOf(scores: readonly Score[]): string {
  const head = [
    'room',
    'mutants',
    'killed',
    'timeout',
    'survived',
    'uncovered',
    'uncompiled',
    'words',
    'broken',
    'score',
  ]
  const lines = scores.map((one) => [
    one.room,
    ...[one.mutants, one.killed, one.timeout, one.survived, one.noCoverage, one.notCompiled, one.ignored, one.broken],
    percentOf(one),
  ])
  return [head, ...lines]
    .map(
      ([room, ...cells]) =>
        String(room).padEnd(Math.max(16, ...scores.map((one) => one.room.length + 2))) +
        cells.map((cell) => String(cell).padStart(11)).join(''),
    )
    .join('\n')
}
