import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadModel, type Model, saveModel } from '../../../models/registry/index.ts'
import { fitModel } from '../../../models/training/fit.ts'
import { papers } from '../training/papers.ts'

/** A small model of made-up papers, in a folder of its own. */
export interface Trained {
  readonly folder: string
  readonly model: Model
  remove(): Promise<void>
}

export async function trainedModel(): Promise<Trained> {
  const folder = await mkdtemp(join(tmpdir(), 'model-'))
  const examples = papers({ each: 15, seed: 1 })
  await saveModel(
    folder,
    fitModel(examples, { file: 'papers', seed: 1 }, () => undefined),
    {
      name: 'papers',
      version: '1',
    },
  )
  const model = await loadModel(folder)
  return {
    folder,
    model,
    async remove() {
      await model.close()
      await rm(folder, { recursive: true })
    },
  }
}
