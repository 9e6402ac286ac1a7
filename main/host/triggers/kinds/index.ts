import { BotError, suggestion } from '../../../../bots/errors/index.ts'
import { clipboard } from './clipboard.ts'
import type { TriggerKind } from './define.ts'
import { file } from './file.ts'
import { queue } from './queue.ts'
import { schedule } from './schedule.ts'
import { shortcut } from './shortcut.ts'
import { tray } from './tray.ts'

/** All that a trigger can wait for. */
export const triggerKinds: readonly TriggerKind[] = [tray, shortcut, schedule, file, clipboard, queue]

/** The kind of that name. Throws `value-invalid` where there is none. */
export function triggerKind(name: string): TriggerKind {
  const found = triggerKinds.find(({ kind }) => kind === name)
  if (found) return found
  const names = triggerKinds.map(({ kind }) => kind)
  throw new BotError('value-invalid', `There is no kind of trigger "${name}"${suggestion(name, names)}`, {
    expected: `one of ${names.join(', ')}`,
    found: name,
    acted: false,
  })
}
