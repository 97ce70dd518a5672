export {
  type Changes,
  completeness,
  type Dossier,
  type DossierChange,
  type DossierPatch,
  lastRevised,
  openDossier,
  type Revision,
  readingsFromDossier,
} from './dossier.js'
export {
  ASPECTS,
  type Aspect,
  type Aspects,
  aspectLabels,
  type Cadres,
  type DossierField,
  type DossierFields,
  dossierFields,
  type Economy,
  type FieldValue,
  fieldsOf,
  type Governance,
  type Organization,
  type Overview,
  type PlacedField,
  type Since,
} from './fields.js'
export type { DossierFindingCode } from './findings.js'
export {
  type SurveyCoverage,
  surveyCoverage,
  type TownshipLibraries,
  type TownshipLibrary,
  townshipLibrary,
} from './library.js'
export { parseDossier } from './parse.js'
export { dossierAsOf, reviseDossier } from './revise.js'
export { type RosterWarning, rosterWarnings } from './roster.js'
