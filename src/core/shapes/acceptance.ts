import type { Level, Role } from '../actor.js'

/** A civil date `YYYY-MM-DD`. */
type Day = string

/** A count; its digits if no number holds it exactly. */
type Count = number | string

/** A part of a whole, as counted. */
type CountedShare = {
  readonly part: Count
  readonly whole: Count
}

/** The share that a poll asks for. */
type RequiredShare = {
  readonly op: 'at-least' | 'more-than' | 'at-most' | 'less-than'
  readonly value: { readonly part: number; readonly whole: number }
  /** Of whom or what: a population, or the ballots that came back or were valid. */
  readonly base: string
  /** The base is our assumption, to be settled locally (D15). */
  readonly assumption?: true
}

/** The share that a poll has; if its channels have weights, the share of each as well. */
type FoundShare = CountedShare & {
  /** How many more would have had to answer so. */
  readonly lacking?: Count
  readonly channels?: readonly (CountedShare & { readonly channel: string })[]
}

interface PollShape {
  /** One share for each indicator, in the order of the rulebook. */
  readonly required: readonly RequiredShare[]
  /** Null for an indicator that is not known; null as a whole if no poll was held. */
  readonly found: readonly (FoundShare | null)[] | null
}

interface ListShape<L extends string> {
  readonly required: L
  readonly found: 'weak-lax' | 'key-prevention' | 'none'
}

/** One of the ids of the rulebook is required. */
interface OneOfShape {
  readonly required: { readonly oneOf: readonly string[] }
  readonly found: string
}

/** Something must have been done; null if nobody said whether it was. */
interface DoneShape {
  readonly required: true
  readonly found: boolean | null
}

type SheetOutcome = 'pass' | 'consolidate' | 'fail'

/** What the findings of the five steps require and find, by code. */
export interface AcceptanceShapes {
  readonly 'list-is-weak-lax': ListShape<'weak-lax'>
  readonly 'list-is-key-prevention': ListShape<'key-prevention'>
  /** Whether a plan waits for deliberation. */
  readonly 'no-plan-pending': { readonly required: false; readonly found: boolean }
  /** The problems without exit line or measure. */
  readonly 'exit-lines-set': { readonly required: readonly []; readonly found: readonly string[] }
  readonly 'self-check-items': {
    readonly required: { readonly measures: readonly string[]; readonly problems: readonly string[] }
    readonly found: { readonly measures: readonly string[]; readonly problems: readonly string[] }
  }
  readonly 'secretary-reported': { readonly required: true; readonly found: boolean }
  readonly 'ballot-channel': OneOfShape
  readonly 'ballot-option': OneOfShape
  readonly 'ballot-question': OneOfShape
  /** Ballots issued, ballots returned. */
  readonly 'ballot-returned': { readonly required: { readonly atMost: number }; readonly found: number }
  /** Ballots returned; the sum of the answers and the invalid ballots. */
  readonly 'ballot-adds-up': {
    readonly required: { readonly equals: number; readonly question?: string }
    readonly found: Count | null
  }
  readonly 'ballot-base': {
    readonly required: { readonly base: string; readonly moreThan: 0 }
    readonly found: Count | null
  }
  readonly 'ballot-within-base': {
    readonly required: { readonly atMost: number; readonly base: string }
    readonly found: Count
  }
  /** Ballots returned; of whom there are no more, or no more attended. Null if they were not counted. */
  readonly 'ballot-voters': {
    readonly required: { readonly atMost: number | null; readonly base: string }
    readonly found: Count
  }
  readonly 'ballot-population': OneOfShape
  /** A poll is void by what is wrong with it, which is beneath. */
  readonly 'ballot-void': { readonly required: { readonly void: true }; readonly found: { readonly void: boolean } }
  /** How many polls were held in the episode, how many of them void, and the number of the one that counts. */
  readonly 'polls-held': {
    readonly required: { readonly counts: 'last-valid' }
    readonly found: { readonly held: number; readonly voided: number; readonly number: number | null }
  }
  /** What the poll led to, on which day, and until when the village consolidates. */
  readonly 'poll-outcome': {
    readonly required: { readonly outcome: 'pass' }
    readonly found: { readonly outcome: 'fail' | 'consolidate'; readonly on: Day; readonly until?: Day }
  }
  readonly 'ballot-attended': { readonly required: { readonly atMost: number }; readonly found: number }
  readonly 'ballot-quorum': {
    readonly required:
      | RequiredShare
      | { readonly op: RequiredShare['op']; readonly value: number; readonly base: string }
    readonly found: { readonly part: number; readonly whole: number } | number | null
  }
  readonly 'ballot-passes': PollShape
  readonly 'poll-indicator': { readonly required: RequiredShare; readonly found: FoundShare | null }
  /** Levels of risk; null without a screening. */
  readonly 'risk-within-control': { readonly required: { readonly atMost: string }; readonly found: string | null }
  readonly 'township-criterion': DoneShape
  readonly 'committee-approves': { readonly required: true; readonly found: boolean }
  readonly 'committee-met': {
    readonly required: { readonly from: Day; readonly to: Day }
    readonly found: Day
  }
  readonly 'county-method': DoneShape
  /** The ids of the gaps. */
  readonly 'county-gap-named': { readonly required: { readonly unique: true }; readonly found: readonly string[] }
  /** The ids of the gaps found, and of those closed. */
  readonly 'county-gaps-closed': { readonly required: readonly string[]; readonly found: readonly string[] }
  readonly 'summary-drawn-up': {
    readonly required: { readonly summary: true; readonly ledger: true }
    readonly found: { readonly summary: boolean; readonly ledger: boolean }
  }
  readonly 'city-method': DoneShape
  /** Whether the level has a mark sheet. */
  readonly 'sheet-at-level': {
    readonly required: { readonly sheet: boolean }
    readonly found: { readonly sheet: boolean }
  }
  readonly 'sheet-criterion': OneOfShape
  /** Hundredths of a point; null if no score was given. */
  readonly 'sheet-score': { readonly required: { readonly atMost: number }; readonly found: number | null }
  /** The sum of a group in hundredths of a point, or where it lies while scores are missing. */
  readonly 'sheet-group': {
    readonly required: { readonly atLeast: number }
    readonly found: number | { readonly atLeast: number; readonly atMost: number }
  }
  /** The total in hundredths of a point, or where it lies while scores are missing. */
  readonly 'sheet-outcome': {
    readonly required: { readonly outcome: SheetOutcome }
    readonly found: {
      readonly total: number | { readonly atLeast: number; readonly atMost: number }
      readonly outcome: SheetOutcome | 'undetermined'
    }
  }
  readonly 'consolidated-until': { readonly required: { readonly notBefore: Day }; readonly found: Day }
  readonly 'reviewer-is-sender': {
    readonly required: { readonly oneOf: readonly Role[] }
    readonly found: Role
  }
  /** The levels that must have passed the village, and those that have, in order. */
  readonly 'steps-passed': { readonly required: readonly Level[]; readonly found: readonly Level[] }
  /** The codes of the conditions, and of those that hold. */
  readonly 'exit-allowed': {
    readonly required: { readonly allOf: readonly string[] }
    readonly found: readonly string[]
  }
  /** The codes of the conditions, and of those that hold. */
  readonly 'risks-or-problems': {
    readonly required: { readonly anyOf: readonly string[] }
    readonly found: readonly string[]
  }
  /** A level of risk or `undetermined`; null without a screening. */
  readonly 'risks-eliminated': { readonly required: 'none'; readonly found: string | null }
  readonly 'well-satisfied': PollShape
  readonly 'method-known': { readonly required: { readonly oneOf: readonly string[] }; readonly found: string }
  /** The day of the event; the day on which the method was held. */
  readonly 'method-held': { readonly required: { readonly noLaterThan: Day }; readonly found: Day }
  /** A grade or `undetermined`; null without a fortress index. */
  readonly 'grade-reached': { readonly required: { readonly atLeast: string }; readonly found: string | null }
  /** The day of the reading. */
  readonly 'evidence-fresh': {
    readonly required: {
      readonly notBefore: Day
      readonly noOlderThan: { readonly days?: number; readonly months?: number; readonly years?: number }
      readonly on: Day
    }
    readonly found: Day
  }
}
