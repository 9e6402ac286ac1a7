import { parentPort, workerData } from 'node:worker_threads'
import { BadExamples } from './examples.ts'
import { fitModel } from './fit.ts'
import type { TrainingNews, TrainingTask } from './train.ts'

const { examples, ...options }: TrainingTask = workerData

const tell = (news: TrainingNews) => parentPort?.postMessage(news)

try {
  tell({
    type: 'fitted',
    fitted: fitModel(examples, options, (done, of) => tell({ type: 'step', share: done / of })),
  })
} catch (error) {
  if (!(error instanceof BadExamples)) throw error
  const { file, expected, found } = error
  tell({ type: 'bad', file, expected, found })
}
