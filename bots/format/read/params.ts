import { isScalar, type Scalar } from 'yaml'
import { suggestion } from '../../errors/index.ts'
import { isFormula, isFormulaText, literalText } from '../formula/index.ts'
import type { Authored } from '../model.ts'
import { compile, textOf } from '../yaml/fields.ts'
import { plainOf, REFUSED } from '../yaml/plain.ts'
import type { Node, Source } from '../yaml/source.ts'
import type { ParamRule } from './kinds.ts'
import { checkLiteral } from './literal.ts'

/** The names that parameters may refer to; undefined where their file could not be read. */
export interface Targets {
  readonly elements: ReadonlyMap<string, unknown> | undefined
  readonly subflows: ReadonlyMap<string, unknown>
}

/** A parameter's value as authored, checked; `REFUSED` where a problem was noted. */
export function readParam(source: Source, node: Node, rule: ParamRule, targets: Targets): Authored {
  if (rule.meta.element) return elementName(source, node, rule, targets)
  if (rule.meta.subflow) return subflowName(source, node, rule, targets)
  const before = source.problems.length
  const value = authoredOf(source, node, rule)
  if (value === REFUSED || isFormula(value)) return value
  checkLiteral(source, node, value, rule.schema, `"${rule.field}"`)
  return source.problems.length > before ? REFUSED : value
}

function authoredOf(source: Source, node: Node, rule: ParamRule): unknown {
  const mayBeFormula = (inner: Scalar) => rule.meta.deep || (rule.meta.formula && inner === node)
  return plainOf(source, node, (text, inner) => {
    if (!isFormulaText(text)) return literalText(text)
    if (mayBeFormula(inner)) return compile(source, text, inner) ?? REFUSED
    source.refuse('field-invalid', `"${rule.field}" takes no formula here`, inner, {
      expected: 'a plain value',
      found: text,
    })
    return REFUSED
  })
}

function elementName(source: Source, node: Node, rule: ParamRule, { elements }: Targets): Authored {
  const ref = textOf(source, node, `"${rule.field}"`)
  if (ref === undefined) return REFUSED
  if (elements === undefined || elements.has(ref)) return ref
  source.refuse(
    'element-unknown',
    `There is no element "${ref}"${suggestion(ref, elements.keys())}`,
    node,
    isScalar(node) && isFormulaText(ref) ? { expected: 'the name of an element; no formula' } : {},
  )
  return REFUSED
}

function subflowName(source: Source, node: Node, rule: ParamRule, { subflows }: Targets): Authored {
  const name = textOf(source, node, `"${rule.field}"`)
  if (name === undefined) return REFUSED
  if (subflows.has(name)) return name
  source.refuse('subflow-unknown', `There is no subflow "${name}"${suggestion(name, subflows.keys())}`, node)
  return REFUSED
}
