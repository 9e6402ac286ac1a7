export type { BotFiles } from './files.ts'
export * from './model.ts'
export { parseBot } from './parse.ts'
export { allSteps } from './read/walk.ts'
