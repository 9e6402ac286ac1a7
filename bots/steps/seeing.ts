import { z } from 'zod'
import { BotError } from '../errors/index.ts'
import type { StepContext } from './define.ts'
import { lastLook, lookAgain } from './look-again.ts'
import { element, formula, formulas, path } from './params.ts'
import { resolvePath } from './paths.ts'
import { box } from './ports/documents.ts'
import type { Ports, ScreenArea, ScreenPlace, ScreenTarget } from './ports/index.ts'

/** Where on the screen something is looked for. */
export const within = element()
  .optional()
  .describe('Only in this window or element; else on the whole screen')

/** What is looked for on the screen. */
export const sought = z.object({
  text: formula(z.string().min(1)).optional().describe('Words that stand there in one line'),
  image: path().optional().describe('An image that is shown there, a PNG; in place of `text`'),
  within,
  nth: formula(z.int().positive())
    .optional()
    .describe('Which of several, from the top and from the left, from 1'),
})

/** A part of the screen. */
export const area = sought.extend({
  region: formulas(box)
    .optional()
    .describe(
      'In pixels from the upper left corner of the text or image, else of `within`, else of the screen; all of it where not given',
    ),
})

/** Where something was seen. */
export const places = z.array(box.extend({ score: z.number() }))

/** What a step looks for; throws `field-invalid` unless it is given once. */
export function requiredTarget(given: z.output<typeof sought>, context: StepContext): ScreenTarget {
  const target = targetOf(given, context)
  if (target === undefined) throw notOne('none')
  return target
}

/** The part of the screen that a step means; throws `field-invalid` where it is told from two things. */
export function areaOf({ region, ...given }: z.output<typeof area>, context: StepContext): ScreenArea {
  const { within } = given
  return { from: targetOf(given, context) ?? (within && { within }), region }
}

function targetOf(
  { text, image, within, nth }: z.output<typeof sought>,
  { folder }: StepContext,
): ScreenTarget | undefined {
  if (text !== undefined && image !== undefined) throw notOne('both')
  if (text !== undefined) return { text, within, nth }
  return image === undefined ? undefined : { image: resolvePath(image, folder), within, nth }
}

/**
 * All places that show it, after waiting for the first; where nothing is waited for, none is an answer too.
 * Throws `element-missing`.
 */
export async function findPlaces(
  target: ScreenTarget,
  wait: boolean,
  ports: Ports,
  context: StepContext,
): Promise<ScreenPlace[]> {
  let found: readonly ScreenPlace[] = []
  const isDone = async (timeout: number) => {
    found = await ports.screen.find(target, { signal: context.signal, timeout })
    return found.length > 0 || !wait
  }
  if (await lookAgain(isDone, lastLook(ports, context), ports, context.signal)) return [...found]
  throw new BotError('element-missing', `${nameOf(target)} is not on the screen`, { acted: false })
}

/** What is looked for, in words. */
export function nameOf(target: ScreenTarget): string {
  const where = target.within ? ` in "${target.within.ref}"` : ''
  return 'text' in target ? `The text "${target.text}"${where}` : `The image ${target.image}${where}`
}

function notOne(found: string): BotError {
  return new BotError('field-invalid', 'What is looked for on the screen has to be said once', {
    expected: 'either `text` or `image`',
    found,
    acted: false,
  })
}
