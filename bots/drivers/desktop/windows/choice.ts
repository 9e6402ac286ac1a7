import type { WindowChoice } from '../../../elements/types.ts'
import type { WindowInfo } from './types.ts'

/** How a message calls the windows that are meant. */
export function choiceInWords({ title, program }: WindowChoice): string {
  const titled = title === '' ? 'no title' : `title "${title}"`
  const said = [title !== undefined && titled, program !== undefined && `program ${program}`]
  return `a window with ${said.filter(Boolean).join(' and ') || 'any title'}`
}

/** How a message lists what is open. */
export function inWords(windows: readonly WindowInfo[]): string {
  if (windows.length === 0) return 'no window'
  return windows.map(({ title, program }) => `"${title}"${program && ` (${program})`}`).join(', ')
}
