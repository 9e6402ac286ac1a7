import type { Rule } from './finding.ts'

export const staleLock: Rule = {
  name: 'stale-lock',
  severity: 'warning',
  next: 'Remove it from elements.lock, or give the element its old name back.',
  find: ({ bot }) =>
    (bot.staleLocks ?? []).map((ref) => ({
      message: `elements.lock knows "${ref}", which elements.yaml does not`,
      at: { file: 'elements.lock', line: 1, column: 1 },
    })),
}
