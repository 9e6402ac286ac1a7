import { z } from 'zod'

/** What stands in one cell of a table. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Rows of a table by its headings. */
export const rows = z.array(z.record(z.string(), cell))
