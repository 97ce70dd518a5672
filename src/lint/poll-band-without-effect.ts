import { acceptanceLevels } from '../rulebook/acceptance.js'
import { canFollow, type PollBand, type PollPlace } from '../rulebook/poll-consequence.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { LintPlace, LintRule } from './lint-rule.js'
import { consequencesOf, type PlacedConsequence } from './poll-bands.js'

const ANY_WHERE: readonly PollPlace[] = ['identification', 'exit', 'look-back']

// The congress of the village alone holds the ballot; a survey may be held wherever the village is.
function placesOf(rulebook: Rulebook, { path }: PlacedConsequence): readonly PollPlace[] {
  return path[0] === 'acceptance' ? ['village'] : [...acceptanceLevels(rulebook.acceptance), ...ANY_WHERE]
}

type ListBand = Extract<PollBand, { outcome: 'list' }>

function listsNothing({ identification }: Rulebook, { problemType, risk }: ListBand): boolean {
  return identification.listing.value.every(
    (row) => row.problemType !== problemType || row.risk !== risk || row.list === 'none',
  )
}

function inBand(
  rulebook: Rulebook,
  { path, consequence: { at } }: PlacedConsequence,
  band: PollBand,
  place: number,
): readonly LintPlace[] {
  const where = [...path, 'bands', place]
  if (!canFollow(at, band.outcome)) {
    const lists = at === 'identification' || at === 'look-back'
    const oneOf = lists ? ['pass', 'list'] : ['pass', 'consolidate', 'fail']
    return [{ path: [...where, 'outcome'], required: { oneOf }, found: band.outcome }]
  }
  if (band.outcome !== 'list' || !listsNothing(rulebook, band)) return []
  return [{ path: [...where, 'risk'], required: { list: 'some list' }, found: band.risk }]
}

/** A consequence of a poll that no event carries out: of a step that is left out, or of another part of the way. */
export const pollBandWithoutEffect: LintRule = {
  code: 'poll-band-without-effect',
  severity: 'error',
  good: ['测评的每个后果都有事项能够办理', 'every consequence of a poll is carried out by some event'],
  fix: [
    '识别认定、回头看写列入，验收、退出写巩固或退回，民主测评只写村级',
    'list at identification and look-back, consolidate or fail in the steps and at the exit; the ballot is of the village',
  ],
  cites: ['A1.4', 'M5.3', 'D14', 'D15'],
  find: (rulebook) =>
    consequencesOf(rulebook).flatMap((placed): readonly LintPlace[] => {
      const { at, bands } = placed.consequence
      const places = placesOf(rulebook, placed)
      if (!places.includes(at)) return [{ path: [...placed.path, 'at'], required: { oneOf: [...places] }, found: at }]
      return bands.flatMap((band, place) => inBand(rulebook, placed, band, place))
    }),
}
