import type { Json } from '../core/json.js'
import { visitObjects } from '../rulebook/visit.js'
import type { LintPlace, LintRule } from './lint-rule.js'

const LETTER = /\p{Letter}/u
const HAN = /\p{Script=Han}/u
const LATIN = /\p{Script=Latin}/u

/**
 * A text without a word in its own script, although the other language has words: somebody copied the text in place of
 * a translation.
 */
export const translationMissing: LintRule = {
  code: 'translation-missing',
  severity: 'error',
  good: ['每个名称和说明都有中文，也有英文', 'every text is there in Chinese and in English'],
  fix: [
    '补上缺少的译文，中文栏写中文，英文栏写英文',
    'write the missing translation: Chinese under zh-CN, English under en',
  ],
  cites: ['D5'],
  find: (rulebook) => {
    const places: LintPlace[] = []
    // A rulebook is plain data; its interfaces cannot say so.
    visitObjects(rulebook as unknown as Json, (texts, path) => {
      const { 'zh-CN': zh, en } = texts
      if (typeof zh !== 'string' || typeof en !== 'string' || !(LETTER.test(zh) || LETTER.test(en))) return
      if (!HAN.test(zh)) places.push({ path: [...path, 'zh-CN'], required: { script: 'Han' }, found: zh })
      if (!LATIN.test(en)) places.push({ path: [...path, 'en'], required: { script: 'Latin' }, found: en })
    })
    return places
  },
}
