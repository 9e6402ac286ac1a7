import { click } from './browser/click.ts'
import { fill } from './browser/fill.ts'
import { open } from './browser/open.ts'
import { call } from './call.ts'
import { set } from './data/set.ts'
import type { StepKind } from './define.ts'
import { each } from './flow/each.ts'
import { fail } from './flow/fail.ts'
import { ifStep } from './flow/if.ts'
import { stop } from './flow/stop.ts'
import { switchStep } from './flow/switch.ts'
import { tryStep } from './flow/try.ts'
import { wait } from './flow/wait.ts'
import { whileStep } from './flow/while.ts'

const kinds = [
  open,
  click,
  fill,
  set,
  ifStep,
  switchStep,
  each,
  whileStep,
  tryStep,
  fail,
  stop,
  wait,
  call,
] as const

/** The name of a kind of step: `browser.fill`. */
export type StepName = (typeof kinds)[number]['kind']

/** Every kind of step. */
export const catalogue: readonly StepKind[] = kinds

const byName: ReadonlyMap<string, StepKind> = new Map(catalogue.map((kind) => [kind.kind, kind]))

/** The kind of that name, or undefined where there is none. */
export function stepKind(kind: string): StepKind | undefined {
  return byName.get(kind)
}
