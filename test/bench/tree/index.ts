import { type AccessibleTree, accessibleTree } from '../../../bots/drivers/desktop/tree/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { startIn, within } from '../../bots/drivers/desktop/programs.ts'
import { appeared } from '../../bots/drivers/desktop/tree/appeared.ts'
import { median, type Row, row } from '../row.ts'
import { countElements } from './count.ts'

const FIRST_TIMES = 9
const CACHED_TIMES = 99
/** Milliseconds to reach, and how many elements the program has to have for that. */
const FIRST = 1_500
const CACHED = 100
const ELEMENTS = 1_500
const WANTED = { role: 'tab', name: 'Sheet1' }

/** A tab of LibreOffice Calc by role and name: by a tree that knows nothing yet, and by one that has read the program. */
export async function treeBench(): Promise<Row[]> {
  const session = await virtualDesktop()
  try {
    startIn(session, 'soffice', '--norestore', '--nologo', '--nofirststartwizard', '--calc')
    await startedUp(session)
    const elements = await countElements(session.environment)
    console.error(`  ${elements} elements in the program`)
    const isLarge = elements >= ELEMENTS
    const first = await firstTimes(session)
    const cached = await cachedTimes(session)
    return [
      row('ms to find by role and name, first', { ours: first, yardstick: FIRST }, { atMost: 1 }, isLarge),
      row('ms to find by role and name, cached', { ours: cached, yardstick: CACHED }, { atMost: 1 }, isLarge),
    ]
  } finally {
    await session.stop()
  }
}

/** Toolbars and side bars come one after the other. */
async function startedUp({ environment }: VirtualDesktop): Promise<void> {
  const tree = accessibleTree({ environment })
  await appeared(tree, WANTED)
  await tree.close()
  let [before, now] = [0, await countElements(environment)]
  while (now !== before) {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    before = now
    now = await countElements(environment)
  }
}

async function firstTimes({ environment }: VirtualDesktop): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < FIRST_TIMES; i++) {
    const tree = accessibleTree({ environment })
    times.push(await timeToFind(tree))
    await tree.close()
  }
  return median(times)
}

async function cachedTimes({ environment }: VirtualDesktop): Promise<number> {
  const tree = accessibleTree({ environment })
  await timeToFind(tree)
  const times: number[] = []
  for (let i = 0; i < CACHED_TIMES; i++) times.push(await timeToFind(tree))
  await tree.close()
  return median(times)
}

async function timeToFind(tree: AccessibleTree): Promise<number> {
  const began = performance.now()
  const found = await tree.find({ ref: 'wanted', ...WANTED }, undefined, within())
  if (found.length !== 1) throw new Error(`${found.length} elements were found`)
  return performance.now() - began
}
