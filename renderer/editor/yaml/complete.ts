import { commonFields, type KindRule, kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { commonFieldsOf } from '../form/model/common-fields.ts'
import { fieldsOfKind } from '../form/model/fields.ts'
import type { ValueType } from '../form/model/value-type.ts'

const rules = kindRules(catalogue)

/** The names that values in YAML may refer to. */
export interface YamlNames {
  readonly elements: readonly string[]
  readonly subflows: readonly string[]
}

export interface YamlOption {
  readonly label: string
  readonly type: 'kind' | 'field' | 'needed' | 'element' | 'subflow' | 'choice'
  /** What is put in where that is not the label. */
  readonly apply?: string
  /** What it is for, in English. */
  readonly help?: string
}

/** What could stand at the cursor in a file with steps: kinds, their fields, the names of elements and subflows. */
export function completeYaml(
  text: string,
  cursor: number,
  names: YamlNames,
): { readonly from: number; readonly options: readonly YamlOption[] } | undefined {
  const lines = text.slice(0, cursor).split('\n')
  const line = lines.pop() ?? ''
  const from = (begun: string) => cursor - begun.length
  const kind = /^\s*- ([\w.-]*)$/.exec(line)
  if (kind) return { from: from(kind[1] ?? ''), options: kindOptions }
  const main = /^\s*- ([\w.-]+):\s+(\S*)$/.exec(line)
  if (main) {
    const [, name = '', begun = ''] = main
    return { from: from(begun), options: valueOptions(rules.get(name), name, names) }
  }
  const [, indent = '', field, begun = ''] = /^(\s+)(?:([\w-]+):\s+)?(\S*)$/.exec(line) ?? []
  const step = indent === '' ? undefined : stepAbove(lines, indent.length)
  if (step === undefined) return undefined
  const options =
    field === undefined ? fieldOptions(step.rule, step.fields) : valueOptions(step.rule, field, names)
  return { from: from(begun), options }
}

const kindOptions: readonly YamlOption[] = catalogue.map(({ kind, summary }) => ({
  label: kind,
  type: 'kind',
  apply: `${kind}: `,
  help: summary,
}))

/** The step that fields of this column belong to, with those that it has above the line. */
function stepAbove(
  lines: readonly string[],
  column: number,
): { readonly rule: KindRule; readonly fields: ReadonlySet<string> } | undefined {
  const fields = new Set<string>()
  for (const line of lines.toReversed()) {
    const [, indent = '', name = ''] = /^(\s*(?:- )?)([\w.-]+):(?:\s|$)/.exec(line) ?? []
    if (name === '' || indent.length > column) continue
    if (indent.length < column) return undefined
    if (indent.endsWith('- ')) {
      const rule = rules.get(name)
      return rule && { rule, fields }
    }
    fields.add(name)
  }
  return undefined
}

function fieldOptions(rule: KindRule, given: ReadonlySet<string>): YamlOption[] {
  const own = fieldsOfKind(rule).filter(({ field }) => field !== rule.name)
  const known = [...own, ...commonFieldsOf(rule)].map(({ field, help, isRequired }) => ({
    label: field,
    type: isRequired ? ('needed' as const) : ('field' as const),
    apply: `${field}: `,
    help,
  }))
  const told = new Set(known.map(({ label }) => label))
  const others = [...rule.blocks.map(({ field }) => field), ...commonFields]
    .filter((field) => !told.has(field) && rule.fields.has(field))
    .map((field) => ({ label: field, type: 'field' as const, apply: `${field}: ` }))
  return [...known, ...others].filter(({ label }) => !given.has(label))
}

function valueOptions(rule: KindRule | undefined, field: string, names: YamlNames): YamlOption[] {
  const known = rule === undefined ? [] : [...fieldsOfKind(rule), ...commonFieldsOf(rule)]
  const found = known.find((one) => one.field === field)
  return found === undefined ? [] : optionsOf(found.type, names)
}

function optionsOf(type: ValueType, { elements, subflows }: YamlNames): YamlOption[] {
  switch (type.type) {
    case 'element':
      return elements.map((label) => ({ label, type: 'element' }))
    case 'subflow':
      return subflows.map((label) => ({ label, type: 'subflow' }))
    case 'choice':
      return type.choices.map((label) => ({ label, type: 'choice' }))
    case 'yes-no':
      return ['true', 'false'].map((label) => ({ label, type: 'choice' }))
    default:
      return []
  }
}
