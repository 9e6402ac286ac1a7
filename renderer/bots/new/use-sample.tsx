import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { botsTexts } from '../texts.ts'
import { botsChanged } from '../use-bots.ts'

const NOTICE = 'sample'

/** Makes the sample, which takes some seconds and says so; `onMade` gets its id. */
export function useSample(onMade: (bot: string) => void) {
  const texts = useTexts(botsTexts)
  return useMutation(
    hostQuery.bots.create.mutationOptions({
      onMutate: () => {
        notifications.show({
          id: NOTICE,
          message: texts.sampleMade,
          loading: true,
          autoClose: false,
          withCloseButton: false,
        })
      },
      onSuccess: async ({ bot }) => {
        await botsChanged()
        onMade(bot)
      },
      onSettled: () => {
        notifications.hide(NOTICE)
      },
    }),
  )
}
