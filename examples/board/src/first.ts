import * as z from 'zod'

// As README says: no parser is compiled at run time, so a strict content security policy has nothing to report.
z.config({ jitless: true })
