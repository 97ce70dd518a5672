import { type CivilDate, civilDateSchema } from '../core/date.js'
import { malformed, parseWith } from '../core/parse.js'
import { err, type Result } from '../core/result.js'

/** The first and the last day on which anything is generated: what is drawn lies up to twenty years around it. */
const EARLIEST = '1900-01-01'
const LATEST = '2999-12-31'

/** Reads a day that a caller wrote, or refuses it at its path. */
export function readDay(text: string, path: string): Result<CivilDate> {
  const day = parseWith(civilDateSchema(), text, path)
  if (!day.ok || (day.value >= EARLIEST && day.value <= LATEST)) return day
  return err({ reasons: [malformed(path, { rule: `a day from ${EARLIEST} to ${LATEST}` }, day.value)] })
}
