import { extname } from 'node:path'
import type { Locale } from 'baolei'
import { diffRulebooks } from 'baolei/difference'
import { type BlankRulebook, blankRulebook, rulebookJsonSchema } from 'baolei/rulebook'
import { describeDifferences, diagram } from 'baolei/view'
import { stringify } from 'yaml'
import { readRulebook } from './files.js'
import { done, failed, json, type Outcome } from './outcome.js'

/** The JSON Schema of a rulebook. */
export function schema(): Outcome {
  return done(json(rulebookJsonSchema()))
}

/** A rulebook to fill in, as JSON or YAML. */
export function blank(of: BlankRulebook, yaml: boolean): Outcome {
  const made = blankRulebook(of)
  return done(yaml ? stringify(made) : json(made))
}

/** A rulebook in the present form, as JSON or YAML: the other of what the file is. */
export function convert(file: string, to: 'json' | 'yaml' | undefined): Outcome {
  const read = readRulebook(file)
  if (!read.ok) return failed(read.problems)
  const target = to ?? (extname(file) === '.json' ? 'yaml' : 'json')
  return done(target === 'yaml' ? stringify(read.value) : json(read.value))
}

/** What differs between two rulebooks, in words. */
export function diff(
  files: readonly [string, string],
  form: { readonly lang: Locale; readonly json?: boolean },
): Outcome {
  const [a, b] = [readRulebook(files[0], form.lang), readRulebook(files[1], form.lang)]
  if (!a.ok || !b.ok) return failed([a, b].flatMap((one) => (one.ok ? [] : one.problems)))
  if (form.json) return done(json(diffRulebooks(a.value, b.value)))
  const lines = describeDifferences(a.value, b.value, form.lang)
  return done(lines.length === 0 ? (form.lang === 'en' ? 'no difference' : '没有差异') : lines.join('\n'))
}

/** The statechart of a case, as Mermaid. */
export function picture(form: { readonly lang: Locale; readonly json?: boolean }): Outcome {
  const mermaid = diagram({ locale: form.lang })
  return done(form.json ? json({ mermaid }) : mermaid)
}
