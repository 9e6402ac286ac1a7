import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Seen, Task } from './seek.ts'

/** Searches one screen at a time. */
export interface Seeker {
  /** Fails where the search does; the seeker is of no use afterwards. */
  seek(task: Task): Promise<Seen[]>
  /** Settles when the seeker broke down by itself. */
  readonly broken: Promise<Error>
  /** An idle seeker does not keep the process alive. */
  busy(busy: boolean): void
  stop(): Promise<void>
}

/** What the thread says. */
export type ThreadNews =
  | { readonly type: 'ready' }
  | { readonly type: 'seen'; readonly seen: Seen[] }
  | { readonly type: 'failed'; readonly reason: string }

/** Starts OpenCV in a thread of its own. */
export async function startSeeker(): Promise<Seeker> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url))
  const broken = new Promise<Error>((resolve) => {
    thread.once('error', (error) => resolve(error instanceof Error ? error : new Error(String(error))))
    thread.once('exit', (code) => resolve(new Error(`the searching thread ended with ${code}`)))
  })
  const ready = await Promise.race([once(thread, 'message'), broken])
  if (ready instanceof Error) throw ready
  const share = sharing()
  return {
    broken,
    busy: (busy) => (busy ? thread.ref() : thread.unref()),
    async seek(task) {
      thread.postMessage({ ...task, screen: { ...task.screen, data: share(task.screen.data) } })
      const [news]: ThreadNews[] = await once(thread, 'message')
      if (news?.type === 'seen') return news.seen
      throw new Error(news?.type === 'failed' ? news.reason : 'the searching thread gave no answer')
    },
    async stop() {
      await thread.terminate()
    },
  }
}

/** Copies bytes to memory that the thread reads too: a tenth of the time that handing them over takes. */
function sharing(): (bytes: Uint8Array) => Uint8Array {
  let memory = new SharedArrayBuffer(0)
  return (bytes) => {
    if (memory.byteLength < bytes.length) memory = new SharedArrayBuffer(bytes.length)
    const shared = new Uint8Array(memory, 0, bytes.length)
    shared.set(bytes)
    return shared
  }
}
