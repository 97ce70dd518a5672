export {
  ASPECTS,
  type Aspect,
  type Aspects,
  aspectLabels,
  type Cadres,
  type Economy,
  type FieldValue,
  type Governance,
  type Organization,
  type Overview,
  type Since,
} from './aspects.js'
export { dossierAsOf } from './change.js'
export { completeness } from './completeness.js'
export { type Dossier, type DossierChange, type DossierPatch, lastRevised, openDossier } from './dossier.js'
export { type DossierField, type DossierFields, dossierFields, fieldsOf, type PlacedField } from './fields.js'
export type { DossierFindingCode } from './findings.js'
export {
  type SurveyCoverage,
  surveyCoverage,
  type TownshipLibraries,
  type TownshipLibrary,
  townshipLibrary,
} from './library.js'
export { parseDossier } from './parse.js'
export { readingsFromDossier } from './readings.js'
export { reviseDossier } from './revise.js'
export type { Changes, Revision } from './revision.js'
