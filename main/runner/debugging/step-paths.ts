import type { Bot, Step } from '../../../bots/format/model.ts'

/** The steps of a bot by where they stand, written as in the editor: `bot.yaml:transactions.steps/3/else/0`. */
export function stepsByPath(bot: Bot): ReadonlyMap<string, Step> {
  const byPath = new Map<string, Step>()
  const lists: [string, readonly Step[]][] = [
    ['bot.yaml:open', bot.open],
    ['bot.yaml:transactions.steps', bot.transactions?.steps ?? []],
    ['bot.yaml:steps', bot.steps],
    ['bot.yaml:close', bot.close],
    ...[...bot.subflows].map(([name, { steps }]): [string, readonly Step[]] => [
      `subflows/${name}.yaml:steps`,
      steps,
    ]),
  ]
  for (const [list, steps] of lists) collect(list, steps, byPath)
  return byPath
}

/** The same for bots whose steps are of the same kinds at the same places. */
export function shapeOf(steps: ReadonlyMap<string, Step>): string {
  return [...steps].map(([path, { kind }]) => `${path} ${kind}`).join('\n')
}

function collect(list: string, steps: readonly Step[], found: Map<string, Step>): void {
  for (const [index, step] of steps.entries()) {
    const path = `${list}/${index}`
    found.set(path, step)
    const inner = { ...step.blocks, verify: step.verify, compensate: step.compensate }
    for (const [name, block] of Object.entries(inner))
      if (Array.isArray(block)) collect(`${path}/${encodeURIComponent(name)}`, block, found)
  }
}

/** True for a step inside another one, at any depth. */
export function isInside(path: string, outer: string): boolean {
  return path.startsWith(`${outer}/`)
}

/** The list of a file that a path begins in: `bot.yaml:transactions.steps`. */
export function outermostList(path: string): string {
  const file = path.indexOf(':')
  const end = path.indexOf('/', file)
  return end < 0 ? path : path.slice(0, end)
}
