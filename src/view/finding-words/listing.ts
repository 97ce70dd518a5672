import type { FindingOf } from '../../core/finding.js'
import { lazy } from '../../core/lazy.js'
import type { ListingShapes } from '../../core/shapes/listing.js'
import { pick } from '../phrases.js'
import { always, type Sentences, withMore } from '../sentence.js'
import type { Teller } from '../teller.js'

const shown = ({ found }: FindingOf<'listing-qualifies' | 'listing-does-not-qualify'>, t: Teller): string =>
  found === null || found === 'undetermined' ? '' : t.term('list', found)

const versionText = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `“${id}”的“${version}”版`

const surveyed = ({ found, required, about = '' }: FindingOf<'listing-by-poll'>, t: Teller): string =>
  pick(
    t.locale,
    `${t.date(found.on)}满意度测评结果较低，“${t.term('problem-type', about)}”按${t.term('risk-level', required.riskAtLeast)}及以上认定`,
    `The survey of ${t.date(found.on)} puts “${t.term('problem-type', about)}” at ${t.term('risk-level', required.riskAtLeast)} or above`,
  )

/** The sentences of determining a list. */
export const listingWords: () => Sentences<ListingShapes> = /*@__PURE__*/ lazy(() => ({
  'screening-current': {
    'zh-CN': {
      holds: (f, t) => `负向测评于${t.date(f.found ?? '')}开展，在有效期内`,
      fails: [
        '负向测评已过有效期，请乡镇党委重新开展',
        (f, t) =>
          `负向测评于${t.date(f.found ?? '')}开展，至${t.date(f.required.on)}已超过${t.length(f.required.noOlderThan)}，请乡镇党委重新开展`,
      ],
      unknown: withMore(
        '负向测评尚待开展，请乡镇党委组织',
        (f, t) => `，${t.length(f.required.noOlderThan)}内的结果有效`,
      ),
    },
    en: {
      holds: (f, t) => `The screening of ${t.date(f.found ?? '')} is recent enough`,
      fails: [
        'The screening is too old: the township must screen again',
        (f, t) =>
          `The screening of ${t.date(f.found ?? '')} is more than ${t.length(f.required.noOlderThan)} before ${t.date(f.required.on)}: the township must screen again`,
      ],
      unknown: withMore(
        'There is no screening yet: the township must screen the village',
        (f, t) => `; a screening is valid for ${t.length(f.required.noOlderThan)}`,
      ),
    },
  },
  'listing-qualifies': {
    'zh-CN': {
      holds: (f, t) => `对照表结果为${shown(f, t)}，可以列入`,
      fails: '对照表结果为不列入，不能提出或认定列入',
      unknown: [(_f, t) => `是否列入待定，还缺${t.lacking()}`, (_f, t) => `是否列入待定。${t.pleaseSupply()}`],
    },
    en: {
      holds: (f, t) => `By the table the village is to be listed: ${shown(f, t)}`,
      fails: 'By the table the village is not to be listed: neither propose nor determine it',
      unknown: [
        (_f, t) => `It is still open whether it is to be listed; still needed: ${t.lacking()}`,
        (_f, t) => `It is still open whether it is to be listed. ${t.pleaseSupply()}`,
      ],
    },
  },
  'listing-by-poll': { 'zh-CN': always(surveyed), en: always(surveyed) },
  'listing-does-not-qualify': {
    'zh-CN': {
      holds: '对照表结果为不列入',
      fails: (f, t) => `对照表结果为${shown(f, t)}，应当列入`,
      unknown: [(_f, t) => `是否列入待定，还缺${t.lacking()}`, (_f, t) => `是否列入待定。${t.pleaseSupply()}`],
    },
    en: {
      holds: 'By the table the village is not to be listed',
      fails: (f, t) => `By the table the village must be listed: ${shown(f, t)}`,
      unknown: [
        (_f, t) => `It is still open whether it is to be listed; still needed: ${t.lacking()}`,
        (_f, t) => `It is still open whether it is to be listed. ${t.pleaseSupply()}`,
      ],
    },
  },
  'listing-as-table': {
    'zh-CN': {
      holds: (f, t) => `认定为${t.term('list', f.found)}，与对照表一致`,
      fails: (f, t) =>
        f.required === null || f.required === 'undetermined'
          ? '对照表结果待定，请先补齐负向测评'
          : `对照表结果为${t.term('list', f.required)}，所填为${t.term('list', f.found)}，请改填`,
      unknown: '对照表结果待定，请先补齐负向测评',
    },
    en: {
      holds: (f, t) => `Determined as the table gives it: ${t.term('list', f.found)}`,
      fails: (f, t) =>
        f.required === null || f.required === 'undetermined'
          ? 'The table gives no result yet: complete the screening first'
          : `The table gives “${t.term('list', f.required)}”; “${t.term('list', f.found)}” was entered: correct it`,
      unknown: 'The table gives no result yet: complete the screening first',
    },
  },
  'listing-stricter': {
    'zh-CN': {
      holds: (f, t) => `对照表结果已转为${t.term('list', f.found ?? 'weak-lax')}，应当转入`,
      fails: (f, t) => `对照表结果仍为${t.term('list', f.found ?? 'none')}，保留在现名单`,
      unknown: [
        (_f, t) => `是否转入更严名单待定，还缺${t.lacking()}`,
        (_f, t) => `是否转入更严名单待定。${t.pleaseSupply()}`,
      ],
    },
    en: {
      holds: (f, t) =>
        `By the table the village now belongs on the stricter list: ${t.term('list', f.found ?? 'weak-lax')}`,
      fails: (f, t) => `The table still gives ${t.term('list', f.found ?? 'none')}: the village stays on its list`,
      unknown: [
        (_f, t) => `It is still open whether it moves to the stricter list; still needed: ${t.lacking()}`,
        (_f, t) => `It is still open whether it moves to the stricter list. ${t.pleaseSupply()}`,
      ],
    },
  },
  'rulebook-in-force': {
    'zh-CN': {
      holds: '所填规则版本当日有效',
      fails: (f) =>
        f.required === null
          ? `当日有效的规则版本缺失，所填“${f.found.version}”版请核对`
          : `当日有效的是规则${versionText(f.required)}，所填为${versionText(f.found)}，请改填`,
      unknown: '当日有效的规则版本尚待确定',
    },
    en: {
      holds: 'The version of the rules is the one in force on the day',
      fails: (f) =>
        f.required === null
          ? `No version of the rules in force on the day is at hand; “${f.found.version}” was entered`
          : `In force on the day: version “${f.required.version}” of “${f.required.id}”, not version “${f.found.version}” of “${f.found.id}”: correct it`,
      unknown: 'It is not known which version of the rules is in force',
    },
  },
}))
