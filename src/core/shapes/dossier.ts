import type { Role } from '../actor.js'

/** What the findings of dossiers require and find, by code. Days are `YYYY-MM-DD`. */
export interface DossierShapes {
  readonly 'dossier-actor-role': { readonly required: { readonly oneOf: readonly Role[] }; readonly found: Role }
  /** Codes of units. */
  readonly 'dossier-actor-jurisdiction': {
    readonly required: { readonly oneOf: readonly string[] }
    readonly found: string
  }
  readonly 'dossier-date-backwards': {
    readonly required: { readonly noEarlierThan: string }
    readonly found: string
  }
  readonly 'dossier-date-ahead': { readonly required: { readonly noLaterThan: string }; readonly found: string }
  /** The whole and the name of its field; the part. */
  readonly 'dossier-part-exceeds-whole': {
    readonly required: { readonly noMoreThan: number; readonly of: string }
    readonly found: number
  }
  readonly 'dossier-revision-differs': {
    readonly required: { readonly sameContentAs: string }
    readonly found: 'other content'
  }
  readonly 'dossier-record-differs': {
    readonly required: 'what its revisions make'
    readonly found: 'something else'
  }
  /** How many fields the aspect has, and how many of them are known. */
  readonly 'dossier-aspect-complete': {
    readonly required: { readonly fields: number }
    readonly found: { readonly fields: number }
  }
  readonly 'dossier-duplicate': {
    readonly required: { readonly dossiers: 1 }
    readonly found: { readonly dossiers: 'another one' }
  }
  /** The ranges of the last three digits of a village’s code; the whole code. */
  readonly 'roster-not-a-village': {
    readonly required: { readonly lastDigits: readonly string[] }
    readonly found: string
  }
  /** How many codes a name should have in a county; those that it has. */
  readonly 'roster-double': { readonly required: { readonly codes: 1 }; readonly found: readonly string[] }
  readonly 'dossier-kept': { readonly required: { readonly dossiers: 1 }; readonly found: { readonly dossiers: 0 } }
}
