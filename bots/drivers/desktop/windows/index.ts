export { choiceInWords, inWords } from './choice.ts'
export { askForDesktops } from './requests.ts'
export type { Point, WindowInfo, Windows } from './types.ts'
export { xWindows } from './x-windows.ts'
