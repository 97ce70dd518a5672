import type { Actor, Case, Locale } from 'baolei'
import {
  type Action,
  type Body,
  type CaseView,
  type DutyActionKind,
  dateText,
  termLabel,
  type ViewQuery,
} from 'baolei/view'
import { createContext, type PropsWithChildren, type ReactNode, use, useEffect, useId, useRef } from 'react'
import { FIRST, names, rulebook } from './samples'
import { sayIn, type Word } from './words'

/** Who reads the page, on which day, in which language; what was done about duties, and who holds the posts. */
export type Settings = Required<Pick<ViewQuery, 'actor' | 'today' | 'records' | 'holders'>> & {
  readonly locale: Locale
}

/** What every part of the page needs: what it asks the library with, and how it speaks. */
export function readingOf(settings: Settings, set: (settings: Settings) => void) {
  const { locale } = settings
  const term = (id: string) => termLabel(id, locale, rulebook)
  return {
    query: { ...settings, rulebooks: [rulebook], names },
    change: (some: Partial<Settings>) => set({ ...settings, ...some }),
    say: sayIn(locale),
    day: (date: string) => dateText(date, locale),
    /** The library's word for an id. */
    term,
    /** A body with the name of its unit. */
    who: ({ id, unit }: Pick<Body, 'id' | 'unit'>) => dots(names[unit], term(id)),
  }
}

export const ReadingContext = createContext(readingOf(FIRST, () => undefined))
export const useReading = () => use(ReadingContext)

/** What a person does: an event, by its type, of a correction what was wrong; or something about a duty. */
export type Task =
  | { readonly type: Action['type']; readonly wrong?: string }
  | { readonly duty: string; readonly kind: DutyActionKind }

/** The village of a page, and what a person may start there. */
export interface Village {
  readonly theCase: Case
  readonly view: CaseView
  /** Opens the form of an event or of a duty. An event about which nothing is asked is recorded at once. */
  readonly start: (what: Task, asks?: boolean) => void
}

/** An actor as a body: a department goes by its own name. */
export const bodyOf = ({ role, unit, department }: Actor) => ({ id: department ?? role, unit })

/** Short facts on one line. */
export const dots = (...facts: readonly (string | false | undefined)[]): string => facts.filter(Boolean).join(' · ')

interface PanelProps {
  readonly title: string
  readonly className?: string
  readonly isEmpty?: boolean
  readonly children?: ReactNode
}

export function Panel({ title, className = '', isEmpty, children }: PanelProps) {
  const { say } = useReading()
  const id = useId()
  return (
    <section className={`panel card card-body mt-3 ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {isEmpty && <small>{say('empty')}</small>}
      {children}
    </section>
  )
}

export function List({ children }: PropsWithChildren) {
  return <ul className="rowlist list-group list-group-flush">{children}</ul>
}

interface RowProps extends Omit<PanelProps, 'title'> {
  readonly text: ReactNode
  readonly small?: string | false
}

/** A line of a list: what it says, what is said smaller below, and what is beside it. */
export function Row({ text, small, className = '', children }: RowProps) {
  return (
    <li className={`list-group-item px-0 d-flex flex-wrap gap-2 align-items-center ${className}`}>
      <span>
        {text}
        {small && <small className="d-block">{small}</small>}
      </span>
      {children}
    </li>
  )
}

/** What is not as it should be, line by line. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="w-100 ps-3 small text-danger">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** What is folded away until somebody asks for it: how many lines, and the lines. */
export function More({ word, n, children }: PropsWithChildren<{ readonly word: Word; readonly n: number }>) {
  const { say } = useReading()
  return n === 0 ? null : (
    <details>
      <summary>{say(word, { n })}</summary>
      <List>{children}</List>
    </details>
  )
}

/** Says what came of something. It takes the focus, each time that there is something new to say. */
export function Notice({ of, className, children }: PropsWithChildren<{ readonly of: unknown; className: string }>) {
  const place = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words may be said again
  useEffect(() => place.current?.focus(), [of])
  return (
    <section className={`alert mt-3 mb-0 ${className}`} role="alert" tabIndex={-1} ref={place}>
      {children}
    </section>
  )
}

interface PressProps {
  readonly label: string
  /** What it is about, for those who do not see what it is beside. */
  readonly about?: string
  readonly className?: string
  readonly onPress: () => void
}

export function Press({ label, about, className = 'btn-sm btn-link', onPress }: PressProps) {
  return (
    <button type="button" className={`btn ${className}`} onClick={onPress}>
      {label}
      {about && <span className="visually-hidden">{about}</span>}
    </button>
  )
}
