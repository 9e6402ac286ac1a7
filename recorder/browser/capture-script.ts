import { bundledScript } from '../../bots/drivers/browser/page-script.ts'

/** The script that records in pages, for an isolated world of each frame: see `page/protocol.ts`. */
export function captureScript(): Promise<string> {
  return bundledScript({
    name: 'capture-script',
    entry: 'recorder/browser/page/entry.ts',
    sources: ['recorder/browser/page', 'recorder/facts', 'bots/drivers/browser/page', 'bots/elements'],
  })
}
