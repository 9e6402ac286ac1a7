import { Button, Group, Input, SegmentedControl, Stack, Text, Tooltip } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Preparation } from '../../../main/api/host/contract/bots.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { InputsForm, useInputs } from '../../parts/inputs-form.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { MissingAssets } from './missing-assets.tsx'
import { OwnDisplay } from './own-display.tsx'
import { startTexts } from './texts.ts'

interface StartFormProps {
  readonly bot: string
  readonly preparation: Preparation
  readonly onClose: () => void
}

/** The inputs of a bot as they were the last time, what is missing, and the ways to start it. */
export function StartForm({ bot, preparation, onClose }: StartFormProps) {
  const texts = useTexts(startTexts)
  const navigate = useNavigate()
  const { inputs, values, missing, usesBrowser, hasDisplay } = preparation
  const state = useInputs(inputs, values)
  const [isShown, setShown] = useState(hasDisplay)
  const [isApart, setApart] = useState(false)
  const start = useMutation(
    hostQuery.runs.start.mutationOptions({
      meta: { quiet: true },
      onSuccess: async ({ run }, { rehearse }) => {
        onClose()
        if (rehearse) await navigate({ to: '/bots/$bot/rehearse', params: { bot }, search: { run } })
        else await navigate({ to: '/runs/$run', params: { run } })
      },
    }),
  )
  const begin = (rehearse: boolean) => {
    const given = state.read()
    if (given) start.mutate({ bot, inputs: given, rehearse, headless: !isShown, ownDisplay: isApart })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin(false)
  }
  const isBlocked = missing.length > 0 || start.isPending
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {inputs.length === 0 ? (
          <Text size="sm" c="dimmed">
            {texts.noInputs}
          </Text>
        ) : (
          <InputsForm state={state} />
        )}
        {usesBrowser && <Window isShown={isShown} canBeShown={hasDisplay} onChange={setShown} />}
        <OwnDisplay bot={bot} isWanted={isApart} onChange={setApart} />
        {missing.length > 0 && <MissingAssets missing={missing} />}
        {start.error && <ProblemNotice error={start.error} />}
        <Group justify="flex-end">
          <Tooltip label={texts.rehearseHint}>
            <Button variant="default" disabled={isBlocked} onClick={() => begin(true)}>
              {texts.rehearse}
            </Button>
          </Tooltip>
          <Button
            type="submit"
            leftSection={<Play size={14} aria-hidden />}
            loading={start.isPending}
            disabled={isBlocked}
            data-autofocus={inputs.length === 0 || undefined}
          >
            {texts.run}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface WindowProps {
  readonly isShown: boolean
  readonly canBeShown: boolean
  readonly onChange: (isShown: boolean) => void
}

function Window({ isShown, canBeShown, onChange }: WindowProps) {
  const texts = useTexts(startTexts)
  if (!canBeShown) {
    return (
      <Text size="xs" c="dimmed">
        {texts.noDisplay}
      </Text>
    )
  }
  return (
    <Input.Wrapper label={texts.browser} size="xs" labelElement="div">
      <div>
        <SegmentedControl
          aria-label={texts.browser}
          value={isShown ? 'shown' : 'hidden'}
          onChange={(value) => onChange(value === 'shown')}
          data={[
            { value: 'shown', label: texts.shown },
            { value: 'hidden', label: texts.hidden },
          ]}
        />
      </div>
    </Input.Wrapper>
  )
}
