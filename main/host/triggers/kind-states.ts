import { z } from 'zod'
import type { TriggerKindState } from '../../api/host/contract/triggers.ts'
import { shown } from './armed.ts'
import type { TriggerKind } from './kinds/define.ts'
import { triggerKinds } from './kinds/index.ts'
import { portOf } from './kinds/port-of.ts'
import type { TriggerPorts } from './ports.ts'

/** The kinds of triggers as a form shows them, each with why it cannot be had here. */
export function kindStates(ports: TriggerPorts): TriggerKindState[] {
  return triggerKinds.map(({ kind, params, gives, needs }) => ({
    kind,
    params: Object.entries(params.shape).map(([name, schema]) => paramState(name, schema)),
    gives,
    ...(needs && lacking(ports, needs)),
  }))
}

function paramState(name: string, schema: z.core.$ZodType): TriggerKindState['params'][number] {
  const optional = z.safeParse(schema, undefined).success
  const plain = schema instanceof z.ZodDefault ? schema.unwrap() : schema
  if (plain instanceof z.ZodEnum)
    return { name, type: 'choice', optional, choices: plain.options.map(String) }
  return { name, type: z.safeParse(schema, true).success ? 'yes-no' : 'text', optional }
}

function lacking(
  ports: TriggerPorts,
  needs: NonNullable<TriggerKind['needs']>,
): Pick<TriggerKindState, 'lacking'> {
  try {
    portOf(ports, needs)
    return {}
  } catch (thrown) {
    return { lacking: shown(thrown) }
  }
}
