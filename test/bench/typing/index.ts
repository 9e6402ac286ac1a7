import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connectDisplay } from '../../../bots/drivers/desktop/display/index.ts'
import { type Hands, xHands } from '../../../bots/drivers/desktop/hands/index.ts'
import { xWindows } from '../../../bots/drivers/desktop/windows/index.ts'
import { virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { randomTexts } from '../../desktop/random-texts.ts'
import { type Row, row } from '../row.ts'

const TEXTS = 2000
/** Milliseconds for mousepad to write its file. */
const PATIENCE = 5000

/** Random strings typed into mousepad, one after the other, against what it saved of each. */
export async function typingBench(): Promise<Row[]> {
  const session = await virtualDesktop()
  const display = await connectDisplay(session.environment)
  const hands = xHands(session.environment)
  try {
    const file = join(session.home, 'text.txt')
    writeFileSync(file, '')
    spawn('mousepad', [file], { env: session.environment, stdio: 'ignore' })
    const options = { signal: new AbortController().signal, timeout: 30_000 }
    const windows = xWindows(display)
    await windows.activate((await windows.waitFor({ program: 'mousepad' }, options)).id, options)
    let right = 0
    for (const text of randomTexts(TEXTS, 1)) {
      if (await arrives(hands, text, file)) right++
      else
        console.error(`  wrong: ${JSON.stringify(text)}, found ${JSON.stringify(readFileSync(file, 'utf8'))}`)
    }
    return [
      row('random strings typed right into mousepad', { ours: right, yardstick: TEXTS }, { atLeast: 1 }),
    ]
  } finally {
    await hands.close()
    display.close()
    await session.stop()
  }
}

/** Types it in place of all that was there; whether the file holds it then. */
async function arrives(hands: Hands, text: string, file: string): Promise<boolean> {
  await hands.chord('Control+A')
  await hands.type(text)
  await hands.chord('Control+S')
  const deadline = performance.now() + PATIENCE
  while (readFileSync(file, 'utf8') !== text) {
    if (performance.now() > deadline) return false
    await pause(2)
  }
  return true
}
