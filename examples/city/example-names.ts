import { type Label, type Locale, label } from 'baolei'
import type { Names } from 'baolei/view'
import { CITY, COUNTY, NEIGHBOR, SECOND_VILLAGE, TOWNSHIP, VILLAGE } from './example-village.js'

// An office holder is named by the post that they hold anyway: data is about organizations (D10).
const NAMES: Readonly<Record<string, Label>> = {
  [CITY]: label('示例市', 'Example City'),
  [COUNTY]: label('示例县', 'Example County'),
  [TOWNSHIP]: label('示例镇', 'Example Township'),
  [NEIGHBOR]: label('邻镇', 'Neighbor Township'),
  [VILLAGE.code]: label(VILLAGE.name, 'Example Village'),
  [SECOND_VILLAGE]: label('示例二村', 'Second Example Village'),
  'leader-03': label('县委政法委书记', 'Political and Legal Secretary'),
  'leader-05': label('县委副书记', 'Deputy County Secretary'),
  'unit-07': label('县委政法委', 'Political and Legal Commission'),
  'fs-01': label('县委政法委选派干部', 'cadre of the Political and Legal Commission'),
  'tl-02': label('镇党委副书记', 'Deputy Township Secretary'),
  'ts-01': label('镇党委书记', 'Township Secretary'),
}

/** What the codes and references of the invented life are called: places and posts, no persons. */
export function exampleNames(locale: Locale): Names {
  return Object.fromEntries(Object.entries(NAMES).map(([code, name]) => [code, name[locale]]))
}

/** A body or post with the place that it is of: 乡镇党委（示例镇）. */
export function placed(body: string, unit: string, locale: Locale): string {
  const place = NAMES[unit]?.[locale] ?? unit
  return locale === 'zh-CN' ? `${body}（${place}）` : `${body}, ${place}`
}
