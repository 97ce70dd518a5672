import type { Role } from '../actor.js'

/** What the findings of duties require and find, by code. Days are `YYYY-MM-DD`. */
export interface DutyShapes {
  /**
   * `by` is the last day for it, or `no due day`; `partial` the days of the period that are covered; `lapsed` why it is
   * owed no longer; `onLeaving` that it was overdue when the village left its list.
   */
  readonly 'duty-performed': {
    readonly required: { readonly from: string; readonly by: string }
    readonly found: {
      readonly status: string
      readonly partial?: { readonly days: number; readonly of: number }
      readonly lapsed?: 'partial' | 'left-list' | 'post-vacant'
      readonly onLeaving?: true
      readonly on?: string
      readonly by?: Role
      /** The id of the record, or of the event of the case, that serves it. */
      readonly record?: string
      readonly event?: string
      /** The post that has no holder. */
      readonly post?: Role
      readonly why?: string
    }
  }
  readonly 'duty-record-unknown': {
    readonly required: 'a duty that is owed' | 'an occurrence that is owed'
    readonly found: { readonly duty: string; readonly subject: string } | string
  }
  readonly 'duty-record-actor': Authority
  /** A reference; null where none is given. */
  readonly 'duty-record-holder': {
    readonly required: { readonly oneOf: readonly (string | null)[] }
    readonly found: string | null
  }
  readonly 'duty-record-standing': {
    readonly required: 'a duty owed by a time'
    readonly found: { readonly duty: string }
  }
  readonly 'duty-record-too-early': {
    readonly required: { readonly from: string | null }
    readonly found: string
  }
  readonly 'duty-record-dated-later': {
    readonly required: { readonly notAfter: string }
    readonly found: string
  }
  /** The record or event that serves the duty already, and their day. */
  readonly 'duty-record-same-happening': {
    readonly required: 'another happening'
    readonly found: { readonly date: string; readonly record?: string; readonly event?: string }
  }
  readonly 'duty-record-surplus': {
    readonly required: { readonly openOn: string }
    readonly found: { readonly owedByThen: number; readonly open: number }
  }
  readonly 'duty-record-repeated': {
    readonly required: { readonly sameContentAs: string }
    readonly found: 'other content'
  }
  readonly 'duty-waiver-actor': Authority
  readonly 'duty-escalated': {
    readonly required: readonly { readonly to: Role; readonly since: string }[]
    readonly found: { readonly status: string; readonly overdueDays?: number; readonly named: readonly Role[] }
  }
  /** The path of the earlier term, and its holder; the days that both terms have. */
  readonly 'tenure-overlap': {
    readonly required: { readonly apartFrom: string; readonly heldBy: string }
    readonly found: { readonly from: string; readonly to?: string }
  }
  /** References of holders. */
  readonly 'handover-holder': {
    readonly required: { readonly oneOf: readonly string[] } | { readonly not: string }
    readonly found: string
  }
}

/** One of some roles, whose unit governs that of the code `over`; and who it was. */
type Authority = {
  readonly required: { readonly oneOf: readonly Role[]; readonly over: string }
  readonly found: { readonly role: Role; readonly unit: string }
}
