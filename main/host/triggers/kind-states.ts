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
  const isYesNo = z.safeParse(schema, true).success
  return { name, type: isYesNo ? 'yes-no' : 'text', optional: z.safeParse(schema, undefined).success }
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
