import { expect, test } from 'vitest'
import { rightReplays } from '../../../bench/desktop/replays.ts'
import { gnomeCalculator } from '../../../bench/desktop/tasks/gnome-calculator.ts'
import { mousepad } from '../../../bench/desktop/tasks/mousepad.ts'
import { sheet } from '../../../bench/desktop/tasks/sheet.ts'
import { swing } from '../../../bench/desktop/tasks/swing.ts'
import { xcalc } from '../../../bench/desktop/tasks/xcalc.ts'
import { zenity } from '../../../bench/desktop/tasks/zenity.ts'
import { ways } from '../../../bench/desktop/way.ts'

const tasks = [xcalc, gnomeCalculator, mousepad, zenity, sheet, swing]

// Once each; the bench does it ten times in a row.
test.each(tasks.flatMap((task) => ways.map((way) => ({ program: task.program, way, task }))))(
  'a task in $program is recorded and done again by $way',
  async ({ task, way }) => {
    expect(await rightReplays(task, way, 1)).toBe(1)
  },
)
