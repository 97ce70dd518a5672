import { lazy } from '../../core/lazy.js'
import type { DossierShapes } from '../../core/shapes/dossier.js'
import { counted } from '../amounts.js'
import { type Sentences, withMore } from '../sentence.js'

/** The sentences of dossiers. */
export const dossierWords: () => Sentences<DossierShapes> = /*@__PURE__*/ lazy(() => ({
  'dossier-actor-role': {
    'zh-CN': {
      holds: '由乡镇建档更新',
      fails: withMore(
        (f, t) => `村情档案由${t.roles(f.required.oneOf)}更新`,
        (f, t) => `，请${t.role(f.found)}转其办理`,
      ),
      unknown: '村情档案由谁更新尚待明确',
    },
    en: {
      holds: 'The dossier is kept by the township',
      fails: withMore(
        (f, t) => `The dossier is for the ${t.roles(f.required.oneOf)} to revise`,
        (f, t) => `, not for the ${t.role(f.found)}`,
      ),
      unknown: 'It is not known who revises the dossier',
    },
  },
  'dossier-actor-jurisdiction': {
    'zh-CN': {
      holds: '由该村所属乡镇或县区更新',
      fails: (f, t) => `该村档案由其所属的${t.either(f.required.oneOf.map(t.name))}更新，请${t.name(f.found)}转其办理`,
      unknown: '该村归谁管辖尚待核对',
    },
    en: {
      holds: 'Revised by the village’s own township or county',
      fails: (f, t) =>
        `The dossier is for ${t.either(f.required.oneOf.map(t.name))} to revise, not for ${t.name(f.found)}`,
      unknown: 'It is not known who has jurisdiction',
    },
  },
  'dossier-date-backwards': {
    'zh-CN': {
      holds: '更新日期先后有序',
      fails: (f, t) => `更新日期应在${t.date(f.required.noEarlierThan)}或以后，所填为${t.date(f.found)}，请核对`,
      unknown: '更新日期先后尚待核对',
    },
    en: {
      holds: 'The revisions follow one another',
      fails: (f, t) =>
        `The last revision is dated ${t.date(f.required.noEarlierThan)}; this one, ${t.date(f.found)}, is earlier: check the date`,
      unknown: 'The order of the revisions is not known',
    },
  },
  'dossier-date-ahead': {
    'zh-CN': {
      holds: '所填日期在更新当日或以前',
      fails: (f, t) =>
        `${t.term('dossier-field', f.about ?? '')}填为${t.date(f.found)}，晚于更新当日${t.date(f.required.noLaterThan)}，请核对`,
      unknown: '所填日期尚待核对',
    },
    en: {
      holds: 'No fact is dated after its revision',
      fails: (f, t) =>
        `${t.term('dossier-field', f.about ?? '')}: ${t.date(f.found)} is after the day of the revision, ${t.date(f.required.noLaterThan)}: check the date`,
      unknown: 'The dates of the facts are not known',
    },
  },
  'dossier-part-exceeds-whole': {
    'zh-CN': {
      holds: '分项与总数相符',
      fails: (f, t) =>
        `${t.term('dossier-field', f.about ?? '')}填${t.count(f.found)}，大于${t.term('dossier-field', f.required.of)}${t.count(f.required.noMoreThan)}，请核对`,
      unknown: '分项与总数尚待核对',
    },
    en: {
      holds: 'No part exceeds its whole',
      fails: (f, t) =>
        `${t.term('dossier-field', f.about ?? '')}: ${t.count(f.found)}, which is more than ${t.term('dossier-field', f.required.of)}: ${t.count(f.required.noMoreThan)}; check the figures`,
      unknown: 'It is not known whether a part exceeds its whole',
    },
  },
  'dossier-revision-differs': {
    'zh-CN': {
      holds: '更新编号唯一',
      fails: (f, t) => `编号${t.name(f.required.sameContentAs)}已用于另一次更新，请换一个编号`,
      unknown: '更新编号是否重复尚待核对',
    },
    en: {
      holds: 'The id of the revision is its own',
      fails: (f, t) => `The id ${t.name(f.required.sameContentAs)} belongs to another revision: use a new one`,
      unknown: 'It is not known whether the id is in use',
    },
  },
  'dossier-record-differs': {
    'zh-CN': {
      holds: '档案与更新记录一致',
      fails: '档案内容与历次更新记录对不上，请由原件重新读取',
      unknown: '档案与更新记录是否一致尚待核对',
    },
    en: {
      holds: 'The dossier is what its revisions make it',
      fails: 'The dossier is not what its revisions make it: read it from the original again',
      unknown: 'It is not known whether the dossier agrees with its revisions',
    },
  },
  'dossier-aspect-complete': {
    'zh-CN': {
      holds: (f, t) => `“${t.term('aspect', f.about ?? '')}”${f.required.fields}项均已填报`,
      fails: (f, t) =>
        `“${t.term('aspect', f.about ?? '')}”已填${f.found.fields}项，还缺${f.required.fields - f.found.fields}项`,
      unknown: withMore(
        (f, t) =>
          `“${t.term('aspect', f.about ?? '')}”已填${f.found.fields}项，还缺${f.required.fields - f.found.fields}项`,
        (_f, t) => `。${t.pleaseSupply()}`,
      ),
    },
    en: {
      holds: (f, t) =>
        `${t.term('aspect', f.about ?? '')}: ${f.required.fields} of ${counted(f.required.fields, 'fields')} known`,
      fails: (f, t) =>
        `${t.term('aspect', f.about ?? '')}: ${f.found.fields} of ${counted(f.required.fields, 'fields')} known`,
      unknown: withMore(
        (f, t) =>
          `${t.term('aspect', f.about ?? '')}: ${f.found.fields} of ${counted(f.required.fields, 'fields')} known`,
        (_f, t) => `. ${t.pleaseSupply()}`,
      ),
    },
  },
  'dossier-duplicate': {
    'zh-CN': {
      holds: '一村一档',
      fails: (f, t) => `${t.name(f.about ?? '')}有两份档案，请并为一份`,
      unknown: '档案是否重复尚待核对',
    },
    en: {
      holds: 'The village has one dossier',
      fails: (f, t) => `${t.name(f.about ?? '')} has two dossiers: keep one`,
      unknown: 'It is not known whether the village has two dossiers',
    },
  },
  'roster-not-a-village': {
    'zh-CN': {
      holds: '代码为行政村代码',
      fails: (f, t) =>
        `代码${t.name(f.found)}不是行政村代码，末三位应为${t.either(f.required.lastDigits.map((one) => one.replace('-', '至')))}`,
      unknown: '代码是否为行政村代码尚待核对',
    },
    en: {
      holds: 'The code is one of a village',
      fails: (f, t) =>
        `${t.name(f.found)} is not the code of a village: its last three digits must be within ${t.either(f.required.lastDigits)}`,
      unknown: 'It is not known whether the code is one of a village',
    },
  },
  'roster-double': {
    'zh-CN': {
      holds: '村名与代码一一对应',
      fails: (f) => `同一县区内同名村有${f.found.length}个代码：${f.found.join('、')}，请核对`,
      unknown: '村名与代码尚待核对',
    },
    en: {
      holds: 'The name has one code in the county',
      fails: (f) => `The same name has ${f.found.length} codes in the county: ${f.found.join(', ')}; check them`,
      unknown: 'It is not known whether a name has two codes',
    },
  },
  'dossier-kept': {
    'zh-CN': {
      holds: '该村已建档',
      fails: (f, t) => `${t.name(f.about ?? '')}尚待建档，请乡镇党委办理`,
      unknown: (f, t) => `${t.name(f.about ?? '')}是否建档尚待核对`,
    },
    en: {
      holds: 'The village has a dossier',
      fails: (f, t) => `${t.name(f.about ?? '')} has no dossier yet: the township must open one`,
      unknown: (f, t) => `Whether ${t.name(f.about ?? '')} has a dossier is not known`,
    },
  },
}))
