import type { HostServices } from '../../../host/services.ts'
import { os } from './os.ts'

export function vaultRouter({ vault }: Pick<HostServices, 'vault'>) {
  return os.vault.router({
    list: os.vault.list.handler(() => vault.list()),
    set: os.vault.set.handler(({ input }) => {
      vault.set(input)
      return {}
    }),
    remove: os.vault.remove.handler(({ input }) => {
      vault.remove(input.name)
      return {}
    }),
  })
}
