import { useNavigate } from '@tanstack/react-router'
import { botsChanged } from '../use-bots.ts'

/** Gives what opens a bot that was just made. */
export function useCreated(): (bot: string) => Promise<void> {
  const navigate = useNavigate()
  return async (bot) => {
    await botsChanged()
    await navigate({ to: '/bots/$bot', params: { bot } })
  }
}
