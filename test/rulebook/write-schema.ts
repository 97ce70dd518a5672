import { writeFileSync } from 'node:fs'
import { rulebookJsonSchema } from '../../src/rulebook/json-schema.js'

// Writes the schema that stands beside the default rulebook. The test of the shipped files says when to run it.
writeFileSync('src/xining-2024/rulebook.schema.json', `${JSON.stringify(rulebookJsonSchema(), null, 2)}\n`)
