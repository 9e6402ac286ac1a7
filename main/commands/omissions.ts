import type { Omission } from '../../bots/exchange/index.ts'

/** What could not be carried over, for a terminal: one line each, with its place and the reason. */
export function omissionsText(omissions: readonly Omission[]): string {
  if (omissions.length === 0) return 'Everything was carried over.\n'
  const lines = omissions.map(({ at, what, why }) => `  ${at}  ${what}\n    ${why}`)
  return [`Not carried over (${omissions.length}):`, ...lines, ''].join('\n')
}
