import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadModel, type Model } from '../../../models/registry/load.ts'
import { ModelRefused } from '../../../models/registry/refused.ts'
import type { Route } from '../../../models/registry/routes.ts'
import type { Home } from '../home.ts'

/** The models that come with Deskhand; a folder is named like the route that it is for. */
export const SHIPPED = fileURLToPath(new URL('../../../models/shipped', import.meta.url))

/** A folder that looks like a model's, with the digest that its card claims. */
export interface ModelFolder {
  readonly folder: string
  readonly name: string
  readonly digest: string
}

/** The models of this PC: those that come with Deskhand, and those in its home. What they claim is not checked yet. */
export async function modelFolders(home: Home): Promise<ModelFolder[]> {
  const folders = await Promise.all([SHIPPED, home.models].map(subfolders))
  const found = await Promise.all(folders.flat().map(claimOf))
  return found.filter((claim) => claim !== undefined)
}

/** Loads models when a route first needs them, and keeps them. */
export class Models {
  readonly #home: Home
  readonly #loaded = new Map<string, Promise<Model | ModelRefused>>()

  constructor(home: Home) {
    this.#home = home
  }

  /** The route's champion; where it cannot answer, why. */
  async championOf({ name, champion }: Route): Promise<Model | ModelRefused> {
    if (champion === null) return this.#load(join(SHIPPED, name))
    const found = (await modelFolders(this.#home)).find(({ digest }) => digest === champion)
    return found ? this.#load(found.folder) : notHere(this.#home, champion)
  }

  async close(): Promise<void> {
    for (const loading of this.#loaded.values()) {
      const model = await loading
      if (!(model instanceof ModelRefused)) await model.close()
    }
    this.#loaded.clear()
  }

  #load(folder: string): Promise<Model | ModelRefused> {
    const known = this.#loaded.get(folder)
    if (known) return known
    const loading = loadModel(folder).catch((thrown: unknown) => {
      // Somebody may mend it while we run.
      this.#loaded.delete(folder)
      if (thrown instanceof ModelRefused) return thrown
      throw thrown
    })
    this.#loaded.set(folder, loading)
    return loading
  }
}

function notHere(home: Home, digest: string): ModelRefused {
  return new ModelRefused(home.models, `a model with the digest ${digest}`, 'none on this PC')
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
}

async function claimOf(folder: string): Promise<ModelFolder | undefined> {
  try {
    const { name, digest } = JSON.parse(await readFile(join(folder, 'card.json'), 'utf8'))
    return { folder, name: String(name), digest: String(digest) }
  } catch {
    return undefined
  }
}
