export { heal } from './heal.ts'
export type { Candidate, Healing, PropertyScore, Refused, Winner } from './types.ts'
