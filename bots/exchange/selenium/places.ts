import type { DraftElement } from '../draft/element-book.ts'
import type { Given, Handler, SideWork } from './work.ts'

/** The commands for windows, frames, and what stands around the work. */
export const placeCommands = {
  selectFrame: (given, work) => {
    const frame = frameOf(given, work)
    if (frame !== 'unknown') work.frame = frame
  },
  selectWindow: (given, work) => {
    work.frame = undefined
    const [, kind = '', value = ''] = /^(handle|name|title|win_ser)=(.*)$/s.exec(given.target) ?? []
    const [, variable = ''] = /^\$\{(.*)\}$/.exec(value) ?? []
    const stored = work.windows.has(variable) ? work.variables.nameOf(variable) : undefined
    const title = kind === 'title' ? work.text(given, value) : undefined
    if (title !== undefined) work.draft.add({ 'browser.switch-tab': title })
    else if (stored) work.draft.add({ 'browser.switch-tab': null, address: `=${stored}` })
    else if (kind === 'handle') work.draft.add({ 'browser.switch-tab': null })
    else if (kind !== 'title')
      work.gap(given, 'The window has no address or title that it could be found by.')
  },
  echo: (given, work) => work.note(given, 'A bot tells each of its steps by itself.'),
  debugger: (given, work) => work.note(given, 'It stops for the author only.'),
  setSpeed: (given, work) => work.note(given, 'A bot goes on when the page is ready.'),
  setWindowSize: (given, work) => {
    const [, width, height] = /^\s*(\d+)\s*x\s*(\d+)\s*$/.exec(given.target) ?? []
    if (width === undefined) work.note(given, 'Its target is no size such as 1280x800.')
    else work.draft.showIn(Number(width), Number(height), given.at)
  },
  screenshot: (given, work) => {
    const name =
      given.target
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/[^\w.-]+/g, '-') || 'screenshot.png'
    work.draft.add({ 'browser.screenshot': name })
  },
} as const satisfies Record<string, Handler>

function frameOf(given: Given, work: SideWork): DraftElement | undefined | 'unknown' {
  const [, relative] = /^relative=(top|parent)$/.exec(given.target) ?? []
  if (relative) return relative === 'top' ? undefined : work.frame?.frame
  const [, index] = /^index=(\d{1,3})$/.exec(given.target) ?? []
  if (index === undefined) return work.element(given) ?? 'unknown'
  const outer = work.frame
  return { by: { css: 'iframe, frame' }, nth: Number(index) + 1, ...(outer && { frame: outer }) }
}
