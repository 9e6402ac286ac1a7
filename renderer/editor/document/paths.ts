import type { BotDocument, ListPath, Path, Spot, StepList, StepNode } from './model.ts'

/** A path in its parts: `bot.yaml`, [`transactions.steps`, 3, `else`, 0]. */
interface Route {
  readonly file: string
  readonly way: readonly (string | number)[]
}

/** The path of a step in a list. */
export function pathIn(list: ListPath, index: number): Path {
  return `${list}/${index}`
}

/** The path of a list inside a step, or of one of a file. */
export function listPath(owner: Path | { readonly file: string }, name: string): ListPath {
  const encoded = encodeURIComponent(name)
  return typeof owner === 'string' ? `${owner}/${encoded}` : `${owner.file}:${encoded}`
}

/** The list that a step stands in, and its place there. */
export function spotOf(path: Path): Spot {
  const cut = path.lastIndexOf('/')
  return { list: path.slice(0, cut), index: Number(path.slice(cut + 1)) }
}

/** The step that a list belongs to; undefined for a list of the file itself. */
export function ownerOf(list: ListPath): Path | undefined {
  const { way } = routeOf(list)
  return way.length > 1 ? list.slice(0, list.lastIndexOf('/')) : undefined
}

/** The steps that a step or list is inside of, the innermost first. */
export function ancestorsOf(path: Path | ListPath): Path[] {
  const isStep = routeOf(path).way.length % 2 === 0
  const owner = ownerOf(isStep ? spotOf(path).list : path)
  return owner === undefined ? [] : [owner, ...ancestorsOf(owner)]
}

/** The file that a step or list stands in. */
export function fileOf(path: Path | ListPath): string {
  return path.slice(0, path.lastIndexOf(':'))
}

/** True for a step inside the other one, at any depth, or a list of it. */
export function isInside(path: Path | ListPath, outer: Path): boolean {
  return path.startsWith(`${outer}/`)
}

/** Those of the paths that there are, in the order of reading. */
export function inOrder(document: BotDocument, paths: Iterable<Path>): Path[] {
  const wanted = new Set(paths)
  return [...document.files.values()].flatMap((file) =>
    pathsIn(file.parts, { file: file.name })
      .filter((path) => wanted.has(path))
      .toArray(),
  )
}

/** The step of a path; undefined where there is none. */
export function stepAt(document: BotDocument, path: Path): StepNode | undefined {
  const { list, index } = spotOf(path)
  return listAt(document, list)?.steps[index]
}

/** The list of a path; undefined where there is none. */
export function listAt(document: BotDocument, path: ListPath): StepList | undefined {
  const { file, way } = routeOf(path)
  let parts = document.files.get(file)?.parts
  for (let at = 0; ; at += 2) {
    const list = parts?.find((part): part is StepList => typeof part !== 'string' && part.name === way[at])
    if (at >= way.length - 1 || list === undefined) return list
    parts = list.steps[Number(way[at + 1])]?.parts
  }
}

/** A path in its parts. */
export function routeOf(path: Path | ListPath): Route {
  const file = fileOf(path)
  const way = path
    .slice(file.length + 1)
    .split('/')
    .map((part, index) => (index % 2 === 0 ? decodeURIComponent(part) : Number(part)))
  return { file, way }
}

/** Every step of some parts, in the order of reading. */
export function* pathsIn(parts: StepNode['parts'], owner: Path | { readonly file: string }): Generator<Path> {
  for (const list of parts) {
    if (typeof list === 'string') continue
    const own = listPath(owner, list.name)
    for (const [index, step] of list.steps.entries()) {
      const path = pathIn(own, index)
      yield path
      yield* pathsIn(step.parts, path)
    }
  }
}
