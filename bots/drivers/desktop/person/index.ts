export { Foreground } from './foreground.ts'
export { type Turn, Turns } from './turn.ts'
