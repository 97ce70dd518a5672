export type { AssignmentFindingCode } from './findings.js'
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
export { proposeAssignment } from './proposal.js'
export { ASSIGNMENT_PROOFS, type AssignmentProof, assignmentProofLabels } from './selection.js'
export type { Choice } from './side.js'
export { proposeTaskForce, type TaskForceProposal, type TaskForceSeat, type TaskForceUnit } from './task-force.js'
