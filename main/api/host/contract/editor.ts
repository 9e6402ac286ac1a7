import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call } from './common.ts'
import { sight, surface } from './sight.ts'

const bot = z.object({ bot: z.string() })

/** The texts of a bot by their names in its folder: `bot.yaml`, `subflows/ledger/log-in.yaml`. */
const texts = z.record(z.string(), z.string())

/** Says what a folder held: the same digest, the same texts. */
const digest = z.string()

const opened = z.object({
  /** Absolute. */
  folder: z.string(),
  texts,
  /** The images that stand in the folder: `images/plus.png`. */
  images: z.array(z.string()),
  digest,
})
export type OpenedTexts = z.output<typeof opened>

export const editorContract = {
  /** The texts of a bot as they are on disk, whether they make a bot or not. */
  open: call.input(bot).output(opened),
  /**
   * Writes the whole bot; files that are not among the texts are removed. Refused with `bot-changed` where the folder
   * does not hold what `base` was of, unless `force` says that this is known.
   */
  save: call
    .input(bot.extend({ texts, base: digest, force: z.boolean().optional() }))
    .output(z.object({ digest })),
  /** What the folder holds, and again whenever that changed, by whomever. */
  watch: call.input(bot).output(eventIterator(z.object({ digest }))),
  /**
   * Looks what each selector of an element finds: where a debugged run stands, on a page of that address in a browser of
   * its own, or on the desktop. Calling it off ends what was begun for it.
   */
  tryElement: call
    .input(
      bot.extend({
        element: z.string(),
        at: z.discriminatedUnion('place', [
          z.object({ place: z.literal('run'), run: z.string(), on: surface }),
          z.object({ place: z.literal('page'), address: z.string().max(10_000) }),
          z.object({ place: z.literal('desktop') }),
        ]),
      }),
    )
    .output(sight),
  /** What formulas of bot.yaml saw in the newest run that has ended, without secrets; nothing where none has. */
  lastValues: call.input(bot).output(z.object({ values: z.record(z.string(), z.unknown()).optional() })),
  /** An image of the bot: `images/plus.png`. */
  image: call.input(bot.extend({ name: z.string() })).output(z.instanceof(Blob)),
}
