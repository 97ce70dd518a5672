import type { CivilDate } from '../../src/core/date.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Peers } from './peers.js'
import { type Language, resultsOf, writtenOut } from './written-out.js'

/** A rule of publicodes under construction: text is an expression, an object a mechanism. */
type Rule = string | number | { readonly [mechanism: string]: unknown }

/** Rules are trees here; the language joins them as JSON texts, so that it can share what the others write. */
const json = (rule: Rule): string => JSON.stringify(rule)
const tree = (text: string): Rule => {
  try {
    return JSON.parse(text) as Rule
  } catch {
    return text.trim()
  }
}

const publicodes: Language = {
  slot: (at) => `v${at}`,
  and: (parts) => json({ 'toutes ces conditions': parts.map(tree) }),
  or: (parts) => json({ 'une de ces conditions': parts.map(tree) }),
  not: (one) => json({ 'est non applicable': tree(one) }),
  equals: '=',
  sum: (figures) => json({ somme: figures.map(tree) }),
  least: (figures) => json({ 'le minimum de': figures.map(tree) }),
  greatest: (figures) => json({ 'le maximum de': figures.map(tree) }),
  choose: (cases, otherwise) =>
    json({
      variations: [...cases.map(([when, then]) => ({ si: tree(when), alors: then })), { sinon: tree(otherwise) }],
    }),
}

/** The same rules for publicodes: how it judges a village. */
export function publicodesJudge(
  { Publicodes }: Peers,
  rulebook: Rulebook,
  asOf: CivilDate,
): (village: readonly number[]) => readonly number[] {
  const rules: Record<string, Rule | { readonly valeur: Rule }> = {}
  for (const [name, is] of writtenOut(rulebook, asOf, publicodes)) {
    const rule = tree(is)
    rules[name] = typeof rule === 'object' ? rule : { valeur: rule }
  }
  const slots = new Set(JSON.stringify(rules).match(/\bv\d+\b/g))
  for (const slot of slots) rules[slot] = { valeur: 0 }
  const engine = new Publicodes(rules)
  const results = resultsOf(rulebook)
  return (village) => {
    engine.setSituation(
      Object.fromEntries(village.flatMap((value, at) => (slots.has(`v${at}`) ? [[`v${at}`, value]] : []))),
    )
    return results.map((name) => Number(engine.evaluate(name).nodeValue))
  }
}
