import { Document } from 'yaml'
import { newNode, STYLE } from '../../../bots/format/print/style.ts'
import { kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { openDocument } from './document.ts'
import { withField } from './fields.ts'
import type { BotDocument, Edit, Edited, Path, Spot } from './model.ts'
import { ancestorsOf, inOrder, isInside, listAt, ownerOf, pathIn, spotOf, stepAt } from './paths.ts'
import { type LooseStep, loosened, placed } from './placing.ts'
import { pathsOf, withStep, withSteps } from './tree.ts'
import { freshIds, looseSteps } from './yaml.ts'

const rules = kindRules(catalogue)

/** Replaces the text of a file, as where it was edited as text; an undefined text removes the file. */
export function replaceText(file: string, text: string | undefined): Edit {
  return replaceTexts(new Map([[file, text]]))
}

/** Replaces some texts at once. */
export function replaceTexts(changes: ReadonlyMap<string, string | undefined>): Edit {
  return (document) => {
    const texts = new Map(document.texts)
    for (const [file, text] of changes) {
      if (text === undefined) texts.delete(file)
      else texts.set(file, text)
    }
    return { document: openDocument(texts, document) }
  }
}

/** Sets a field of a step by its name in the file to plain data, as written; undefined removes it. */
export function setField(path: Path, field: string, value: unknown): Edit {
  return (document) => ({ document: withStep(document, path, (step) => withField(step, field, value)) })
}

/** Sets a parameter of a step by its name in the catalogue, `atMost`; a formula is text that begins with `=`. */
export function setParam(path: Path, name: string, value: unknown): Edit {
  return (document) => {
    const kind = stepAt(document, path)?.kind ?? ''
    const rule = rules.get(kind)
    if (rule?.main?.name === name) return setField(path, kind, value ?? null)(document)
    const field = rule?.params.find((param) => param.name === name)?.field ?? name
    return setField(path, field, value)(document)
  }
}

/** Switches steps off, or on again. */
export function setOff(paths: readonly Path[], off: boolean): Edit {
  return (document) => ({
    document: withSteps(document, paths, (step) => withField(step, 'off', off || undefined)),
  })
}

/** Inserts a step given as plain data, its kind first: `{ 'browser.fill': 'ledger.number', value: '' }`. */
export function insertStep(spot: Spot, step: Readonly<Record<string, unknown>>): Edit {
  const document = new Document()
  document.contents = newNode(document, [step])
  return pasteSteps(spot, document.toString(STYLE))
}

/** Inserts the steps of a text in YAML. Throws `yaml-broken` or `field-invalid` where it holds none. */
export function pasteSteps(spot: Spot, yaml: string): Edit {
  const loose = looseSteps(yaml)
  return (document) => insertLoose(document, spot, freshIds(document, spot, loose))
}

/** The same steps again, behind the last of them. */
export function duplicateSteps(paths: readonly Path[]): Edit {
  return (document) => {
    const outer = outermost(document, paths)
    const last = outer.at(-1)
    if (last === undefined) return { document }
    const { list, index } = spotOf(last)
    const spot = { list, index: index + 1 }
    const loose = outer.flatMap((path) => looseAt(document, path)).map(({ lead, text }) => ({ lead, text }))
    return insertLoose(document, spot, freshIds(document, spot, loose))
  }
}

/** Takes steps out; what stands in their place then is selected. */
export function removeSteps(paths: readonly Path[]): Edit {
  return (document) => {
    const [first] = inOrder(document, paths)
    if (first === undefined) return { document }
    const next = withSteps(document, paths, () => undefined)
    const { list, index } = spotOf(first)
    const left = listAt(next, list)?.steps.length ?? 0
    const owner = ownerOf(list)
    if (left === 0) return { document: next, select: owner === undefined ? [] : [owner] }
    return { document: next, select: [pathIn(list, Math.min(index, left - 1))] }
  }
}

/** Moves steps to another place, in the order that they stand in; nothing where that is inside one of them. */
export function moveSteps(paths: readonly Path[], spot: Spot): Edit {
  return (document) => {
    const outer = outermost(document, paths)
    const into = listAt(document, spot.list)
    if (into === undefined || outer.some((path) => isInside(spot.list, path))) return { document }
    const moved = new Set(outer)
    const anchor = into.steps.find((_step, at) => at >= spot.index && !moved.has(pathIn(spot.list, at)))
    const owner = ownerOf(spot.list)
    const ownerUid = owner === undefined ? undefined : stepAt(document, owner)?.uid
    const loose = outer.flatMap((path) => looseAt(document, path))
    const without = withSteps(document, outer, () => undefined)
    // What was before it is gone, so that its own path may be another one now.
    const [standing] = ownerUid === undefined ? [] : pathsOf(without, new Set([ownerUid]))
    const list = standing === undefined ? spot.list : standing + spot.list.slice(spot.list.lastIndexOf('/'))
    const target = listAt(without, list)?.steps ?? []
    const index = anchor ? target.findIndex(({ uid }) => uid === anchor.uid) : target.length
    return insertLoose(without, { list, index }, loose)
  }
}

/** Gives a container a further list of steps: `else`, `catch`, `cases.invoice`. */
export function addBlock(path: Path, name: string): Edit {
  return (document) => {
    const [field = name, ...key] = name.split('.')
    const value = key.length === 0 ? [] : { [key.join('.')]: [] }
    return { document: withStep(document, path, (step) => withField(step, field, value)) }
  }
}

function insertLoose(document: BotDocument, spot: Spot, loose: readonly LooseStep[]): Edited {
  if (listAt(document, spot.list) === undefined) return { document }
  const { document: next, steps } = placed(document, spot, loose)
  return { document: next, select: steps.map((_step, nth) => pathIn(spot.list, spot.index + nth)) }
}

function looseAt(document: BotDocument, path: Path): LooseStep[] {
  const step = stepAt(document, path)
  return step ? [loosened(step)] : []
}

/** Those that do not stand inside another one of them, in the order of reading. */
export function outermost(document: BotDocument, paths: readonly Path[]): Path[] {
  const ordered = inOrder(document, paths)
  const chosen = new Set(ordered)
  return ordered.filter((path) => !ancestorsOf(path).some((outer) => chosen.has(outer)))
}
