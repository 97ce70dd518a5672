import { ROLES } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { type Label, label } from '../core/label.js'
import type { Provenance, Sourced } from './provenance.js'
import type { Rulebook, RulebookRef } from './rulebook.js'
import type { Scoring } from './scoring.js'
import type { Term } from './term.js'

/** What a new rulebook starts with: its id and version, its names, and its first day as `YYYY-MM-DD`. */
export interface BlankRulebook extends RulebookRef {
  readonly label: Label
  readonly issuer: Label
  readonly effectiveFrom: string
}

const open: Provenance = {
  kind: 'assumption',
  reason: label('待定：空白规则集的占位内容', 'to be settled: a placeholder of the blank rulebook'),
  cites: ['D5'],
}

function settled<T>(value: T): Sourced<T> {
  return { value, from: open }
}

function term(id: string, zh: string, en: string): Term {
  return { id, label: label(`${zh}（待定）`, `${en} (to be settled)`) }
}

function yesEarns(points: number): Scoring {
  return {
    bands: [
      { when: { is: true }, points },
      { when: { is: false }, points: 0 },
    ],
  }
}

/**
 * The smallest valid rulebook: it has one placeholder for each thing that a rulebook must have. From here an author
 * replaces part after part; `assumptionsOf` lists what is still to be settled, `lintRulebook` finds what does not fit
 * together. The id, the version and the date are taken as they are: `parseRulebook` says what is wrong with them.
 *
 * @example
 * ```ts
 * import { label } from 'baolei'
 * import { assumptionsOf, blankRulebook, parseRulebook } from 'baolei/rulebook'
 *
 * const blank = blankRulebook({
 *   id: 'qinghe',
 *   version: '2026',
 *   label: label('青禾市（虚构）规则', 'the rules of Qinghe, an invented city'),
 *   issuer: label('示例', 'an example'),
 *   effectiveFrom: '2026-01-01',
 * })
 * parseRulebook(blank).ok // true
 * assumptionsOf(blank).map(({ pointer }) => pointer).includes('/fortress/grades') // true
 * ```
 */
export function blankRulebook({ id, version, label: name, issuer, effectiveFrom }: BlankRulebook): Rulebook {
  const yesNo = { kind: 'yes-no' } as const
  const [satisfied, dissatisfied] = [
    term('satisfied', '满意', 'satisfied'),
    term('dissatisfied', '不满意', 'dissatisfied'),
  ]
  const options = settled([satisfied, dissatisfied].map((one) => ({ ...one, inBase: true })))
  const channels = settled([term('paper', '纸质', 'on paper')])
  const counts = [{ option: satisfied.id, weight: 100 }]
  const share = term('satisfied-share', '满意率', 'share of the satisfied')
  const ofHouseholds = term(
    'satisfied-households',
    '满意户占总户数的比例',
    'share of the households that are satisfied',
  )
  return {
    format: 2,
    id,
    version,
    label: name,
    issuer,
    effectiveFrom: settled(effectiveFrom as CivilDate),
    documents: [],
    fortress: {
      dimensions: [{ ...term('dimension', '方面', 'dimension'), points: 10_000, from: open }],
      total: settled(10_000),
      bonusCap: settled(0),
      items: [
        {
          ...term('item', '指标', 'item'),
          dimension: 'dimension',
          measure: yesNo,
          scoring: yesEarns(10_000),
          supplier: 'township-committee',
          from: open,
        },
      ],
      vetoes: [],
      grades: settled([
        { ...term('good', '合格', 'good'), when: { op: 'at-least', value: 6_000 } },
        term('weak', '不合格', 'weak'),
      ]),
    },
    negative: {
      problemTypes: [{ ...term('problem', '问题类型', 'problem type'), from: open }],
      items: [
        {
          ...term('hit', '负面事项', 'negative item'),
          problemType: 'problem',
          measure: yesNo,
          scoring: yesEarns(100),
          supplier: 'township-committee',
          from: open,
        },
      ],
      vetoes: [],
      levels: settled([
        {
          ...term('warning', '预警', 'warning'),
          control: label('防控措施（待定）', 'measure (to be settled)'),
          when: { op: 'at-least', value: 100 },
        },
      ]),
    },
    identification: {
      departments: settled([{ ...term('agency', '部门', 'department'), field: 'field' }]),
      sources: settled([
        { ...term('source', '问题信息来源', 'source'), roles: ROLES.filter((role) => role !== 'department') },
      ]),
      listing: settled([{ problemType: 'problem', risk: 'warning', list: 'weak-lax' }]),
      screeningMaxAge: settled({ months: 6 }),
    },
    rectification: {
      fields: settled([
        { ...term('field', '领域', 'field'), villages: label('村（待定）', 'villages (to be settled)') },
      ]),
      unitField: settled([{ problemType: 'problem', field: 'field' }]),
      measureKinds: settled([term('measure', '整治措施类别', 'kind of measure')]),
      kinds: settled([{ ...term('kind', '组织类别', 'kind of organization'), problemTypes: ['problem'] }]),
      taskForce: settled([{ problemType: 'problem', departments: ['agency'] }]),
      taskForceParts: {
        head: settled({ label: label('组长（待定）', 'head (to be settled)'), level: 'county' }),
        leader: settled({ label: label('负责人（待定）', 'leader (to be settled)'), level: 'township' }),
        coordinator: settled({ label: label('协调单位（待定）', 'coordinator (to be settled)'), level: 'county' }),
      },
      beforeApproval: settled(['four-ones']),
    },
    acceptance: {
      ballot: {
        options,
        channels,
        indicators: settled([
          { ...share, counts, base: 'people-present', passing: { op: 'at-least', value: { part: 1, whole: 2 } } },
        ]),
      },
      townshipCriteria: settled([term('criterion', '评估内容', 'criterion')]),
      countyMethods: settled([term('county-method', '县级审核方式', 'method of the county')]),
      cityMethods: settled([term('city-method', '市级复核方式', 'method of the city')]),
      cityRefusal: settled('rectifying'),
    },
    exit: {
      gradeAtLeast: settled('good'),
      survey: {
        options,
        channels,
        indicators: settled([
          { ...ofHouseholds, counts, base: 'households', passing: { op: 'at-least', value: { part: 4, whole: 5 } } },
        ]),
      },
      maxAge: settled({ months: 6 }),
    },
    lookBack: { recurrent: settled({ times: 2, within: { years: 5 } }) },
    responsibility: {
      duties: [],
      authority: settled([]),
      evidence: settled([]),
      escalation: settled([]),
      regularly: settled('quarter'),
      partialBelow: settled({ part: 1, whole: 2 }),
    },
  }
}
