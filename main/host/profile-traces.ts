import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What Chrome, Edge and Chromium keep of addresses, pages and typed texts; who is signed in stands elsewhere. */
const TRACES = [
  'Default/Cache',
  'Default/Code Cache',
  'Default/Favicons',
  'Default/Favicons-journal',
  'Default/History',
  'Default/History-journal',
  'Default/Login Data',
  'Default/Login Data-journal',
  'Default/Network Action Predictor',
  'Default/Network Action Predictor-journal',
  'Default/Session Storage',
  'Default/Sessions',
  'Default/Shortcuts',
  'Default/Shortcuts-journal',
  'Default/Top Sites',
  'Default/Top Sites-journal',
  'Default/Visited Links',
  'Default/Web Data',
  'Default/Web Data-journal',
  'segmentation_platform',
]

/**
 * Removes from the profile of a browser that is closed what it remembers of the pages: a secret may have been typed
 * into a form or stand in an address. A person who signed in stays so. Never throws: what cannot be removed is
 * tried again before the next run.
 */
export async function forgetTraces(profile: string): Promise<void> {
  await Promise.allSettled(TRACES.map((name) => rm(join(profile, name), { recursive: true, force: true })))
}
