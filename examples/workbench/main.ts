import type { Locale } from 'baolei'
import { type Diagnostic, diagnoseRulebook } from 'baolei/editor'
import { parseRulebookText, type Rulebook } from 'baolei/rulebook'
import { drawReadings } from 'baolei/simulation'
import { describeDifferences } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { coverageOf } from './covered.js'
import { editorIn, rulebookSupport, setText } from './editors.js'
import { button, byId, element, list } from './page.js'
import { assess, type Outcome, outcomeOf, outcomeText, type Readings, verdictOf } from './verdict.js'
import { words } from './words.js'

/** A case that is kept: its readings, and what followed from them then. */
interface Kept {
  readonly name: string
  readonly readings: Readings
  readonly outcome: Outcome
}

/** What the browser keeps between visits. */
interface Saved {
  readonly rulebook?: string
  readonly readings?: string
  readonly cases?: readonly Kept[]
  readonly locale?: Locale
}

const KEY = 'baolei-workbench'
const PARTS = ['grade', 'risk', 'list'] as const
const shipped = JSON.stringify(xining2024, null, 2)

function load(): Saved {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function drawn(seed: number): string {
  const options = { seed, village: '999900000000', date: '2024-06-30' }
  const readings = drawReadings(xining2024, options)
  return JSON.stringify({ date: options.date, ...(readings.ok ? readings.value : {}) }, null, 2)
}

const saved = load()
let locale: Locale = saved.locale ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en')
let cases = saved.cases ?? []
let text = saved.rulebook ?? shipped
let readings = saved.readings ?? drawn(7)
let seed = 7
let problems: readonly Diagnostic[] = []

function diagnose(own: string): readonly Diagnostic[] {
  problems = diagnoseRulebook(own, { locale })
  showProblems()
  return problems
}

const rulebookEditor = editorIn(
  byId('rulebook'),
  text,
  (own) => {
    text = own
    later()
  },
  rulebookSupport(() => locale, diagnose),
)
const readingsEditor = editorIn(byId('readings'), readings, (own) => {
  readings = own
  later()
})

let waiting: ReturnType<typeof setTimeout> | undefined
function later(): void {
  clearTimeout(waiting)
  waiting = setTimeout(show, 350)
}

function readingsNow(): Readings | string {
  try {
    return JSON.parse(readings)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function showProblems(): void {
  const own = words[locale]
  const count = (severity: Diagnostic['severity']): number => problems.filter((one) => one.severity === severity).length
  const jump = ({ from, to, message, fix, severity }: Diagnostic): Node => {
    const one = button(fix === undefined ? message : `${message} ${own.fix}${fix}`, () => {
      rulebookEditor.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
      rulebookEditor.focus()
    })
    one.className = severity
    return one
  }
  byId('problems').replaceChildren(
    ...(problems.length === 0
      ? [element('p', { class: 'ok' }, [own.sound])]
      : [element('p', {}, [own.problems(count('error'), count('warning'))]), list(problems.map(jump))]),
  )
}

function showCases(rulebook: Rulebook): void {
  const own = words[locale]
  const row = (kept: Kept, place: number): Node => {
    const result = assess(rulebook, kept.readings, locale)
    const now = 'index' in result ? outcomeOf(result) : undefined
    const changed = PARTS.filter((part) => now?.[part] !== kept.outcome[part])
    const name = (part: keyof Outcome, outcome: Outcome | undefined): string =>
      outcome === undefined ? '—' : outcomeText(part, outcome[part], locale, rulebook)
    const verdict =
      changed.length === 0
        ? element('span', { class: 'ok' }, [`✓ ${own.same}`])
        : element('span', { class: 'error' }, [
            `✗ ${own.now} ${changed.map((part) => `${own[part]} ${name(part, now)}`).join(' · ')}`,
          ])
    return element('tr', {}, [
      element('td', {}, [kept.name]),
      ...PARTS.map((part) => element('td', {}, [name(part, kept.outcome)])),
      element('td', {}, [verdict]),
      element('td', {}, [
        button(own.load, () => setText(readingsEditor, JSON.stringify(kept.readings, null, 2))),
        ' ',
        button(own.remove, () => {
          cases = cases.filter((_, at) => at !== place)
          show()
        }),
      ]),
    ])
  }
  byId('cases').replaceChildren(
    cases.length === 0 ? element('p', { class: 'quiet' }, [own.noCases]) : element('table', {}, cases.map(row)),
  )
  const kept = cases.map(({ readings: own }) => own)
  byId('coverage').replaceChildren(...coverageOf(rulebook, kept, locale))
}

function show(): void {
  localStorage.setItem(KEY, JSON.stringify({ rulebook: text, readings, cases, locale } satisfies Saved))
  const own = words[locale]
  const parsed = parseRulebookText(text)
  const given = readingsNow()
  if (!parsed.ok) {
    byId('verdict').replaceChildren(element('p', { class: 'quiet' }, [own.unsound]))
    return
  }
  const rulebook = parsed.value
  const result = typeof given === 'string' ? [given] : assess(rulebook, given, locale)
  byId('verdict').replaceChildren(...('index' in result ? verdictOf(result, locale, rulebook) : [list(result)]))
  const differences = describeDifferences(xining2024, rulebook, locale)
  byId('difference').replaceChildren(
    differences.length === 0 ? element('p', { class: 'quiet' }, [own.none]) : list(differences),
  )
  showCases(rulebook)
}

function speak(): void {
  document.documentElement.lang = locale
  document.title = words[locale].title
  for (const place of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const word = words[locale][place.dataset.word as keyof (typeof words)['en']]
    if (typeof word === 'string') place.textContent = word
  }
  const other = byId('language')
  other.textContent = locale === 'en' ? '中文' : 'English'
  other.lang = locale === 'en' ? 'zh-CN' : 'en'
  diagnose(text)
  show()
}

byId('language').addEventListener('click', () => {
  locale = locale === 'en' ? 'zh-CN' : 'en'
  speak()
})
byId('shipped').addEventListener('click', () => setText(rulebookEditor, shipped))
byId('draw').addEventListener('click', () => {
  seed += 1
  setText(readingsEditor, drawn(seed))
})
byId('keep').addEventListener('click', () => {
  const parsed = parseRulebookText(text)
  const given = readingsNow()
  if (!parsed.ok || typeof given === 'string') return
  const result = assess(parsed.value, given, locale)
  if (!('index' in result)) return
  cases = [...cases, { name: words[locale].name(cases.length + 1), readings: given, outcome: outcomeOf(result) }]
  show()
})
byId('open').addEventListener('change', async ({ target }) => {
  const [file] = target instanceof HTMLInputElement ? (target.files ?? []) : []
  if (file !== undefined) setText(rulebookEditor, await file.text())
})
byId('save').addEventListener('click', () => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = element('a', { href: url, download: 'rulebook.json' })
  link.click()
  URL.revokeObjectURL(url)
})

speak()
