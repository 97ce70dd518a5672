export { type LedgerRow, ledgerByKind, ledgerByTownship, rectificationLedger } from './rectification-ledger.js'
