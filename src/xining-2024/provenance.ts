import type { Citation } from '../core/citation.js'
import { label } from '../core/label.js'
import type { Provenance } from '../rulebook/provenance.js'

/** The source says it, or a decision settles it. */
export function fromClause(...cites: readonly Citation[]): Provenance {
  return { kind: 'clause', cites }
}

/** The source leaves it open; this is a figure to start from (示例), with the reason for it. */
export function assumed(zh: string, en: string, ...cites: readonly Citation[]): Provenance {
  return { kind: 'assumption', reason: label(zh, en), cites }
}

/** The most common case: an item or its points, for which the source gives only the heading. */
export function example(...cites: readonly Citation[]): Provenance {
  return assumed(
    '原文只列方面，未列具体指标和分值，此处为示例',
    'the source names the heading only; the item and its points are an example',
    ...cites,
  )
}
