import { showProblem } from '../../parts/show-problem.tsx'
import {
  addBlock,
  copySteps,
  duplicateSteps,
  insertStep,
  listPath,
  moveSteps,
  outermost,
  type Path,
  pasteSteps,
  removeSteps,
  type Spot,
  setOff,
  spotOf,
  stepAt,
  valuesOf,
} from '../document/index.ts'
import type { EditorStore } from '../session/store.ts'
import { canMoveTo, newStep, nextSpot, spotForNew, spotInside, spotOutside } from './spots.ts'

export type StepCommands = ReturnType<typeof stepCommands>

/** What can be done with the selected steps, by keys, menu or mouse. */
export function stepCommands(store: EditorStore) {
  const chosen = () => outermost(store.state.document, store.state.selection)
  const spotNow = () => spotForNew(store.state.document, store.state.file, store.state.selection.at(-1))
  const moveTo = (paths: readonly Path[], spot: Spot | undefined) => {
    if (spot && paths.length > 0 && canMoveTo(paths, spot)) store.change(moveSteps(paths, spot))
  }
  const copied = () => copySteps(store.state.document, chosen())
  return {
    /** The selected steps as YAML; an empty text where none is selected. */
    copied,
    remove: () => store.change(removeSteps(chosen())),
    duplicate: () => store.change(duplicateSteps(chosen())),
    /** Inserts the steps of a text; says what is wrong where it holds none. */
    paste(text: string) {
      const spot = spotNow()
      if (spot) attempt(() => store.change(pasteSteps(spot, text)))
    },
    add(kind: string) {
      const spot = spotNow()
      if (spot) store.change(insertStep(spot, newStep(kind)))
    },
    addBlock(name: string) {
      const [path] = chosen()
      if (path === undefined) return
      store.change(addBlock(path, name))
      store.select([listPath(path, name)])
    },
    /** Off where one of them is on. */
    toggleOff() {
      const paths = chosen()
      store.change(setOff(paths, !areOff(store, paths)))
    },
    moveBy: (by: -1 | 1) => moveTo(chosen(), nextSpot(store.state.document, chosen(), by)),
    moveOut() {
      const paths = chosen()
      if (paths[0] !== undefined) moveTo(paths, spotOutside(spotOf(paths[0]).list, 1))
    },
    moveIn() {
      const paths = chosen()
      if (paths[0] !== undefined) moveTo(paths, spotInside(store.state.document, paths[0]))
    },
    /** Where steps were dropped. */
    moveTo: (spot: Spot | undefined) => moveTo(chosen(), spot),
    async copyToClipboard() {
      await navigator.clipboard.writeText(copied()).catch(showProblem)
    },
    async pasteFromClipboard() {
      await navigator.clipboard.readText().then(this.paste, showProblem)
    },
  }
}

/** True where all of the steps are switched off. */
export function areOff(store: EditorStore, paths: readonly Path[]): boolean {
  const { document } = store.state
  return paths.every((path) => {
    const step = stepAt(document, path)
    return step === undefined || valuesOf(step).fields.off === true
  })
}

function attempt(work: () => void): void {
  try {
    work()
  } catch (thrown) {
    showProblem(thrown)
  }
}
