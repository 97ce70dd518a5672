import type { LintRule } from './lint-rule.js'
import { pollsOf } from './poll-shares.js'

/** A question of a poll that no indicator counts and that is not only reported. */
export const questionIdle: LintRule = {
  code: 'question-idle',
  severity: 'warning',
  good: ['每个问题都有指标采用', 'every question is counted by an indicator'],
  fix: [
    '写一个采用它的指标，或者注明只作统计，或者删去该问题',
    'write an indicator that counts it, mark it as reported, or take it out',
  ],
  cites: ['M5.3', 'L2.3'],
  find: (rulebook) =>
    pollsOf(rulebook).flatMap(({ path, poll: { questions, indicators } }) =>
      (questions?.value ?? []).flatMap(({ id, reported }, index) =>
        reported === true || indicators.value.some(({ question }) => question === id)
          ? []
          : [{ path: [...path, 'questions', 'value', index], required: { countedBy: 'some indicator' }, found: id }],
      ),
    ),
}
