import { isMap, isScalar, LineCounter, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml'
import { fieldPlaces, isFormulaText } from '../../../bots/format/formula/index.ts'
import { kindRules } from '../../../bots/format/read/kinds.ts'
import { subflowOf } from '../../../bots/format/read/subflow.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { type BotDocument, headOf, type Path } from '../document/index.ts'
import { pathAt } from '../document/problems.ts'
import { flowsByLine } from './element-flows.ts'
import type { Section } from './fields.ts'

/** An input or asset by where it is declared. */
export interface Declared {
  readonly file: string
  readonly section: Section
  readonly name: string
}

/** A place in the texts of a bot that names an input or asset, or may do so. */
export interface Use {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** The step that it is in, if it is in one. */
  readonly path: Path | undefined
  /** The formula, or what else names it. */
  readonly text: string
  /** Offsets in the file at which its name begins; undefined where that cannot be said for sure. */
  readonly at: readonly number[] | undefined
}

const ELEMENTS = 'elements.yaml'

/** Where an input or asset is used: formulas of steps, of the file's head and of elements, and calls of the subflow. */
export function usesOf(document: BotDocument, declared: Declared): Use[] {
  const files = [...document.files.keys(), ...(document.texts.has(ELEMENTS) ? [ELEMENTS] : [])]
  return files.flatMap((file) => usesIn(document, file, declared))
}

/** What a formula means by the name. */
type Meaning = 'this' | 'another' | 'unsure'

/** What the formulas of a file mean by it, each by its line. */
function meaningsIn(
  document: BotDocument,
  file: string,
  { section, name, file: home }: Declared,
): (line: number) => Meaning {
  if (section === 'assets' || file === home) return () => 'this'
  if (file !== ELEMENTS) return () => 'another'
  const flows = flowsByLine(document)
  // What an element means is said by the flow whose steps use it.
  return (line) => {
    const files = [...(flows.get(line) ?? [])]
    if (!files.includes(home)) return 'another'
    const isShared = files.some((one) => one !== home && isMapWith(headOf(document, one).inputs, name))
    return isShared ? 'unsure' : 'this'
  }
}

function usesIn(document: BotDocument, file: string, declared: Declared): Use[] {
  const text = document.texts.get(file) ?? ''
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' })
  const use = (offset: number, said: string, at: Use['at']): Use => {
    const { line } = lines.linePos(offset)
    return { file, line, path: pathAt(document, file, line), text: said, at }
  }
  const meaningAt = meaningsIn(document, file, declared)
  if (yaml.errors.length > 0) return unreadable(text, declared, use)
  const uses: Use[] = []
  visit(yaml, {
    Scalar(key, node) {
      if (key === 'key' || !isFormulaText(node.value)) return
      const meaning = meaningAt(lines.linePos(node.range?.[0] ?? 0).line)
      if (meaning === 'another') return
      const places = fieldPlaces(node.value, { name: declared.section, field: declared.name })
      if (places?.length === 0) return
      const at = meaning === 'unsure' ? undefined : places && inFile(text, node, declared.name, places)
      uses.push(use(node.range?.[0] ?? 0, node.value, at))
    },
    Map(_key, node) {
      const key = givenIn(node, declared)
      if (key?.range) uses.push(use(key.range[0], `with: ${declared.name}`, [key.range[0]]))
    },
  })
  return uses
}

/** Nothing is known of a file that is no YAML but whether the name stands in it. */
function unreadable(
  text: string,
  { name }: Declared,
  use: (offset: number, said: string, at: undefined) => Use,
): Use[] {
  const offset = text.search(new RegExp(`\\b${name}\\b`))
  return offset < 0 ? [] : [use(offset, name, undefined)]
}

/** Offsets in a formula as offsets in the file: the same word of as many, however the text is quoted or folded. */
function inFile(text: string, node: Scalar, name: string, places: readonly number[]): number[] | undefined {
  const [begin = 0, end = 0] = node.range ?? []
  const written = offsetsOf(text.slice(begin, end), name)
  const meant = offsetsOf(String(node.value), name)
  const found = places.flatMap((place) => written[meant.indexOf(place)] ?? [])
  if (written.length !== meant.length || found.length < places.length) return undefined
  return found.map((offset) => begin + offset)
}

function offsetsOf(text: string, name: string): number[] {
  return [...text.matchAll(new RegExp(`(?<!\\w)${name}(?!\\w)`, 'g'))].map(({ index }) => index)
}

const calls = [...kindRules(catalogue).values()].filter(({ main }) => main?.meta.subflow)

/** The name of the input where a step calls its subflow and gives it. */
function givenIn(step: YAMLMap, { file, section, name }: Declared): Scalar | undefined {
  const flow = subflowOf(file)
  if (section !== 'inputs' || flow === undefined) return undefined
  if (!calls.some((kind) => step.get(kind.name) === flow)) return undefined
  const given = step.get('with')
  const key = isMap(given)
    ? given.items.find(({ key }) => isScalar(key) && key.value === name)?.key
    : undefined
  return isScalar(key) && key.type === 'PLAIN' ? key : undefined
}

function isMapWith(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}
