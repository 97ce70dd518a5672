import { type SweepResult, sweep } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import { explain, explainIndex, explainTree, type TermGroup, termLabel } from 'baolei/view'
import { element, list } from './page.js'
import { words } from './words.js'

/** What a rulebook decides on readings; the reasons are in the result. */
export interface Outcome {
  readonly grade: string
  readonly risk: string
  readonly list: string
}

/** Readings as the page has them: of a generated village. */
export interface Readings {
  readonly date: string
  readonly [key: string]: unknown
}

const VILLAGE = { code: '999900000000', name: '示例村' }

/** What follows from readings under a rulebook; a list of sentences where they cannot be assessed. */
export function assess(
  rulebook: Rulebook,
  { date, ...row }: Readings,
  locale: string,
): SweepResult | readonly string[] {
  const { results, unassessed } = sweep(rulebook, [{ village: VILLAGE, ...row }], { date })
  return results[0] ?? unassessed.flatMap(({ reasons }) => reasons.map((reason) => explain(reason, locale, rulebook)))
}

export const outcomeOf = ({ index, screening, proposal }: SweepResult): Outcome => ({
  grade: index.grade,
  risk: screening.risk,
  list: proposal.list,
})

const GROUPS = { grade: 'grade', risk: 'risk-level', list: 'list' } as const satisfies Record<keyof Outcome, TermGroup>

/** An outcome in words. */
export function outcomeText(part: keyof Outcome, id: string, locale: string, rulebook: Rulebook): string {
  return termLabel(id, locale, rulebook, id === 'undetermined' ? 'open' : GROUPS[part])
}

/** The verdict with its reasons, as a part of the page. */
export function verdictOf(result: SweepResult, locale: 'zh-CN' | 'en', rulebook: Rulebook): readonly Node[] {
  const text = words[locale]
  const outcome = outcomeOf(result)
  const figure = (part: keyof Outcome): Node =>
    element('div', {}, [
      element('dt', {}, [text[part]]),
      element('dd', {}, [outcomeText(part, outcome[part], locale, rulebook)]),
    ])
  const explained = explainIndex(result.index, locale, rulebook)
  const rows = explained.map(({ item, points, of, why, example }) =>
    element('tr', {}, [
      element('td', {}, [item.label, ...(example === undefined ? [] : [element('small', {}, [` ${text.example}`])])]),
      element('td', { class: 'number' }, [points ?? '—']),
      element('td', { class: 'number' }, [of]),
      element('td', {}, [why]),
    ]),
  )
  const head = (['item', 'points', 'of', 'why'] as const).map((key) => element('th', { scope: 'col' }, [text[key]]))
  const folded = (title: string, inside: readonly Node[], open = false): Node =>
    element('details', open ? { open: '' } : {}, [element('summary', {}, [title]), ...inside])
  const trees = (findings: SweepResult['proposal']['findings']): readonly Node[] =>
    findings.map((finding) => element('pre', {}, [explainTree(finding, locale, rulebook)]))
  const unread = result.unread.map((reason) => explain(reason, locale, rulebook))
  return [
    element('dl', { class: 'figures' }, [figure('grade'), figure('risk'), figure('list')]),
    ...(unread.length === 0 ? [] : [element('p', { class: 'error' }, [text.unread]), list(unread)]),
    folded(text.proposal, trees(result.proposal.findings), true),
    folded(text.index, [element('table', {}, [element('tr', {}, head), ...rows])]),
    folded(text.screening, trees(result.screening.findings.filter(({ verdict }) => verdict !== 'holds'))),
  ]
}
