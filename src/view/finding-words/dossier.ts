import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { DossierShapes } from '../../core/shapes/dossier.js'

/** What each finding of dossiers says if it holds. */
export const dossierWords: () => Readonly<Record<keyof DossierShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'dossier-actor-role': label(
    '村情档案由乡镇党委负责、县区委组织部指导',
    'a dossier is kept by the township and guided by the county',
  ),
  'dossier-actor-jurisdiction': label(
    '须为该村所属的乡镇或县区',
    'the unit must be the village’s own township or county',
  ),
  'dossier-date-backwards': label('更新日期不得早于上一次', 'a revision may not be dated before the one before it'),
  'dossier-date-ahead': label('所填日期不得晚于更新当日', 'a fact may not be dated after the revision that states it'),
  'dossier-part-exceeds-whole': label('分项不得大于总数', 'a part may not exceed its whole'),
  'dossier-revision-differs': label('同一编号的更新内容不一致', 'the same revision id was used with other content'),
  'dossier-record-differs': label('档案内容与更新记录不符', 'the dossier is not what its own history makes it'),
  'dossier-aspect-complete': label('该方面各项均已填报', 'every field of the aspect is known'),
  'dossier-duplicate': label('一村一档，不得重复', 'one dossier a village, not two'),
  'roster-not-a-village': label('代码属于行政村', 'the code is one of a village'),
  'roster-double': label('同一县区内同名村只有一个代码', 'a name has one code in the county'),
  'dossier-kept': label('该村已建档', 'the village has a dossier'),
}))
