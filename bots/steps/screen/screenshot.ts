import { defineStep } from '../define.ts'
import { path } from '../params.ts'
import { foundFile, resolvePath } from '../paths.ts'
import { area, areaOf } from '../seeing.ts'

export const screenScreenshot = defineStep({
  kind: 'screen.screenshot',
  summary: 'Saves an image of the screen, or of a part of it.',
  main: 'file',
  params: area.extend({ file: path().describe('The file, a PNG') }),
  result: foundFile,
  effect: 'idempotent',
  examples: [{ file: 'done.png' }, { file: '="proof/" & invoice.number & ".png"', within: 'ledger.window' }],
  run: async ({ file, ...given }, { screen, files }, context) => {
    const { signal, timeout, folder } = context
    const saved = resolvePath(file, folder)
    await files.writeBytes(saved, await screen.screenshot(areaOf(given, context), { signal, timeout }))
    return files.info(saved)
  },
})
