import { type Locale, localeOf } from '../core/label.js'
import { type Transition, transitions } from '../lifecycle/chart.js'
import { STATE_IDS, type StateId, stateMeanings } from '../lifecycle/states.js'
import { clauseGroupLabels } from '../source/clause.js'
import { eventLabels } from './words.js'

/** The language (Chinese if absent), the state to highlight, and the states that a case passed through. */
export interface DiagramQuery {
  readonly locale?: string
  readonly current?: StateId
  readonly passed?: readonly StateId[]
}

/** One arrow, for all the events that lead from one state to another. */
interface Arrow {
  readonly from: string
  readonly to: string
  readonly labels: readonly string[]
}

const COMPOUND = 'acceptance'
const steps: readonly StateId[] = /*@__PURE__*/ STATE_IDS.filter((id) => id.startsWith(`${COMPOUND}.`))

// A colon or a semicolon ends a text in Mermaid, a straight quotation mark a title.
function plain(text: string): string {
  return text.replace(/[:;]/g, ' –').replace(/"/g, '”')
}

function nodeOf(state: string): string {
  return state.replace('.', '_')
}

// An event that leads from every step of the acceptance to one state is drawn once, from the group.
function sourceOf({ from, type, to }: Transition): string {
  const alike = transitions.filter((one) => one.type === type && one.to === to && steps.includes(one.from))
  return steps.includes(from) && alike.length === steps.length ? COMPOUND : from
}

function arrows(locale: Locale): readonly Arrow[] {
  const byWay = new Map<string, { from: string; to: string; labels: Set<string> }>()
  for (const transition of transitions) {
    if (transition.from === transition.to) continue
    const from = sourceOf(transition)
    const key = `${from} ${transition.to}`
    const arrow = byWay.get(key) ?? { from, to: transition.to, labels: new Set<string>() }
    arrow.labels.add(plain(eventLabels[transition.type][locale]))
    byWay.set(key, arrow)
  }
  return [...byWay.values()].map(({ from, to, labels }) => ({ from, to, labels: [...labels] }))
}

function classLines(name: string, style: string, ids: readonly StateId[]): readonly string[] {
  return ids.length === 0 ? [] : [`  classDef ${name} ${style}`, `  class ${ids.map(nodeOf).join(',')} ${name}`]
}

function stateLine(id: StateId, locale: Locale): string {
  return `state "${plain(stateMeanings[id].label[locale])}" as ${nodeOf(id)}`
}

/**
 * The statechart as Mermaid text (`stateDiagram-v2`), made from the transitions of the chart. The steps of the
 * acceptance are in one group. Events that do not change the state are left out.
 *
 * @example
 * ```ts
 * import { diagram } from 'baolei/view'
 *
 * diagram({ locale: 'en', current: 'rectifying' }).split('\n')[0] // 'stateDiagram-v2'
 * ```
 */
export function diagram({ locale: tag = 'zh-CN', current, passed = [] }: DiagramQuery = {}): string {
  const locale = localeOf(tag)
  const separator = locale === 'zh-CN' ? '、' : ', '
  const outside = STATE_IDS.filter((id) => !steps.includes(id))
  return [
    'stateDiagram-v2',
    `  [*] --> ${STATE_IDS[0]}`,
    ...outside.map((id) => `  ${stateLine(id, locale)}`),
    `  state "${plain(clauseGroupLabels.A[locale])}" as ${COMPOUND} {`,
    ...steps.map((id) => `    ${stateLine(id, locale)}`),
    '  }',
    ...arrows(locale).map(({ from, to, labels }) => `  ${nodeOf(from)} --> ${nodeOf(to)} : ${labels.join(separator)}`),
    ...classLines(
      'passed',
      'stroke-width:2px',
      STATE_IDS.filter((id) => id !== current && passed.includes(id)),
    ),
    ...classLines('current', 'stroke-width:3px', current === undefined ? [] : [current]),
    '',
  ].join('\n')
}
