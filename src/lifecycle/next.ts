import type { CivilDate } from '../core/date.js'
import { currentEpisode } from '../identification/episode.js'
import type { EventType } from './event-rules.js'
import { nextLookBack } from './exit.js'
import type { Situation } from './situation.js'

// On the way to acceptance: what the plan still lacks.
function nextOfPlan({ rectification: { pendingPlan, approvals, measures, problems }, episodes }: Situation): EventType {
  if (pendingPlan !== undefined) return 'approve-plan'
  if (approvals.length === 0 || problems.some(({ exitLine }) => exitLine === undefined)) return 'submit-plan'
  if (measures.some(({ doneOn }) => doneOn === undefined)) return 'complete-measure'
  if (problems.some(({ solvedOn }) => solvedOn === undefined)) return 'judge-problem'
  return currentEpisode(episodes)?.list === 'key-prevention' ? 'leave-prevention' : 'evaluate-self'
}

/**
 * The event that a case waits for: the one that takes it further on the usual way, whoever looks and whether or not its
 * conditions hold yet. What may happen besides is in the chart (D14). Undefined while nothing is owed: a village on no
 * list, or a look-back whose year has not come.
 */
export function nextEvent(situation: Situation, today: CivilDate): EventType | undefined {
  switch (situation.at) {
    case 'unlisted':
      return undefined
    case 'identifying':
      return situation.identification.proposal === undefined ? 'propose-listing' : 'determine-listing'
    case 'preparing':
    case 'rectifying':
      return nextOfPlan(situation)
    case 'acceptance.selfCheck':
      return 'hold-congress'
    case 'acceptance.balloted':
      return 'apply-to-township'
    case 'acceptance.townshipAssessment':
      return 'pass-first-check'
    case 'acceptance.firstChecked':
      return 'apply-to-county'
    case 'acceptance.countyAcceptance':
      return 'accept-by-county'
    case 'acceptance.consolidating':
      return 'review-again'
    case 'acceptance.countyAccepted':
      return 'draw-up-summary'
    case 'acceptance.cityReview':
      return 'pass-by-city'
    case 'acceptance.passed':
      return situation.acceptance.survey === undefined ? 'record-survey' : 'exit-list'
    case 'exited': {
      const open = currentEpisode(situation.episodes)
      const due = open === undefined ? undefined : nextLookBack(open)
      return due !== undefined && today >= due.from ? 'look-back-steady' : undefined
    }
  }
}
