import type { Citation, DecisionId, PublicId } from '../core/citation.js'
import { enumerated } from '../core/enumerated.js'
import type { Finding, FindingCode } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import type { Label, Locale } from '../core/label.js'
import type { Provenance, Sourced } from '../rulebook/provenance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { basisTitles, citationTitle, isClauseId, isDecisionId, isPublicId } from '../source/describe-citation.js'
import { pick } from './phrases.js'

/** What a verdict rests on, by kind (D32). */
export interface Rests {
  /** What binds (依据): clauses of the source, local documents. */
  readonly basis: readonly Citation[]
  /** Our own decisions on what the source leaves open (约定). */
  readonly decisions: readonly DecisionId[]
  /** Documents of other places, which bind nobody here (参照). */
  readonly references: readonly PublicId[]
  /** Why a figure was chosen that is only an example, to be settled locally (示例). */
  readonly examples: readonly Label[]
}

type Parameters = (
  rulebook: Rulebook,
  about: string,
) => readonly ({ readonly from: Provenance } | Sourced<unknown> | undefined)[]

const listing: Parameters = ({ identification }) => [identification.listing]
const levels: Parameters = ({ negative }) => [negative.levels]
const limits: Parameters = (rulebook) => [rulebook.limits]
const ballot: Parameters = ({ acceptance }) => [acceptance.ballot.indicators]
const survey: Parameters = ({ exit }) => [exit.survey.indicators]
const sheets: Parameters = ({ acceptance }) => [acceptance.sheets]
const authority: Parameters = ({ responsibility }) => [responsibility.authority]

/** The parameters of a rulebook that decide a finding. */
const deciding: Readonly<Partial<Record<FindingCode, Parameters>>> = {
  'fortress-item': ({ fortress }, about) => [fortress.items.find(({ id }) => id === about)],
  'fortress-veto': ({ fortress }, about) => [fortress.vetoes.find(({ id }) => id === about)],
  'fortress-grade': ({ fortress }) => [fortress.grades],
  'negative-item': ({ negative }, about) => [negative.items.find(({ id }) => id === about)],
  'negative-veto': ({ negative }, about) => [negative.vetoes.find(({ id }) => id === about)],
  'problem-type-risk': levels,
  'risk-within-control': levels,
  'risk-under-control': levels,
  'risks-eliminated': levels,
  listing,
  'listing-ground': listing,
  'listing-qualifies': listing,
  'listing-does-not-qualify': listing,
  'listing-as-table': listing,
  'listing-stricter': listing,
  'screening-current': ({ identification }) => [identification.screeningMaxAge],
  'signal-source': ({ identification }) => [identification.departments, identification.sources],
  'unit-field': ({ rectification }) => [rectification.unitField],
  'task-force-departments': ({ rectification }) => [rectification.taskForce],
  'ballot-passes': ballot,
  'ballot-base': ballot,
  'ballot-within-base': ballot,
  'ballot-quorum': ({ acceptance }) => [acceptance.ballot.quorum],
  'well-satisfied': survey,
  'poll-outcome': ({ acceptance, exit }, about) => [
    (about === 'ballot' ? acceptance.ballot : exit.survey).consequences,
  ],
  'listing-by-poll': ({ exit }) => [exit.survey.consequences],
  'poll-indicator': ({ acceptance, exit }, about) =>
    [acceptance.ballot.indicators, exit.survey.indicators].filter(({ value }) => value.some(({ id }) => id === about)),
  'sheet-outcome': sheets,
  'sheet-score': sheets,
  'grade-reached': ({ exit, fortress }) => [exit.gradeAtLeast, fortress.grades],
  'evidence-fresh': ({ exit }) => [exit.maxAge],
  'within-limit': limits,
  'limit-passed': limits,
  'limit-takes-effect': limits,
  'duty-performed': ({ responsibility }, about) => {
    const duty = responsibility.duties.find(({ id }) => id === about.split('/')[0])
    return [duty, duty?.recurrence === 'regularly' ? responsibility.regularly : undefined]
  },
  'duty-record-actor': authority,
  'duty-waiver-actor': authority,
  'duty-escalated': ({ responsibility }) => [responsibility.escalation],
}

/**
 * What a finding rests on (D32): what binds, what we decided, what another place does, and which figures are only
 * examples. The examples are known only with the rulebook.
 *
 * @example
 * ```ts
 * import { assessFortress, parseFortressReadings } from 'baolei'
 * import { restsOf } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseFortressReadings(xining2024, { date: '2024-01-31', answers: {} })
 * if (!readings.ok) throw new Error('malformed')
 * const [first] = assessFortress(xining2024, readings.value).findings
 * if (first !== undefined) restsOf(first, xining2024).examples.length // 1
 * ```
 */
export function restsOf(
  { code, cites, about = '' }: Pick<Finding, 'code' | 'cites' | 'about'>,
  rulebook?: Rulebook,
): Rests {
  const parameters =
    rulebook === undefined ? [] : ((hasOwn(deciding, code) ? deciding[code]?.(rulebook, about) : undefined) ?? [])
  return apart(
    cites,
    parameters.flatMap((one) => (one === undefined ? [] : [one.from])),
  )
}

/** What a parameter of a rulebook rests on. */
export function restsOfProvenance(from: Provenance): Rests {
  return apart(from.cites, [from])
}

function apart(cites: readonly Citation[], from: readonly Provenance[]): Rests {
  const examples = from.flatMap((one) => (one.kind === 'assumption' ? [one] : []))
  const all = [...new Set([...cites, ...examples.flatMap((one) => one.cites)])]
  return {
    basis: all.filter((one) => isClauseId(one) || one.startsWith('doc:')),
    decisions: all.filter(isDecisionId),
    references: all.filter(isPublicId),
    examples: examples.map(({ reason }) => reason),
  }
}

/** What a finding rests on in words; empty if on nothing. Every kind is named by its own word. */
export function restsText(
  { basis, decisions, references, examples }: Rests,
  locale: Locale,
  rulebook?: Rulebook,
): string {
  const titles = (all: readonly Citation[]): readonly string[] => [
    ...new Set(all.map((one) => citationTitle(one, locale, rulebook?.documents))),
  ]
  const part = (zh: string, en: string, texts: readonly string[], told = texts.join('；')): readonly string[] =>
    texts.length === 0 ? [] : [pick(locale, `${zh}：${told}`, `${en}: ${texts.join('; ')}`)]
  const parts = [
    ...part('依据', 'Basis', basisTitles(basis, locale, rulebook?.documents)),
    ...part('约定', 'Decision', titles(decisions)),
    ...part('参照', 'Reference', titles(references), enumerated(titles(references))),
    ...part(
      '示例',
      'Example, to be settled locally',
      examples.map((one) => one[locale]),
    ).map((text) => pick(locale, `${text}，待本地确定`, text)),
  ]
  return parts.join(pick(locale, '。', '. '))
}
