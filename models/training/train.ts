import { Worker } from 'node:worker_threads'
import { BadExamples, type Example } from './examples.ts'
import type { FitOptions, Fitted } from './fit.ts'

export interface TrainOptions extends FitOptions {
  /** Told how much is done, from 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined
  /** Ends the training at once, with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** What the thread is given. */
export interface TrainingTask extends FitOptions {
  readonly examples: readonly Example[]
}

/** What the thread says. Errors lose their class on their way between threads, so bad examples are told by their parts. */
export type TrainingNews =
  | { readonly type: 'step'; readonly share: number }
  | { readonly type: 'fitted'; readonly fitted: Fitted }
  | { readonly type: 'bad'; readonly file: string; readonly expected: string; readonly found: string }

/**
 * Trains a model in a thread of its own. The same examples and seed give the same model. Throws `BadExamples` where
 * there are fewer than two classes, or fewer than five examples of one.
 */
export async function train(examples: readonly Example[], options: TrainOptions): Promise<Fitted> {
  const { file, seed, progress, signal } = options
  signal?.throwIfAborted()
  const task: TrainingTask = { examples, file, seed }
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: task })
  const { promise, resolve, reject } = Promise.withResolvers<Fitted>()
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  thread.on('message', (news: TrainingNews) => {
    if (news.type === 'step') progress?.(news.share)
    else if (news.type === 'fitted') resolve(news.fitted)
    else reject(new BadExamples({ file: news.file }, news.expected, news.found))
  })
  thread.once('error', reject)
  thread.once('exit', (code) => reject(new Error(`The training thread ended with ${code}`)))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', abort)
    await thread.terminate()
  }
}
