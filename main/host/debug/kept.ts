import type { KeptBreakpoint } from '../../api/host/contract/debug.ts'
import type { Home } from '../home.ts'
import { changeSettings, readSettings } from '../settings.ts'

/** Breakpoints of bots between two times that they are open, in the settings of this PC. */
export function keptBreakpoints(home: Home) {
  return {
    kept: (bot: string): KeptBreakpoint[] => readSettings(home).breakpoints?.[bot] ?? [],
    /** Takes the place of those that were kept; a bot without any leaves nothing behind. */
    keep(bot: string, breakpoints: readonly KeptBreakpoint[]): void {
      changeSettings(home, ({ breakpoints: { [bot]: _old, ...others } = {}, ...settings }) => ({
        ...settings,
        breakpoints: breakpoints.length === 0 ? others : { ...others, [bot]: [...breakpoints] },
      }))
    },
  }
}
