import { botsContract } from './bots.ts'
import { centralContract } from './central.ts'
import { debugContract } from './debug.ts'
import { editorContract } from './editor.ts'
import { machineContract } from './machine.ts'
import { modelsContract } from './models.ts'
import { recorderContract } from './recorder.ts'
import { runsContract } from './runs.ts'
import { settingsContract } from './settings.ts'
import { tasksContract } from './tasks.ts'
import { triggersContract } from './triggers.ts'
import { vaultContract } from './vault.ts'

/** All that the studio asks of the host on its PC: a file an area, the same in `server/`. */
export const hostContract = {
  bots: botsContract,
  editor: editorContract,
  runs: runsContract,
  debug: debugContract,
  recorder: recorderContract,
  tasks: tasksContract,
  triggers: triggersContract,
  machine: machineContract,
  vault: vaultContract,
  settings: settingsContract,
  models: modelsContract,
  central: centralContract,
}
export type HostContract = typeof hostContract
