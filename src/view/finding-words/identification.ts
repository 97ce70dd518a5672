import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { IdentificationShapes } from '../../core/shapes/identification.js'

/** What each finding of identification says if it holds. */
export const identificationWords: () => Readonly<Record<keyof IdentificationShapes, Label>> = /*@__PURE__*/ lazy(
  () => ({
    listing: label('列入何种名单可以确定', 'the list that is proposed is decided'),
    'listing-ground': label('该类问题不构成列入依据', 'the problem type gives no ground for listing'),
    'signal-source': label('问题线索由有权报送的一方报送', 'the signal is recorded by the one it comes from'),
    'duplicate-village': label('名册中每村只出现一次', 'a village comes once in a roster'),
  }),
)
