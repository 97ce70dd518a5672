import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { noReasons, textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { changeControl, lowerReasons, raiseReasons, underControlReason } from './control.js'
import type { RectificationRule } from './rule.js'

/** The warning level is raised: at any time; in acceptance it sends the case back to rectifying (D13, D14). */
export const raiseRisk: RectificationRule<'raise-risk', { readonly level: string; readonly why: string }> = {
  type: 'raise-risk',
  cites: ['M3.4', 'D13', 'D14'],
  by: ['township-committee', 'county-organization-department', 'department', 'city-organization-department'],
  payload: lazy(() => z.strictObject({ level: idSchema(), why: textSchema() })),
  conditions: noReasons,
  checks: (situation, { payload }) => raiseReasons(situation, payload.level),
  evolve: (situation, { payload, date }) => ({
    rectification: changeControl(situation, payload.level, date, 'raised'),
  }),
}

/** The control level is lowered: the county's decision, on the screening that supports it (M5.2, D13). */
export const lowerControl: RectificationRule<'lower-control', { readonly level: string }> = {
  type: 'lower-control',
  cites: ['M5.2', 'D13'],
  by: ['county-organization-department'],
  payload: lazy(() => z.strictObject({ level: idSchema() })),
  conditions: (situation) => [underControlReason(situation)],
  checks: (situation, { payload }) => lowerReasons(situation, payload.level),
  evolve: (situation, { payload, date }) => ({
    rectification: changeControl(situation, payload.level, date, 'lowered'),
  }),
}
