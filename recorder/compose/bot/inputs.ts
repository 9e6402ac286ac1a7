import type { DraftFile, DraftText } from '../draft.ts'
import { camel, unique, wordsOf } from './words.ts'

type Plain = Record<string, unknown>

const DOWNLOADS = 'downloads'
/** Where a recorder keeps files that it knows no path of, below the bot's folder. */
const KEPT_FILES = 'files'

/** The inputs of a recorded bot: files that were chosen, the folder for downloads, and texts that were not kept. */
export class Inputs {
  readonly #folder: string
  readonly #declared: Record<string, Plain> = {}
  readonly #taken = new Set<string>()

  /** `folder` is the one that the bot will stand in: what lies in it is named from there on. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** The formula for files that were chosen in a field of this name. */
  filesFormula({ names }: DraftFile, field: string | undefined): string {
    const paths = names.map((file) => this.#pathOf(file))
    const [only] = paths
    const name = unique(camel(wordsOf(field), paths.length === 1 ? 'file' : 'files'), this.#taken, '')
    const title = field === undefined || field === '' ? {} : { title: field }
    this.#declared[name] =
      paths.length === 1
        ? { type: 'file', ...title, default: only }
        : { type: 'list', ...title, default: paths }
    return `=inputs.${name}`
  }

  /** The formula for a text that was typed into a field and not kept. */
  textFormula({ seen: { description } }: DraftText): string {
    const field = description.name ?? description.by?.label
    const name = unique(camel(wordsOf(field), 'text'), this.#taken, '')
    this.#declared[name] = { type: 'text', ...(field !== undefined && field !== '' && { title: field }) }
    return `=inputs.${name}`
  }

  /** The formula for the folder that downloads go to; the same for all of them. */
  downloadsFormula(): string {
    this.#taken.add(DOWNLOADS)
    this.#declared[DOWNLOADS] = { type: 'folder', title: 'Where downloads go', default: DOWNLOADS }
    return `=inputs.${DOWNLOADS}`
  }

  /** The `inputs` of bot.yaml; nothing where there are none. */
  authored(): Plain | undefined {
    return Object.keys(this.#declared).length > 0 ? this.#declared : undefined
  }

  #pathOf({ name, path }: DraftFile['names'][number]): string {
    if (path === undefined) return `${KEPT_FILES}/${name}`
    const inside = [`${this.#folder}/`, `${this.#folder}\\`].find((start) => path.startsWith(start))
    return inside ? path.slice(inside.length).replaceAll('\\', '/') : path
  }
}
