export { connectDisplay } from './connect.ts'
export type { Display, DisplayEnvironment } from './display.ts'
export { unicodeOf } from './keysyms.ts'
