export { readChord } from './keyboard/key-names.ts'
export type {
  Hands,
  Interruptible,
  Modifier,
  MouseButton,
  Picture,
  Point,
  Press,
} from './types.ts'
export { xHands } from './x-hands.ts'
