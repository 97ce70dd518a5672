import { type Actor, type Case, localeOf } from 'baolei'
import {
  type Action,
  type Body,
  type CaseView,
  type DutyActionKind,
  dateText,
  termLabel,
  type ViewQuery,
} from 'baolei/view'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { type Say, sayIn, type Word } from './words'

/** Who reads the page, on which day, in which language: what every call of the library is given. */
export type Reader = Required<Omit<ViewQuery, 'words' | 'locale'>> & { readonly locale: 'zh-CN' | 'en' }

interface Reading {
  readonly query: Reader
  readonly actAs: (actor: Actor) => void
  readonly say: Say
  readonly day: (date: string) => string
  /** The library's word for an id. */
  readonly term: (id: string) => string
  /** A body with the name of its unit. */
  readonly who: (body: Pick<Body, 'id' | 'unit'>) => string
}

export function readingOf(query: Reader, actAs: Reading['actAs']): Reading {
  const locale = localeOf(query.locale)
  const term = (id: string) => termLabel(id, locale, query.rulebooks[0])
  return {
    query,
    actAs,
    say: sayIn(locale),
    day: (date) => dateText(date, locale),
    term,
    who: ({ id, unit }) => dots(query.names[unit], term(id)),
  }
}

/** The village of a page, and what a person may start there. */
export interface Village {
  readonly theCase: Case
  readonly view: CaseView
  readonly start: (action: Pick<Action, 'type' | 'asks'>, wrong?: string) => void
  readonly open: (duty: string, kind: DutyActionKind) => void
}

export const ReadingContext = createContext<Reading | undefined>(undefined)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (reading === undefined) throw new Error('outside the board')
  return reading
}

/** An actor as a body: a department goes by its own name. */
export const bodyOf = ({ role, unit, department }: Actor) => ({ id: department ?? role, unit })

/** Short facts on one line. */
export const dots = (...facts: readonly (string | false | undefined)[]): string => facts.filter(Boolean).join(' · ')

interface PanelProps {
  readonly title: string
  readonly className?: string
  /** What is said where there is nothing to show. */
  readonly empty?: string | false
  readonly children?: ReactNode
}

export function Panel({ title, className = '', empty, children }: PanelProps) {
  const id = useId()
  return (
    <section className={`panel card card-body mt-3 ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {empty && <p className="small text-secondary">{empty}</p>}
      {children}
    </section>
  )
}

export function List({ children }: Pick<PanelProps, 'children'>) {
  return <ul className="rowlist list-group list-group-flush">{children}</ul>
}

/** A line of a list: what it says, what is said smaller below, and what is beside it. */
export function Row({
  text,
  small,
  className = '',
  children,
}: Omit<PanelProps, 'title'> & {
  readonly text: ReactNode
  readonly small?: ReactNode
}) {
  return (
    <li className={`list-group-item px-0 d-flex flex-wrap gap-2 justify-content-between ${className}`}>
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
export function More({ word, n, children }: { readonly word: Word; readonly n: number; readonly children: ReactNode }) {
  const { say } = useReading()
  return n === 0 ? null : (
    <details>
      <summary>{say(word, { n })}</summary>
      <List>{children}</List>
    </details>
  )
}

interface PressProps {
  readonly label: string
  /** What it is about, for those who do not see what it is beside. */
  readonly about?: string
  readonly className?: string
  readonly onPress: () => void
}

export function Press({ label, about, className = 'btn btn-sm btn-link', onPress }: PressProps) {
  return (
    <button type="button" className={className} onClick={onPress}>
      {label}
      {about && <span className="visually-hidden">{about}</span>}
    </button>
  )
}
