import type { PollRules } from '../rulebook/poll.js'
import type { LintRule } from './lint-rule.js'

const PARTS = ['indicators', 'quorum', 'questions'] as const

const idsIn = (poll: PollRules, part: (typeof PARTS)[number]): readonly string[] =>
  (poll[part]?.value ?? []).map(({ id }) => id)

/** An indicator, a quorum or a question of the survey with an id of the ballot: a reason that names it does not say whose. */
export const pollIdsShared: LintRule = {
  code: 'poll-ids-shared',
  severity: 'warning',
  good: [
    '民主测评与满意度测评的指标、题目编号不同',
    'the ballot and the survey share no id of an indicator, a quorum or a question',
  ],
  fix: ['改满意度测评中的编号', 'give the one of the survey another id'],
  cites: ['D15', 'D26'],
  find: ({ acceptance: { ballot }, exit: { survey } }) =>
    PARTS.flatMap((part) => {
      const taken = idsIn(ballot, part)
      return idsIn(survey, part).flatMap((id, index) =>
        taken.includes(id)
          ? [{ path: ['exit', 'survey', part, 'value', index, 'id'], required: { notAmong: taken }, found: id }]
          : [],
      )
    }),
}
