export { connectDisplay } from './connect.ts'
export { type Display, type DisplayEnvironment, whereGone } from './display.ts'
export { keysymOf, namedKeysym, unicodeOf } from './keysyms.ts'
export { type Asking, ping } from './ping.ts'
