import { on } from 'node:events'
import type { RunImage } from '../../api/host/contract/runs.ts'
import type { ForkedRun } from './forked-run.ts'

/** Who looks at a run: its process shows what the bot sees as long as there is anybody. */
const watching = new WeakMap<ForkedRun, number>()

/** What the bot of a run sees, whenever it changed, until the run has ended or `signal` ends it. */
export async function* watchRun(
  run: ForkedRun | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<RunImage, void, void> {
  if (!run) return
  const over = new AbortController()
  void run.ended.then(() => over.abort())
  signal?.addEventListener('abort', () => over.abort())
  watching.set(run, (watching.get(run) ?? 0) + 1)
  const images = on(run.images, 'image', { signal: over.signal })
  run.watch(true)
  try {
    for await (const [image] of images) yield image
  } catch (error) {
    if (!over.signal.aborted) throw error
  } finally {
    const left = (watching.get(run) ?? 1) - 1
    watching.set(run, left)
    if (left === 0) run.watch(false)
  }
}
