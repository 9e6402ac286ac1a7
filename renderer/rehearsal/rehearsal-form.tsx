import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Preparation } from '../../main/api/host/contract/bots.ts'
import { MissingAssets } from '../bots/start/missing-assets.tsx'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { InputsForm, useInputs } from '../parts/inputs-form.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { rehearsalTexts } from './texts.ts'

interface RehearsalFormProps {
  readonly bot: string
  readonly preparation: Preparation
  readonly onBegun: (run: string) => void
}

/** What a bot has to know before it is rehearsed. */
export function RehearsalForm({ bot, preparation, onBegun }: RehearsalFormProps) {
  const texts = useTexts(rehearsalTexts)
  const { inputs, values, missing, usesBrowser, hasDisplay } = preparation
  const state = useInputs(inputs, values)
  const [isShown, setShown] = useState(hasDisplay)
  const start = useMutation(
    hostQuery.runs.start.mutationOptions({ meta: { quiet: true }, onSuccess: ({ run }) => onBegun(run) }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = state.read()
    if (given) start.mutate({ bot, inputs: given, rehearse: true, headless: !isShown })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={520}>
        <Text size="sm">{texts.hint}</Text>
        {inputs.length === 0 ? (
          <Text size="sm" c="dimmed">
            {texts.noInputs}
          </Text>
        ) : (
          <InputsForm state={state} />
        )}
        {usesBrowser && hasDisplay && (
          <Checkbox
            label={texts.window}
            checked={isShown}
            onChange={({ currentTarget }) => setShown(currentTarget.checked)}
          />
        )}
        {missing.length > 0 && <MissingAssets missing={missing} />}
        {start.error && <ProblemNotice error={start.error} />}
        <Group>
          <Button type="submit" loading={start.isPending} disabled={missing.length > 0}>
            {texts.rehearse}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
