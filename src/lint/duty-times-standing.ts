import type { LintRule } from './lint-rule.js'

/** A number of times for a duty without periods: owed all the time, once for each listing, or while a post is vacant. */
export const dutyTimesStanding: LintRule = {
  code: 'duty-times-standing',
  severity: 'error',
  good: ['只有按周期的职责才规定次数', 'only a periodic duty says how many times'],
  fix: ['写明周期，或者把次数改为1', 'give the duty a cadence, or let it be owed 1 time'],
  cites: ['D19'],
  find: ({ responsibility: { duties } }) =>
    duties.flatMap(({ recurrence, times }, index) =>
      times > 1 && (recurrence === 'standing' || recurrence === 'once' || recurrence === 'when-vacant')
        ? [{ path: ['responsibility', 'duties', index, 'times'], required: { times: 1 }, found: times }]
        : [],
    ),
}
