export { type CsvOptions, toCsv } from './csv.js'
export type { LedgerCode } from './findings.js'
export { caseHash, type HashFunction, sha256 } from './hash.js'
export {
  LEDGER_COLUMNS,
  LEDGER_GROUPINGS,
  type LedgerCell,
  type LedgerColumn,
  type LedgerGrouping,
  type LedgerTable,
  type LedgerTableOptions,
  ledgerColumnLabels,
  ledgerTable,
  ledgerTables,
  type NamedLedgerTable,
} from './ledger-table.js'
export {
  type LedgerRow,
  ledgerByKind,
  ledgerByTownship,
  ledgerByVillage,
  rectificationLedger,
} from './rectification-ledger.js'
export { type RectificationSummary, rectificationSummary } from './rectification-summary.js'
export {
  appendSealed,
  recordHead,
  type Sealable,
  type SealedEntry,
  type SealedOpening,
  type SealedRecord,
  type SealOptions,
  sealRecord,
} from './sealed-record.js'
export { type RecordRefusal, type VerifyOptions, verifyRecord } from './verify-record.js'
