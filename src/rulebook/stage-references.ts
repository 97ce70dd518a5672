import type { Reason } from '../core/finding.js'
import { type AcceptanceRules, acceptanceLevels } from './acceptance.js'
import { type LimitOutcome, STAGES, type Stage } from './limit.js'
import type { Rulebook } from './rulebook.js'
import type { Path } from './visit.js'
import { unresolved, type Vocabulary, vocabularyOf } from './vocabulary.js'

/** Limits of stages that no case comes to, or whose consequence makes no sense there, and control levels that do not exist. */
export function limitProblems({ limits, acceptance }: Rulebook, levels: Vocabulary): readonly Reason[] {
  return (limits?.value ?? []).flatMap(({ stage, then }, index) => {
    const at: Path = ['limits', 'value', index]
    return [
      ...unresolved([...at, 'stage'], stage, stagesOf(acceptance)),
      ...unresolved([...at, 'stage'], stage, stagesFor(then)),
      ...('riskAtLeast' in then ? unresolved([...at, 'then', 'riskAtLeast'], then.riskAtLeast, levels) : []),
    ]
  })
}

const inSteps = (stage: Stage): boolean => stage.startsWith('acceptance.')
const EVERY = vocabularyOf(STAGES)
const STEPS = vocabularyOf(STAGES.filter(inSteps))
const LISTED = vocabularyOf(STAGES.filter((stage) => stage !== 'identifying'))
const BEFORE_STEPS = vocabularyOf(STAGES.filter((stage) => stage !== 'identifying' && !inSteps(stage)))

/** The stages in which what follows can change anything: in the steps a village is on the strictest list already, and before it is listed it has none. */
function stagesFor(outcome: LimitOutcome): Vocabulary {
  if ('moveTo' in outcome) return STEPS
  if ('list' in outcome) return BEFORE_STEPS
  return 'riskAtLeast' in outcome ? LISTED : EVERY
}

/** The stages that a case can come to under a rulebook: not those of a level that it leaves out. */
function stagesOf(acceptance: AcceptanceRules): Vocabulary {
  const levels = acceptanceLevels(acceptance)
  const left = Object.entries(STAGES_OF_LEVEL).flatMap(([level, stages]) =>
    levels.some((one) => one === level) ? [] : stages,
  )
  return vocabularyOf(STAGES.filter((stage) => !left.includes(stage)))
}

const STAGES_OF_LEVEL: Readonly<Record<'township' | 'city', readonly Stage[]>> = {
  township: ['acceptance.townshipAssessment', 'acceptance.firstChecked'],
  city: ['acceptance.cityReview'],
}

/** Mark sheets of a level that the rulebook leaves out. */
export function sheetProblems({ acceptance }: Rulebook): readonly Reason[] {
  const levels = vocabularyOf(acceptanceLevels(acceptance))
  return (acceptance.sheets?.value ?? []).flatMap(({ level }, index) =>
    unresolved(['acceptance', 'sheets', 'value', index, 'level'], level, levels),
  )
}
