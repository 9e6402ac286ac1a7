import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunEvent } from '../../bots/engine/events.ts'
import type { Bot } from '../../bots/format/model.ts'
import { type Picture, Proposals } from './proposals.ts'
import { elementWords } from './words.ts'

type StepHealed = Extract<RunEvent, { type: 'step-healed' }>

/** Proposes to change the element that was healed; `folder` is the one for proposals of all bots. */
export function propose(folder: string, bot: Bot, run: string, { at, healed }: StepHealed): void {
  const { image, ref, ...found } = healed
  const authored = bot.elements.get(ref)
  if (!authored) return
  const recorded = recordedImage(bot.folder, ref)
  const pictures: Partial<Record<Picture, Uint8Array>> = {
    ...(recorded && { recorded }),
    ...(image && { found: image }),
  }
  const proposal = { element: ref, was: elementWords(authored), ...found, run, step: at.key }
  new Proposals(folder, bot.name).keep({ ...proposal, at: new Date().toISOString() }, pictures)
}

/** The picture that was taken when the element was recorded, where the bot has one. */
export function recordedImage(bot: string, ref: string): Uint8Array | undefined {
  try {
    return readFileSync(join(bot, 'images', `${ref}.png`))
  } catch {
    return undefined
  }
}
