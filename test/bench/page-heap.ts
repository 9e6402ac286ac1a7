import type { CDPSession } from 'playwright'

/** Bytes that the page's scripts hold, after all that can go has gone. */
export async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
