import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from '../../home.ts'
import { newFolder } from '../new-folder.ts'
import { copySample, SCANS } from './copy.ts'
import type { SampleLedger } from './ledger.ts'

/**
 * Makes a bot that works: the sample with documents to read, and the ledger that it posts them to. Takes some seconds,
 * in which the documents are drawn. Gives its folder; throws `browser-missing`.
 */
export async function createSample(home: Home, ledger: SampleLedger): Promise<string> {
  const place = newFolder(home, 'supplier-invoices')
  try {
    copySample(place)
    // What draws documents is large: the studio is there sooner without it.
    const { makeFewScans } = await import('../../../../bots/samples/scans/index.ts')
    await makeFewScans(join(place.folder, SCANS))
    await ledger.open()
    return place.folder
  } catch (thrown) {
    rmSync(place.folder, { recursive: true, force: true })
    throw thrown
  }
}
