import type { EventRule } from '../core/event.js'
import type { RectificationSituation, RectificationSlice } from './slice.js'

/** The form of this room’s event rules: they read the situation and change the slice. */
export type RectificationRule<T extends string, P> = EventRule<
  T,
  P,
  RectificationSituation,
  { readonly rectification: RectificationSlice }
>
