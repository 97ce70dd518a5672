import type { FindingKind } from '../core/finding.js'
import { label } from '../core/label.js'

/** The codes of what this room finds. */
export type DossierFindingCode =
  | 'dossier-actor-role'
  | 'dossier-actor-jurisdiction'
  | 'dossier-date-backwards'
  | 'dossier-date-ahead'
  | 'dossier-part-exceeds-whole'
  | 'dossier-revision-differs'
  | 'dossier-record-differs'
  | 'dossier-aspect-complete'
  | 'dossier-duplicate'
  | 'dossier-kept'

/** What this room finds, by code. */
export const dossierFindings: Readonly<Record<DossierFindingCode, FindingKind>> = {
  'dossier-actor-role': {
    code: 'dossier-actor-role',
    label: label(
      '村情档案由乡镇党委负责、县区委组织部指导',
      'a dossier is kept by the township and guided by the county',
    ),
    cites: ['M1.2', 'D23'],
    kind: 'wrong-actor',
  },
  'dossier-actor-jurisdiction': {
    code: 'dossier-actor-jurisdiction',
    label: label('须为该村所属的乡镇或县区', 'the unit must be the village’s own township or county'),
    cites: ['M1.2', 'D23'],
    kind: 'wrong-actor',
  },
  'dossier-date-backwards': {
    code: 'dossier-date-backwards',
    label: label('更新日期不得早于上一次', 'a revision may not be dated before the one before it'),
    cites: ['D22'],
    kind: 'condition-not-met',
  },
  'dossier-date-ahead': {
    code: 'dossier-date-ahead',
    label: label('所填日期不得晚于更新当日', 'a fact may not be dated after the revision that states it'),
    cites: ['M1.3', 'D1'],
    kind: 'condition-not-met',
  },
  'dossier-part-exceeds-whole': {
    code: 'dossier-part-exceeds-whole',
    label: label('分项不得大于总数', 'a part may not exceed its whole'),
    cites: ['M1.3'],
    kind: 'condition-not-met',
  },
  'dossier-revision-differs': {
    code: 'dossier-revision-differs',
    label: label('同一编号的更新内容不一致', 'the same revision id was used with other content'),
    cites: ['D22'],
    kind: 'condition-not-met',
  },
  'dossier-record-differs': {
    code: 'dossier-record-differs',
    label: label('档案内容与更新记录不符', 'the dossier is not what its own history makes it'),
    cites: ['M1.2', 'D22'],
    kind: 'condition-not-met',
  },
  'dossier-aspect-complete': {
    code: 'dossier-aspect-complete',
    label: label('该方面各项均已填报', 'every field of the aspect is known'),
    cites: ['M1.3', 'D2'],
    kind: 'facts-missing',
  },
  'dossier-duplicate': {
    code: 'dossier-duplicate',
    label: label('一村一档，不得重复', 'one dossier a village, not two'),
    cites: ['M1.2'],
    kind: 'condition-not-met',
  },
  'dossier-kept': {
    code: 'dossier-kept',
    label: label('该村已建档', 'the village has a dossier'),
    cites: ['M1.1', 'M1.2'],
    kind: 'facts-missing',
  },
}
