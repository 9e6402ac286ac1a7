import { type BotDocument, type Path, stepAt } from '../editor/document/index.ts'
import { pathsIn } from '../editor/document/paths.ts'

/** Where each step of a bot stands now, by its uid. */
export function pathsByUid(document: BotDocument): ReadonlyMap<number, Path> {
  const found = new Map<number, Path>()
  for (const file of document.files.values())
    for (const path of pathsIn(file.parts, { file: file.name })) {
      const step = stepAt(document, path)
      if (step) found.set(step.uid, path)
    }
  return found
}
