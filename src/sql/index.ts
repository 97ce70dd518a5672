export type { CellRole, SqlColumn, SqlType } from './columns.js'
export { DIALECTS, type Dialect } from './dialect.js'
export { type SqlOptions, type SqlQuery, toSql } from './to-sql.js'
