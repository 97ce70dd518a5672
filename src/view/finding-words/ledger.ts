import { lazy } from '../../core/lazy.js'
import type { LedgerShapes } from '../../core/shapes/ledger.js'
import { counted } from '../amounts.js'
import type { Sentences } from '../sentence.js'

/** The sentences of a sealed record. The hashes are in the data: nobody reads them aloud. */
export const ledgerWords: () => Sentences<LedgerShapes> = /*@__PURE__*/ lazy(() => ({
  'sealed-with': {
    'zh-CN': {
      holds: '封存算法可以核验',
      fails: '该记录所用的封存算法在本系统中缺失，请配备后再核验',
      unknown: '该记录所用的封存算法在本系统中缺失，请配备后再核验',
    },
    en: {
      holds: 'The record can be checked with the hash function at hand',
      fails: 'The hash function that sealed the record is not at hand: hand it in and check again',
      unknown: 'The hash function that sealed the record is not at hand: hand it in and check again',
    },
  },
  'sealed-opening': {
    'zh-CN': {
      holds: '封存记录的开头相符',
      fails: '封存记录的开头与该村、该规则版本对不上，请调取原件',
      unknown: '封存记录的开头尚待核验',
    },
    en: {
      holds: 'The record begins with this village and this rulebook',
      fails: 'The record does not begin with this village and this rulebook: fetch the original',
      unknown: 'It has yet to be checked how the record begins',
    },
  },
  'sealed-position': {
    'zh-CN': {
      holds: '封存记录序号连续',
      fails: (f) => `封存记录第${f.required + 1}条的序号写作第${f.found + 1}条，可能有增删，请调取原件`,
      unknown: '封存记录序号尚待核验',
    },
    en: {
      holds: 'The entries are numbered in order',
      fails: (f) =>
        `Entry ${f.required + 1} is numbered ${f.found + 1}: entries may have been added or removed; fetch the original`,
      unknown: 'The numbers of the entries are not checked yet',
    },
  },
  'sealed-link': {
    'zh-CN': {
      holds: '封存记录前后相接',
      fails: '封存记录此条与前一条对不上，可能被改动，请调取原件',
      unknown: '封存记录是否前后相接尚待核验',
    },
    en: {
      holds: 'The entries follow one another',
      fails: 'This entry does not follow the one before: the record may have been altered; fetch the original',
      unknown: 'It has yet to be checked whether the entries follow one another',
    },
  },
  'sealed-content': {
    'zh-CN': {
      holds: '封存内容完好',
      fails: '封存记录此条内容与封存时对不上，可能被改动，请调取原件',
      unknown: '封存内容尚待核验',
    },
    en: {
      holds: 'The content is as it was sealed',
      fails: 'The content of this entry is not what was sealed: it may have been altered; fetch the original',
      unknown: 'The content is not checked yet',
    },
  },
  'sealed-head': {
    'zh-CN': {
      holds: '封存记录与留底一致',
      fails: (f) => `封存记录共${f.found.entries}条，末条与留底对不上，可能有增删，请调取原件`,
      unknown: '封存记录与留底是否一致尚待核验',
    },
    en: {
      holds: 'The record ends as it was kept',
      fails: (f) =>
        `The record has ${counted(f.found.entries, 'entries')} and does not end as it was kept: entries may have been added or removed; fetch the original`,
      unknown: 'It has yet to be checked whether the record ends as it was kept',
    },
  },
}))
