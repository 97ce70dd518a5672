import type { Actor, Locale } from 'baolei'
import { localeOf } from 'baolei'
import type { DutyRecord, Tenure } from 'baolei/duties'
import { type Body, termLabel } from 'baolei/view'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { names, rulebooks } from './samples'
import { dateText, type Say, sayIn } from './words'

/** Who reads the page, on which day, in which language: what every call of the library is given. */
export interface Reader {
  readonly actor: Actor
  readonly today: string
  readonly locale: Locale
  readonly rulebooks: typeof rulebooks
  readonly names: typeof names
  readonly records: readonly DutyRecord[]
  readonly holders: readonly Tenure[]
}

interface Reading {
  readonly query: Reader
  readonly say: Say
  readonly day: (date: string) => string
  /** A body with the name of its unit. */
  readonly who: (body: Pick<Body, 'id' | 'unit'>) => string
}

export function readingOf(query: Reader): Reading {
  const locale = localeOf(query.locale)
  const who: Reading['who'] = ({ id, unit }) =>
    [names[unit] ?? [], termLabel(id, locale, rulebooks[0])].flat().join(' · ')
  return { query, say: sayIn(locale), day: (date) => dateText(date, locale), who }
}

/** An actor as a body: a department goes by its own name. */
export const bodyOf = ({ role, unit, department }: Actor): Pick<Body, 'id' | 'unit'> => ({
  id: department ?? role,
  unit,
})

export const ReadingContext = createContext<Reading | undefined>(undefined)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (reading === undefined) throw new Error('outside the board')
  return reading
}

interface PanelProps {
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}

export function Panel({ title, className = '', children }: PanelProps) {
  const id = useId()
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** What is not as it should be, line by line. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <ul className="why">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
