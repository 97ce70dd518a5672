import type { Poll } from '../../src/acceptance/poll.js'
import type { PollRules } from '../../src/rulebook/poll.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { cast, codes, event, play, the, upTo } from '../lifecycle/story.js'
import { withBallot } from './poll-rules.js'

/** What a ballot under other rules leads to: the reasons against the congress, or else against the application. */
export function outcome(rules: PollRules, ballot: Poll): readonly string[] {
  const rulebook: Rulebook = withBallot(rules)
  const checked = upTo('hold-congress', 1, rulebook)
  const held = event('hold-congress', '2024-07-08', cast.village, { secretaryReported: true, ballot })
  const refused = codes(checked, held, [rulebook])
  return refused.length > 0 ? refused : codes(play(checked, [held], [rulebook]), the('apply-to-township'), [rulebook])
}
