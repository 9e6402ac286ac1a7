import { once } from 'node:events'
import type { DebugStop } from '../../api/host/contract/debug.ts'
import type { ForkedRun } from '../runs/forked-run.ts'

type Process = Pick<ForkedRun, 'stands' | 'news' | 'ended'>

/**
 * Where a run that is debugged stands, now and whenever that changes; undefined while it goes. What it does otherwise is
 * no change. Ends with its process, or by `signal`.
 */
export async function* standings(
  process: Process,
  signal: AbortSignal,
): AsyncGenerator<DebugStop | undefined, void, void> {
  const over = new AbortController()
  void process.ended.then(() => over.abort())
  const ends = AbortSignal.any([over.signal, signal])
  let told: DebugStop | undefined | 'nothing' = 'nothing'
  while (!ends.aborted) {
    // Listened for before it is told, so that nothing is missed.
    const change = once(process.news, 'change', { signal: ends }).catch(() => undefined)
    const { stands } = process
    if (stands !== told) yield stands
    told = stands
    if (process.stands === stands) await change
  }
}
