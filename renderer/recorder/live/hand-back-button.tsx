import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { liveTexts } from './texts.ts'

interface HandBackButtonProps {
  readonly recording: string
  readonly disabled: boolean
}

/** Ends a recording of what is done by hand for an item of a run, and leads back to the item. */
export function HandBackButton({ recording, disabled }: HandBackButtonProps) {
  const texts = useTexts(liveTexts)
  const navigate = useNavigate()
  const handBack = useMutation(
    hostQuery.runs.handBack.mutationOptions({
      onSuccess: ({ run, position }) =>
        navigate({ to: '/runs/$run', params: { run }, search: { item: position } }),
    }),
  )
  return (
    <Button
      title={texts.handBackHint}
      disabled={disabled}
      loading={handBack.isPending}
      onClick={() => handBack.mutate({ recording })}
    >
      {texts.handBack}
    </Button>
  )
}
