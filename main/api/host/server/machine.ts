import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function machineRouter({ machine }: Pick<HostServices, 'machine'>) {
  return os.machine.router({ doctor: os.machine.doctor.handler(() => machine.doctor()) })
}
