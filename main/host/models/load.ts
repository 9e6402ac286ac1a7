import { BotError } from '../../../bots/errors/index.ts'
import { loadModel, type Model } from '../../../models/registry/load.ts'
import { ModelRefused } from '../../../models/registry/refused.ts'

/** The model of a folder, each byte checked; throws `model-refused` with what was expected and found. */
export async function modelIn(folder: string): Promise<Model> {
  try {
    return await loadModel(folder)
  } catch (thrown) {
    if (!(thrown instanceof ModelRefused)) throw thrown
    const { message, expected, found } = thrown
    throw new BotError('model-refused', message, { expected, found, cause: thrown })
  }
}
