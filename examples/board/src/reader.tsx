import type { Actor, Locale } from 'baolei'
import { localeOf } from 'baolei'
import type { DutyRecord } from 'baolei/duties'
import { termLabel } from 'baolei/view'
import { createContext, useContext } from 'react'
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
}

interface Reading {
  readonly query: Reader
  readonly say: Say
  readonly day: (date: string) => string
  /** An actor with the name of its unit. */
  readonly who: (actor: { readonly unit: string; readonly role: string; readonly department?: string }) => string
}

export function readingOf(query: Reader): Reading {
  const locale = localeOf(query.locale)
  return {
    query,
    say: sayIn(locale),
    day: (date) => dateText(date, locale),
    who: ({ role, unit, department }) => {
      const label =
        department === undefined
          ? termLabel(role, locale, undefined, 'role')
          : termLabel(department, locale, rulebooks[0], 'department')
      const name = names[unit]
      return name === undefined ? label : `${name} · ${label}`
    },
  }
}

export const ReadingContext = createContext<Reading | undefined>(undefined)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (reading === undefined) throw new Error('outside the board')
  return reading
}
