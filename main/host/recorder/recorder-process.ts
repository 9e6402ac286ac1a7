import { problemOf } from '../problem-message.ts'
import { type FromRecorder, toRecorder } from './messages.ts'
import { RecorderWorker } from './recorder-worker.ts'

/** How long it may take to close what is recorded once the host is gone; milliseconds. */
const GRACE = 5_000

/** A host that is just going hears nothing; that it is gone is told below. */
const say = (message: FromRecorder) => {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}
const worker = new RecorderWorker((standing) => say({ tell: 'standing', standing }))

process.on('message', async (raw) => {
  const { number, question } = toRecorder.parse(raw)
  try {
    say({ tell: 'answer', number, value: await worker.answer(question) })
  } catch (thrown) {
    say({ tell: 'problem', number, problem: problemOf(thrown) })
  }
})

// Ctrl-C goes to all processes of the terminal; the host says what becomes of the recording.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

// Without the host nobody can save it; what was recorded stays, to be recovered.
process.once('disconnect', () => {
  setTimeout(() => process.exit(), GRACE).unref()
  void worker.close().finally(() => process.exit())
})
