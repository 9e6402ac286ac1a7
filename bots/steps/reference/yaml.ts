import { stringify } from 'yaml'
import { isContainer, type StepKind } from '../define.ts'
import { yamlName } from '../yaml-name.ts'

/** A step as it is written in a bot. Of a container's blocks only the first is shown, with a step in it. */
export function exampleYaml(kind: StepKind, params: Readonly<Record<string, unknown>>): string {
  const main = kind.main === undefined ? null : (params[kind.main] ?? null)
  const others = Object.entries(params).filter(([name]) => name !== kind.main)
  const step = {
    [kind.kind]: main,
    ...Object.fromEntries(others.map(([name, value]) => [yamlName(name), value])),
    ...(isContainer(kind) ? firstBlock(kind.blocks) : {}),
  }
  return stringify([step], { nullStr: '', lineWidth: 0 })
}

function firstBlock([first]: readonly string[]): Record<string, unknown> {
  const steps = [{ 'flow.wait': '1s' }]
  if (first === undefined) return {}
  const [map, any] = first.split('.')
  return any === undefined ? { [first]: steps } : { [map ?? first]: { invoice: steps } }
}
