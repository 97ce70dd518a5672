import { currentEpisode } from '../../identification/episode.js'
import { problemsReason } from '../../rectification/progress.js'
import { mended } from '../profile.js'
import { cityStep, consolidated, countyStep, evidence, leave, townshipStep, villageStep } from './acceptance.js'
import { exited, identifying, unlisted } from './identification.js'
import type { Life, Script } from './life.js'
import { limitsKept } from './limits.js'
import { lowerControl, rectify } from './rectification.js'
import { worsen } from './setback.js'

/**
 * A village's whole life, from state to state: each part starts from where the case stands and leaves it somewhere
 * else.
 */
export function* wholeLife(life: Life): Script {
  for (;;) {
    yield* limitsKept(life)
    yield* part(life)
  }
}

function part(life: Life): Script {
  switch (life.case.state.at) {
    case 'unlisted':
      return unlisted(life)
    case 'identifying':
      return identifying(life)
    case 'preparing':
      return prepared(life)
    case 'acceptance.townshipAssessment':
      return townshipStep(life)
    case 'acceptance.countyAcceptance':
      return countyStep(life)
    case 'acceptance.consolidating':
      return consolidated(life)
    case 'acceptance.cityReview':
      return cityStep(life)
    case 'acceptance.passed':
      return leave(life, 'exit-list')
    case 'exited':
      return exited(life)
    default:
      return rectified(life)
  }
}

function* prepared(life: Life): Script {
  yield* worsen(life)
  yield* rectify(life)
}

/** Rectifying: until the problems are solved, then by the road of its list. */
function* rectified(life: Life): Script {
  if (problemsReason(life.case.state.rectification).verdict !== 'holds') yield* rectify(life)
  life.profile = mended(life.profile)
  yield* lowerControl(life)
  yield* evidence(life)
  const list = currentEpisode(life.case.state.episodes)?.list
  if (list === 'key-prevention') yield* leave(life, 'leave-prevention')
  else yield* villageStep(life)
}
