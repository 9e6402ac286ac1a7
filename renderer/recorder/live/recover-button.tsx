import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { hostQuery } from '../../host/host.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { liveTexts } from './texts.ts'

interface RecoverButtonProps {
  readonly recording: string
  readonly variant: 'default' | 'filled'
}

/** Takes up a recording that was broken off, and goes on to its review. */
export function RecoverButton({ recording, variant }: RecoverButtonProps) {
  const texts = useTexts(liveTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const recover = useMutation(
    hostQuery.recorder.recover.mutationOptions({
      onSuccess: () => navigate({ to: '/recorder/$recording/review', params: { recording } }),
    }),
  )
  return (
    <Button
      variant={variant}
      loading={recover.isPending}
      onClick={() => recover.mutate({ recording, language })}
    >
      {texts.recover}
    </Button>
  )
}
