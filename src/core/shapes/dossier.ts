import type { AnyShape } from './shape.js'

/** What the findings of dossiers require and find, by code. */
export interface DossierShapes {
  readonly 'dossier-actor-role': AnyShape
  readonly 'dossier-actor-jurisdiction': AnyShape
  readonly 'dossier-date-backwards': AnyShape
  readonly 'dossier-date-ahead': AnyShape
  readonly 'dossier-part-exceeds-whole': AnyShape
  readonly 'dossier-revision-differs': AnyShape
  readonly 'dossier-record-differs': AnyShape
  readonly 'dossier-aspect-complete': AnyShape
  readonly 'dossier-duplicate': AnyShape
  readonly 'dossier-kept': AnyShape
}
