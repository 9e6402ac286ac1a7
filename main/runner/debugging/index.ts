import { digestOf } from '../../../bots/format/digest.ts'
import type { Bot } from '../../../bots/format/model.ts'
import { readBot } from '../../../bots/index.ts'
import type { DebugStop, DebugWishes } from '../../api/host/contract/debug.ts'
import type { WiredPorts } from '../../host/ports.ts'
import { DebugSession } from './session.ts'

export { LookingDebugger, noStanding } from './looking.ts'
export type { DebugSession } from './session.ts'

/** What goes through a run as a person says, with the bot read anew from its folder whenever the run goes on. */
export function debugSession(
  bot: Bot,
  wired: Pick<WiredPorts, 'shown'>,
  wishes: DebugWishes,
  tell: (stop: DebugStop | undefined) => void,
): DebugSession {
  let last = digestOf(bot)
  const reread = () => {
    const now = readBot(bot.folder)
    const digest = digestOf(now)
    const isEdited = digest !== last
    last = digest
    return isEdited ? now : undefined
  }
  return new DebugSession({ ...wishes, bot, reread, tell, picture: () => pictureOf(wired) })
}

async function pictureOf({ shown }: Pick<WiredPorts, 'shown'>): Promise<string | undefined> {
  const driver = shown()
  const image = driver?.frame() ?? (await driver?.snapshot())?.image
  return image && Buffer.from(image).toString('base64')
}
