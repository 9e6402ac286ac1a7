import { machineContract } from './machine.ts'
import { runsContract } from './runs.ts'
import { tasksContract } from './tasks.ts'

/** All that the studio asks of the host on its PC: a file an area, the same in `server/`. */
export const hostContract = {
  runs: runsContract,
  tasks: tasksContract,
  machine: machineContract,
}
export type HostContract = typeof hostContract
