import { openJournal } from '../../bots/engine/journal/index.ts'
import type { Home } from './home.ts'
import type { RecorderOptions } from './recorder/index.ts'
import { type HostServices, hostServices } from './services.ts'
import type { TriggerPorts } from './triggers/index.ts'

/** The host at work, whoever serves it to pages. */
export interface OpenHost {
  readonly services: HostServices
  /** Ends what it carries: triggers first, so that nothing is started any more. */
  close(): Promise<void>
}

interface HostOptions {
  /** What the program around it gives triggers. */
  readonly shell?: TriggerPorts
  readonly recorder?: RecorderOptions | undefined
}

/** Opens the host of this PC. */
export function openHost(home: Home, { shell, recorder }: HostOptions = {}): OpenHost {
  const journal = openJournal(home.journal)
  const services = hostServices(home, journal, shell, recorder)
  // Nobody waits for it: a bot of the sample asks for it once more before it starts.
  void services.bots.openSample().catch(() => undefined)
  return {
    services,
    async close() {
      await services.triggers.close()
      await services.bots.close()
      await services.recorder.close()
      await services.trials.close()
      await services.runs.close()
      journal.close()
    },
  }
}
