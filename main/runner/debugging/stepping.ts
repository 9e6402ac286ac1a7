import type { DebugCommand } from '../../api/host/contract/debug.ts'

/** Where a step is met. */
export interface Met {
  /** Its key with those of the steps around, from the outside in. */
  readonly key: string
  /** The keys of the steps around alone, ending in `/` where there are any. */
  readonly inside: string
  /** Where it is written. */
  readonly path: string | undefined
}

/** Whether to stop before a step that is met. */
export type Stepping = (met: Met) => boolean

export const atOnce: Stepping = () => true
export const never: Stepping = () => false

/** What a word of the person means for the steps that come, said where the run stands. */
export function steppingAfter(command: DebugCommand, standing: Met): Stepping {
  switch (command.do) {
    case 'into':
    case 'skip':
    case 'pause':
      return atOnce
    case 'over':
    case 'again':
      return ({ inside }) => !inside.startsWith(standing.key)
    case 'out':
      // What comes behind the step around stands in fewer steps than this one.
      return ({ inside }) => inside !== standing.inside && standing.inside.startsWith(inside)
    case 'until':
      return ({ path }) => path === command.path
    case 'continue':
    case 'give-up':
      return never
    default:
      return command satisfies never
  }
}
