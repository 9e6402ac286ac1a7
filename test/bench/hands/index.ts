import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { xHands } from '../../../bots/drivers/desktop/hands/index.ts'
import { virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { median, type Row, row } from '../row.ts'

const CLICKS = 60
const PEOPLE = 20
/** Milliseconds that a click may cost more than what it is made of. */
const MOST = 5
/** Milliseconds until the person is noticed. */
const NOTICED = 100
const PLACE = { x: 1500, y: 900 }

/** What a click costs beside the bare calls of nut.js, and how soon the person is noticed. */
export async function handsBench(): Promise<Row[]> {
  const session = await virtualDesktop()
  const bareHands = fork(fileURLToPath(new URL('bare-click.ts', import.meta.url)), {
    env: session.environment,
  })
  const hands = xHands(session.environment)
  const person = xHands(session.environment)
  try {
    await Promise.all([hands.start(), person.start()])
    const bare: number[] = []
    const ours: number[] = []
    // In pairs, so that what else the machine does hits both.
    for (let i = 0; i < CLICKS; i++) {
      bare.push(await bareClick(bareHands))
      ours.push(await timeOf(() => hands.click(PLACE)))
    }
    const noticed: number[] = []
    for (let i = 0; i < PEOPLE; i++) noticed.push(await timeToNotice(hands, person, i))
    return [
      row(
        'ms of a click, nut.js and 5 ms',
        { ours: median(ours), yardstick: median(bare) + MOST },
        { atMost: 1 },
      ),
      row(
        'ms until the person ends the work, most of 20',
        { ours: Math.max(...noticed), yardstick: NOTICED },
        { atMost: 1 },
      ),
    ]
  } finally {
    bareHands.disconnect()
    await Promise.all([hands.close(), person.close()])
    await session.stop()
  }
}

/** Milliseconds. */
async function bareClick(bareHands: ChildProcess): Promise<number> {
  bareHands.send(PLACE)
  const [time] = await once(bareHands, 'message')
  return Number(time)
}

type Hands = ReturnType<typeof xHands>

/** From the person's movement to the end of what the hands were at, everything let go of. */
async function timeToNotice(hands: Hands, person: Hands, turn: number): Promise<number> {
  await hands.guard(true)
  await hands.moveTo(PLACE)
  const ended = hands.type('a'.repeat(2000), { pause: 5 }).then(
    () => Promise.reject(new Error('The person was not noticed')),
    () => performance.now(),
  )
  await person.pointer()
  const began = performance.now()
  await person.moveTo({ x: 100 + turn, y: 100 })
  const time = (await ended) - began
  await hands.guard(false)
  return time
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
