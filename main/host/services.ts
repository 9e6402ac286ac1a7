import type { Journal } from '../../bots/engine/journal/index.ts'
import { aboutServices } from './about.ts'
import { botServices } from './bots/index.ts'
import { botLibrary } from './bots/library.ts'
import { centralServices } from './central/index.ts'
import { debugServices } from './debug/index.ts'
import { checks } from './doctor/checks.ts'
import { findings } from './doctor/finding.ts'
import { editorServices } from './editor/index.ts'
import { trialServices } from './editor/trial/index.ts'
import type { Home } from './home.ts'
import { modelServices } from './models/services.ts'
import { type RecorderOptions, recorderServices } from './recorder/index.ts'
import { runServices } from './runs/index.ts'
import { takeOverServices } from './runs/take-over.ts'
import { taskServices } from './tasks/index.ts'
import { centralQueues } from './triggers/central-queues.ts'
import { type TriggerPorts, triggerService } from './triggers/index.ts'
import { startRuns } from './triggers/start-runs.ts'
import { vaultServices } from './vault/services.ts'

export type HostServices = ReturnType<typeof hostServices>

/**
 * What the studio may ask of this PC, by area. What goes wrong is thrown as BotError or BotErrors. `shell` is what the
 * program around it gives triggers: keys, tray, clipboard.
 */
export function hostServices(
  home: Home,
  journal: Journal,
  shell: TriggerPorts = {},
  recorder: RecorderOptions = {},
) {
  const runs = runServices(home, journal)
  const central = centralServices(home)
  const recording = recorderServices(home, recorder)
  const start = startRuns(runs, (run) => journal.run(run).state)
  return {
    bots: botServices(home, journal),
    editor: editorServices(botLibrary(home)),
    trials: trialServices(home, runs, journal),
    runs,
    debug: debugServices(home, runs),
    recorder: recording,
    takeOvers: takeOverServices(home, journal, recording),
    tasks: taskServices(home, journal),
    triggers: triggerService({ home, ports: { ...shell, queues: centralQueues(central) }, start }),
    machine: { doctor: () => findings(checks) },
    vault: vaultServices(home),
    settings: aboutServices(home),
    models: modelServices(home),
    central,
  }
}
