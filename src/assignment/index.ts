export { type AssignmentFindingCode, assignmentFindings } from './findings.js'
export type {
  AssignmentInput,
  Cadre,
  DeclaredConflict,
  ExistingPairs,
  LinkedLeader,
  PairedUnit,
  TownshipLeader,
  VillageToServe,
} from './problem.js'
export type {
  AssignmentProposal,
  AssignmentResult,
  CountyOutcome,
  HolderLoad,
  LeftOutVillage,
  Placement,
} from './proposal.js'
export { proposeAssignment } from './propose.js'
export { ASSIGNMENT_PROOFS, type AssignmentProof, assignmentProofLabels } from './selection.js'
