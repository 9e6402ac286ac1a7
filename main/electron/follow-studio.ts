import type { HostClient } from '../api/host/client.ts'
import type { TrayState } from './tray-menu.ts'

/** How often runs and questions are looked at, in milliseconds. */
const EVERY = 3_000

type Seen = Pick<TrayState, 'runs' | 'questions' | 'paused'>

/** Tells what the tray shows of the host, when it changed, until the signal ends it. */
export async function followStudio(
  host: () => HostClient,
  tell: (seen: Seen) => void,
  signal: AbortSignal,
): Promise<void> {
  let last = ''
  while (!signal.aborted) {
    const seen = await look(host()).catch(() => undefined)
    const text = JSON.stringify(seen)
    if (seen && text !== last && !signal.aborted) tell(seen)
    last = seen ? text : last
    await pause(signal)
  }
}

async function look(host: HostClient): Promise<Seen> {
  const [{ runs }, tasks, triggers] = await Promise.all([
    host.runs.list({ state: 'running' }),
    host.tasks.list(),
    host.triggers.list(),
  ])
  return {
    runs: runs.map(({ id, title }) => ({ id, title })),
    questions: tasks.length + triggers.triggers.filter(({ missed }) => missed?.asks).length,
    paused: triggers.paused,
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, EVERY)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
