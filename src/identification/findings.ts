import type { FindingKind } from '../core/finding.js'
import { label } from '../core/label.js'

/** The codes of the findings and reasons that identification gives. */
export type IdentificationFindingCode = 'listing' | 'listing-ground' | 'signal-source' | 'duplicate-village'

/** The kinds of findings of this room. Each label says what it means that the finding holds. */
export const identificationFindings: Readonly<Record<IdentificationFindingCode, FindingKind>> = {
  listing: {
    code: 'listing',
    label: label('列入何种名单可以确定', 'the list that is proposed is decided'),
    cites: ['M2.5', 'D8', 'D2'],
    kind: 'condition-not-met',
  },
  'listing-ground': {
    code: 'listing-ground',
    label: label('该类问题不构成列入依据', 'the problem type gives no ground for listing'),
    cites: ['M2.5', 'D8'],
    kind: 'condition-not-met',
  },
  'signal-source': {
    code: 'signal-source',
    label: label('问题线索由有权报送的一方报送', 'the signal is recorded by the one it comes from'),
    cites: ['M3.3', 'L1.1'],
    kind: 'wrong-actor',
  },
  'duplicate-village': {
    code: 'duplicate-village',
    label: label('名册中每村只出现一次', 'a village comes once in a roster'),
    cites: ['M3.2', 'D7'],
    kind: 'malformed',
  },
}
