import { formulasOfElement } from '../../../bots/format/read/walk.ts'
import { type BotDocument, fileOf } from '../document/index.ts'
import { elementsOf } from '../elements/read.ts'
import { usesOf } from '../elements/uses.ts'

/** The files whose steps use the formulas of elements, by the line of the formula in elements.yaml. */
export function flowsByLine(document: BotDocument): ReadonlyMap<number, ReadonlySet<string>> {
  const { elements } = elementsOf(document)
  const flows = new Map<number, Set<string>>()
  for (const [ref, uses] of usesOf(document))
    for (const { at } of formulasOfElement(elements.get(ref))) {
      const files = flows.get(at.line) ?? new Set()
      for (const { path } of uses) files.add(fileOf(path))
      flows.set(at.line, files)
    }
  return flows
}
