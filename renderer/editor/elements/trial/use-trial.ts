import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { host } from '../../../host/host.ts'
import { useEditorStore } from '../../use-editor.ts'

type TrialPlace = Parameters<typeof host.editor.tryElement>[0]['at']

/** Tries an element of the open bot, as it is edited now; one trial at a time, called off when nobody waits for it. */
export function useTrial(element: string, onSave: () => Promise<void>) {
  const { bot } = useEditorStore().state
  const underWay = useRef<AbortController>(undefined)
  const trial = useMutation({
    mutationFn: async (at: TrialPlace) => {
      const controller = new AbortController()
      underWay.current = controller
      await onSave()
      return await host.editor.tryElement({ bot, element, at }, { signal: controller.signal })
    },
    meta: { quiet: true },
  })
  const cancel = () => {
    underWay.current?.abort()
    trial.reset()
  }
  useEffect(() => () => underWay.current?.abort(), [])
  return { trial, cancel }
}
