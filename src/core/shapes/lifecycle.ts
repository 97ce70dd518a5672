import type { Role } from '../actor.js'

/** A civil date `YYYY-MM-DD`. */
type Day = string

interface NoLaterShape {
  readonly required: { readonly noLaterThan: Day }
  readonly found: Day
}

/** A body: what of an actor says who may correct what. */
type Body = {
  readonly role: Role
  readonly unit: string
}

type RulebookName = {
  readonly id: string
  readonly version: string
}

type List = 'weak-lax' | 'key-prevention' | 'none'

/** The event at a place of the record, which is not allowed once the record is corrected. */
interface ReplayShape {
  readonly required: { readonly allowed: true }
  readonly found: { readonly type: string; readonly date: Day; readonly at: string }
}

/** What the findings of recording, the exit and the look-back require and find, by code. */
export interface LifecycleShapes {
  /** The states in which the event is possible; the state of the case, and the types of event possible there. */
  readonly 'possible-here': {
    readonly required: { readonly inOneOf: readonly string[] }
    readonly found: { readonly state: string; readonly possible: readonly string[] }
  }
  readonly 'role-may': { readonly required: { readonly oneOf: readonly Role[] }; readonly found: Role }
  /** The codes of the village and of the actor’s unit. */
  readonly jurisdiction: {
    readonly required: { readonly village: string }
    readonly found: { readonly unit: string }
  }
  /** The date of the event recorded last; null if there is none. */
  readonly 'date-order': { readonly required: { readonly notBefore: Day | null }; readonly found: Day }
  readonly 'date-not-ahead': NoLaterShape
  /** The last civil date; the day on which something would fall due. */
  readonly 'date-in-calendar': NoLaterShape
  readonly 'event-id': { readonly required: { readonly unused: true }; readonly found: string }
  /** What to say if it is no repeat; the event on record with the same content. */
  readonly 'likely-repeat': { readonly required: { readonly again: true }; readonly found: { readonly event: string } }
  /** The name or code that it must not be, or the township that it must or must not be in; the new name or code. */
  readonly 'village-change': {
    readonly required: { readonly differsFrom: string } | { readonly township: string }
    readonly found: string
  }
  /** How many villages go on with what the village was, itself not among them; their codes. */
  readonly 'village-heirs': {
    readonly required: { readonly atLeast: number; readonly atMost?: number; readonly differsFrom: string }
    readonly found: readonly string[]
  }
  /** Hashes of the case. */
  readonly 'case-head': { readonly required: { readonly head: string }; readonly found: { readonly head: string } }
  readonly 'rulebook-at-hand': {
    readonly required: { readonly id: string; readonly inForceOn?: Day }
    readonly found: null
  }
  readonly 'within-limit': NoLaterShape
  readonly 'limit-here': { readonly required: { readonly oneOf: readonly string[] }; readonly found: string }
  readonly 'limit-passed': { readonly required: { readonly after: Day }; readonly found: Day }
  readonly 'limit-once': {
    readonly required: { readonly applied: false }
    readonly found: { readonly applied: boolean }
  }
  /** What follows the limit, and what it would change as it is now. */
  readonly 'limit-takes-effect': {
    readonly required: {
      readonly follows:
        | { readonly moveTo: 'rectifying' }
        | { readonly list: Exclude<List, 'none'> }
        | { readonly riskAtLeast: string }
        | { readonly owedBy: Role }
    }
    readonly found: {
      readonly now:
        | { readonly state: string }
        | { readonly list: List }
        | { readonly level: string }
        | { readonly owedBy: Role }
    }
  }
  /** Null if no look-back is owed. */
  readonly 'look-back-due': { readonly required: { readonly notBefore: Day | null }; readonly found: Day }
  /** The readings of the year: those required, those there are. */
  readonly 'look-back-evidence': {
    readonly required: { readonly year: number; readonly both: readonly string[] }
    readonly found: readonly string[]
  }
  /** The id of the event to correct. */
  readonly 'correction-target': { readonly required: { readonly recorded: true }; readonly found: string }
  /** The body that recorded the event, null while no event is named; the body that corrects. */
  readonly 'correction-authority': {
    readonly required: { readonly own: Body | null; readonly or: 'organization-department-above' }
    readonly found: Body
  }
  /** The type of the replacement. */
  readonly 'correction-withdraws': { readonly required: { readonly type: null }; readonly found: string | null }
  readonly 'correction-not-ahead': NoLaterShape
  readonly 'correction-allowed': ReplayShape
  readonly 'correction-replays': ReplayShape
  readonly 'migration-later': {
    readonly required: { readonly laterThan: RulebookName }
    readonly found: RulebookName
  }
  /** A word, a reading or the levels passed, each with its JSON pointer into the state. */
  readonly 'migration-place': {
    readonly required:
      | { readonly oneOf: readonly string[] }
      | { readonly readable: true }
      | { readonly passes: readonly string[] }
    readonly found: {
      readonly at: string
      readonly value?: string
      readonly passes?: readonly string[]
    }
  }
}
