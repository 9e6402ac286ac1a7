import { centred, columned, titled } from './kept.ts'
import { band, bannered, envelope, form, office, typewriter } from './seen.ts'

export type { Content, Paper } from './paper.ts'

/** Stationery that training sees, and that which is kept for the test. */
export const papers = {
  seen: { office, envelope, band, typewriter, form, bannered },
  kept: { titled, centred, columned },
} as const
