import { z } from 'zod'
import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { resolvePath } from '../paths.ts'
import { findPlaces, places, within } from '../seeing.ts'

export const screenFindImage = defineStep({
  kind: 'screen.find-image',
  summary: 'Waits until an image is shown on the screen, and gives all places that show it.',
  main: 'image',
  params: z.object({
    image: path().describe('The image, a PNG'),
    within,
    wait: z.boolean().default(true).describe('Whether it is waited for; else the places may be none'),
  }),
  result: places,
  effect: 'idempotent',
  examples: [
    { image: 'images/paid.png', within: 'ledger.window' },
    { image: 'images/busy.png', wait: false },
  ],
  run: ({ image, within, wait }, ports, context) =>
    findPlaces({ image: resolvePath(image, context.folder), within }, wait, ports, context),
})
