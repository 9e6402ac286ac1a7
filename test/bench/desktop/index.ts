import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { type Row, row } from '../row.ts'
import { rightReplays } from './replays.ts'
import type { Task } from './task.ts'
import { gnomeCalculator } from './tasks/gnome-calculator.ts'
import { mousepad } from './tasks/mousepad.ts'
import { sheet } from './tasks/sheet.ts'
import { FORM, swing } from './tasks/swing.ts'
import { xcalc } from './tasks/xcalc.ts'
import { zenity } from './tasks/zenity.ts'
import { ways } from './way.ts'

/** Milliseconds for Java to say whether it can show a window. */
const PATIENCE = 60_000

/** A person's task in each program: recorded once, replayed so many times in a fresh start of it, read from outside. */
export async function desktopBench(times: number): Promise<Row[]> {
  const tasks: Task[] = [xcalc, gnomeCalculator, mousepad, zenity, sheet]
  const lack = await lackOfSwing()
  if (lack === undefined) tasks.push(swing)
  else console.error(`  Java Swing is left out: ${lack}`)
  const rows: Row[] = []
  for (const task of tasks)
    for (const way of ways) {
      const ours = await rightReplays(task, way, times)
      console.error(`  ${task.program}, by ${way}: ${ours} of ${times}`)
      const name = `right replays of a task in ${task.program}, by ${way}`
      rows.push(row(name, { ours, yardstick: times }, { atLeast: 1 }))
    }
  return rows
}

/** Why Java cannot compile a form and show it. */
async function lackOfSwing(): Promise<string | undefined> {
  const session = await virtualDesktop()
  try {
    await promisify(execFile)('java', [FORM], { env: session.environment, timeout: PATIENCE })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  } finally {
    await session.stop()
  }
}
