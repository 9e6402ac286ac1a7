import type { WindowChoice } from '../../../elements/types.ts'
import type { WindowInfo } from './types.ts'

/** Whether the window is one that the choice means: its title holds the text, its program is called so. */
export function fits({ title, program }: WindowChoice, window: WindowInfo): boolean {
  return (
    (title === undefined || folded(window.title).includes(folded(title))) &&
    (program === undefined || window.program.toLowerCase() === program.toLowerCase())
  )
}

/** How a message calls the windows that are meant. */
export function choiceInWords({ title, program }: WindowChoice): string {
  const said = [title !== undefined && `title "${title}"`, program !== undefined && `program ${program}`]
  return `a window with ${said.filter(Boolean).join(' and ') || 'any title'}`
}

/** How a message lists what is open. */
export function inWords(windows: readonly WindowInfo[]): string {
  if (windows.length === 0) return 'no window'
  return windows.map(({ title, program }) => `"${title}"${program && ` (${program})`}`).join(', ')
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
