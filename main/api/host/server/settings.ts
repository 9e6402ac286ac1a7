import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function settingsRouter({ settings }: Pick<HostServices, 'settings'>) {
  return os.settings.router({
    about: os.settings.about.handler(() => settings.about()),
    licences: os.settings.licences.handler(() => settings.licences()),
  })
}
