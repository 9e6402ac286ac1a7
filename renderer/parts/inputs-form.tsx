import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { BotInput } from '../../main/api/host/contract/bots.ts'
import { useTexts } from '../language/index.ts'
import { draftsOf, type InputDrafts, readDrafts } from './inputs/drafts.ts'
import { InputField } from './inputs/input-field.tsx'
import { inputTexts } from './inputs/texts.ts'

/** A form of a bot's inputs while it is filled in. */
export interface InputsState {
  readonly inputs: readonly BotInput[]
  readonly drafts: InputDrafts
  /** What is wrong is told from the first try on, not while the form is still being filled in. */
  readonly isTried: boolean
  change(name: string, draft: string | boolean): void
  /** The values by name, or nothing where some do not fit: the form then says which and why. */
  read(): Readonly<Record<string, unknown>> | undefined
}

/** Keeps what stands in a form of inputs; `values` fill it at first. */
export function useInputs(
  inputs: readonly BotInput[],
  values: Readonly<Record<string, unknown>>,
): InputsState {
  const [drafts, setDrafts] = useState(() => draftsOf(inputs, values))
  const [isTried, setTried] = useState(false)
  return {
    inputs,
    drafts,
    isTried,
    change: (name, draft) => setDrafts((before) => ({ ...before, [name]: draft })),
    read() {
      setTried(true)
      const { values: read, problems } = readDrafts(inputs, drafts)
      return Object.keys(problems).length === 0 ? read : undefined
    },
  }
}

/** A field for each input of a bot. */
export function InputsForm({ state }: { readonly state: InputsState }) {
  const texts = useTexts(inputTexts)
  const { inputs, drafts, isTried, change } = state
  const { problems } = readDrafts(inputs, drafts)
  return (
    <Stack gap="sm">
      {inputs.map((input) => {
        const problem = problems[input.name]
        // A secret can never be typed here, so that is told at once.
        const isTold = problem && (isTried || problem === 'credential')
        return (
          <InputField
            key={input.name}
            input={input}
            draft={drafts[input.name] ?? ''}
            onChange={(draft) => change(input.name, draft)}
            error={isTold ? texts.problems[problem] : undefined}
          />
        )
      })}
    </Stack>
  )
}
