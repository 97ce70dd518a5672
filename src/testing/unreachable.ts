import { POLL_PLACES } from '../acceptance/poll-outcome.js'
import { sheetOf } from '../acceptance/sheet.js'
import type { ConsolidatingLevel } from '../acceptance/slice.js'
import { riskRank } from '../assessment/risk.js'
import type { FindingCode } from '../core/finding.js'
import { type Label, label } from '../core/label.js'
import type { Transition } from '../lifecycle/chart.js'
import type { EventType } from '../lifecycle/event-rules.js'
import type { Route } from '../lifecycle/routes.js'
import type { StateId } from '../lifecycle/states.js'
import { acceptanceLevels, preventionNeeds, type ReviewLevel, threeWaysAt } from '../rulebook/acceptance.js'
import type { ListName } from '../rulebook/lists.js'
import type { PollBand, PollPlace } from '../rulebook/poll-consequence.js'
import { sendsBack } from '../rulebook/recording.js'
import type { Rulebook } from '../rulebook/rulebook.js'

// Why no case under a rulebook can meet a transition or a refusal. What is not named here can be met.

const LEVEL_OF: Partial<Record<StateId, ReviewLevel>> = {
  'acceptance.townshipAssessment': 'township',
  'acceptance.firstChecked': 'township',
  'acceptance.cityReview': 'city',
}

function pollLeads(
  { acceptance, exit }: Rulebook,
  polls: readonly ('ballot' | 'survey')[],
  at: PollPlace | undefined,
  outcome: PollBand['outcome'],
): boolean {
  const rules = { ballot: acceptance.ballot, survey: exit.survey }
  return polls.some((poll) =>
    rules[poll].consequences?.value.some((one) => one.at === at && one.bands.some((band) => band.outcome === outcome)),
  )
}

function sheetLeads({ acceptance }: Rulebook, level: ReviewLevel, outcome: 'pass' | 'consolidate' | 'fail'): boolean {
  return sheetOf(acceptance, level)?.outcomes.some((one) => one.outcome === outcome) === true
}

function marksConsolidate(rulebook: Rulebook, level: ReviewLevel): boolean {
  return sheetLeads(rulebook, level, 'consolidate') || threeWaysAt(rulebook.acceptance, level) !== undefined
}

/** Whether a level can send a village to consolidate. */
function consolidates(rulebook: Rulebook, level: ConsolidatingLevel): boolean {
  const polls = level === 'village' ? (['ballot', 'survey'] as const) : (['survey'] as const)
  if (pollLeads(rulebook, polls, level, 'consolidate')) return true
  if (level === 'village' || level === 'exit') return false
  if (!acceptanceLevels(rulebook.acceptance).includes(level)) return false
  if (marksConsolidate(rulebook, level)) return true
  // A gap that the county finds, and a refusal of the city, are the county's to review.
  return level === 'county' && (sheetOf(rulebook.acceptance, 'county') === undefined || refusalConsolidates(rulebook))
}

function refusalConsolidates({ acceptance }: Rulebook): boolean {
  return acceptance.cityRefusal?.value === 'consolidating' && acceptanceLevels(acceptance).includes('city')
}

/** Whether the listing table or a veto leads to a list. */
function lists({ identification, negative }: Rulebook, list: ListName): boolean {
  return [...identification.listing.value, ...negative.vetoes].some((one) => one.list === list)
}

/** Whether what follows a time limit can change anything in a state. */
function limitActs(rulebook: Rulebook, state: StateId): boolean {
  const accepting = state.startsWith('acceptance.')
  return (rulebook.limits?.value ?? []).some(({ stage, then }) => {
    if (stage !== state && stage !== 'episode') return false
    if ('moveTo' in then) return accepting
    if ('list' in then) return !accepting && then.list === 'weak-lax' && lists(rulebook, 'key-prevention')
    return 'riskAtLeast' in then && riskRank(rulebook, then.riskAtLeast) > 1
  })
}

const OUTCOME_OF: Partial<Record<Route, PollBand['outcome']>> = {
  'poll-sends-back': 'fail',
  'poll-consolidates': 'consolidate',
  'poll-lists': 'list',
}

const otherWay = label('本规则集另有规定', 'this rulebook says otherwise')
const noLevel = label('本规则集没有这一级', 'this rulebook has no such level')

function routeIsOut(rulebook: Rulebook, { from, type, route }: Transition): Label | undefined {
  const { acceptance, lookBack } = rulebook
  const has = (level: ReviewLevel): boolean => acceptanceLevels(acceptance).includes(level)
  const when = (possible: boolean, why: Label = otherWay): Label | undefined => (possible ? undefined : why)
  const noPoll = label('测评结果不直接带来这一步', 'no poll leads there by itself')
  switch (route) {
    case 'township-level':
    case 'city-level':
      return when(has(route === 'city-level' ? 'city' : 'township'), noLevel)
    case 'no-township-level':
    case 'no-city-level':
      return when(
        !has(route === 'no-city-level' ? 'city' : 'township'),
        label('本规则集有这一级', 'this rulebook has the level'),
      )
    case 'city-refusal-to-rectifying':
      return when(!refusalConsolidates(rulebook))
    case 'city-refusal-to-consolidating':
      return when(refusalConsolidates(rulebook))
    case 'sent-by-village':
    case 'sent-by-township':
    case 'sent-by-county':
    case 'sent-by-city':
    case 'sent-by-exit':
      return when(
        consolidates(rulebook, route.slice('sent-by-'.length) as ConsolidatingLevel),
        label('这一级不作限期巩固', 'this level has nobody consolidate'),
      )
    case 'look-backs-left':
      return when((lookBack.years?.value ?? 1) > 1, label('“回头看”只有一年', 'there is one look-back'))
    case 'risk-sends-back':
    case 'risk-stays':
      return when(sendsBack(rulebook, 'raise-risk') === (route === 'risk-sends-back'))
    case 'signal-sends-back':
    case 'signal-stays':
      return when(sendsBack(rulebook, 'raise-signal') === (route === 'signal-sends-back'))
    case 'vacancy-sends-back':
    case 'vacancy-stays':
      return when(sendsBack(rulebook, 'vacate-post') === (route === 'vacancy-sends-back'))
    case 'poll-sends-back':
    case 'poll-consolidates':
    case 'poll-lists': {
      const poll = type === 'hold-congress' ? 'ballot' : 'survey'
      return when(pollLeads(rulebook, [poll], POLL_PLACES[from], OUTCOME_OF[route] ?? 'pass'), noPoll)
    }
    default:
      return undefined
  }
}

function eventIsOut(rulebook: Rulebook, { from, type }: Transition): Label | undefined {
  const { acceptance, negative } = rulebook
  const noMarks = label('没有评分表给出这一结果', 'no mark sheet leads to this')
  const byMarks: Partial<Record<EventType, readonly [ReviewLevel, 'pass' | 'consolidate' | 'fail']>> = {
    'pass-first-check': ['township', 'pass'],
    'consolidate-by-township': ['township', 'consolidate'],
    'return-by-township': ['township', 'fail'],
    'accept-by-county': ['county', 'pass'],
    'consolidate-by-county': ['county', 'consolidate'],
    'return-by-county': ['county', 'fail'],
    'pass-by-city': ['city', 'pass'],
    'consolidate-by-city': ['city', 'consolidate'],
    'return-by-city': ['city', 'fail'],
  }
  const marked = byMarks[type]
  if (marked !== undefined && from !== 'acceptance.firstChecked') {
    const [level, outcome] = marked
    const sheet = sheetOf(acceptance, level) !== undefined
    const threeWays = threeWaysAt(acceptance, level) !== undefined
    const needsMarks = outcome === 'consolidate' || type === 'return-by-county'
    if (sheet ? !sheetLeads(rulebook, level, outcome) : needsMarks && !threeWays) return noMarks
  }
  const severalLevels = negative.levels.value.length > 1
  switch (type) {
    case 'find-gap':
      return sheetOf(acceptance, 'county') === undefined ? undefined : countySheet
    case 'apply-limit':
      return limitActs(rulebook, from)
        ? undefined
        : label('这一环节没有逾期后果要办理', 'no time limit takes effect here')
    case 'raise-risk':
    case 'lower-control':
      return severalLevels ? undefined : label('只有一个防控等级', 'there is one control level')
    case 'tighten-listing':
      return lists(rulebook, 'key-prevention') && lists(rulebook, 'weak-lax') ? undefined : oneList
    case 'leave-prevention':
      if (!lists(rulebook, 'key-prevention')) return oneList
      // Before the approval there is no plan, and so no measure that is carried out.
      return from === 'preparing' && preventionNeeds(rulebook.exit).includes('measures')
        ? label('方案获批前没有可落实的举措', 'before the approval there is no measure to carry out')
        : undefined
    default:
      return undefined
  }
}

const oneList = label('只有一个名单', 'there is one list')

/** Why no case under a rulebook can take a transition; undefined if one can. */
export function transitionIsOut(rulebook: Rulebook, transition: Transition): Label | undefined {
  const { from, to } = transition
  const levels = acceptanceLevels(rulebook.acceptance)
  const away = [from, to].flatMap((state) => LEVEL_OF[state] ?? []).some((level) => !levels.includes(level))
  if (away) return noLevel
  const sending: readonly ConsolidatingLevel[] = [...levels, 'exit']
  if (from === 'acceptance.consolidating' && !sending.some((level) => consolidates(rulebook, level)))
    return label('没有限期巩固', 'nobody has to consolidate')
  return routeIsOut(rulebook, transition) ?? eventIsOut(rulebook, transition)
}

const countySheet = label('县级按评分表评定', 'the county judges by its mark sheet')
const noSheets = label('本规则集没有评分表', 'this rulebook has no mark sheets')
const noLimits = label('本规则集没有可办理的时限', 'this rulebook has no time limit to put into effect')

/** Why no event under a rulebook can be refused for a reason; undefined if one can. */
export function codeIsOut(rulebook: Rulebook, code: FindingCode): Label | undefined {
  const { acceptance, rectification, exit } = rulebook
  const sheets = acceptance.sheets?.value ?? []
  const polls = [acceptance.ballot, exit.survey]
  const levels = acceptanceLevels(acceptance)
  const needs = rectification.beforeApproval.value
  const acting = (rulebook.limits?.value ?? []).length > 0
  const unless = (possible: boolean, why: Label): Label | undefined => (possible ? undefined : why)
  switch (code) {
    case 'sheet-criterion':
    case 'sheet-score':
    case 'sheet-outcome':
      return unless(sheets.length > 0, noSheets)
    case 'county-gaps-closed':
      return unless(sheetOf(acceptance, 'county') === undefined, countySheet)
    case 'sheet-group':
      return unless(
        sheets.some(({ groups = [] }) => groups.length > 0),
        label('评分表没有分项最低分', 'no mark sheet has a group with a minimum'),
      )
    case 'consolidated-until':
      return unless(
        levels.some((level) => level !== 'village' && marksConsolidate(rulebook, level)) ||
          pollLeads(rulebook, ['ballot'], 'village', 'consolidate') ||
          (['village', 'township', 'county', 'city', 'exit'] as const).some((at) =>
            pollLeads(rulebook, ['survey'], at, 'consolidate'),
          ),
        label('限期巩固没有期限', 'nothing has a village consolidate for a time'),
      )
    case 'limit-passed':
    case 'limit-once':
    case 'limit-takes-effect':
    case 'date-in-calendar':
      return unless(acting, noLimits)
    case 'ballot-quorum':
      return unless(
        polls.some(({ quorum }) => quorum !== undefined),
        label('没有法定人数', 'there is no quorum'),
      )
    case 'township-criterion':
    case 'committee-approves':
    case 'committee-met':
      return unless(levels.includes('township'), noLevel)
    case 'city-method':
      return unless(levels.includes('city'), noLevel)
    case 'task-force':
      return unless(
        needs.includes('task-force'),
        label('批准方案前不要求专班', 'no task force is needed before approval'),
      )
    case 'task-force-departments':
      return unless(rectification.taskForce.value.length > 0, label('没有规定专班部门', 'no department is called for'))
    case 'four-ones':
      return unless(
        needs.includes('four-ones') || preventionNeeds(exit).includes('four-ones'),
        label('不要求“四个一”', 'the four ones are not asked for'),
      )
    case 'unit-field':
      return unless(rectification.unitField.value.length > 0, label('没有规定结对领域', 'no field is asked for'))
    case 'listing-stricter':
    case 'list-is-key-prevention':
      return unless(lists(rulebook, 'key-prevention') || lists(rulebook, 'weak-lax'), oneList)
    default:
      return undefined
  }
}
