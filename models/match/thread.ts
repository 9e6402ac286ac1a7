import { parentPort } from 'node:worker_threads'
import { startOpenCv } from './opencv.ts'
import { seek, type Task } from './seek.ts'
import type { ThreadNews } from './seeker.ts'

await startOpenCv()
const tell = (news: ThreadNews) => parentPort?.postMessage(news)

parentPort?.on('message', (task: Task) => {
  try {
    tell({ type: 'seen', seen: seek(task) })
  } catch (error) {
    // OpenCV throws numbers; and an error that leaves this thread is printed with the ten megabytes of its module.
    tell({ type: 'failed', reason: error instanceof Error ? error.message : `OpenCV failed with ${error}` })
  }
})
tell({ type: 'ready' })
