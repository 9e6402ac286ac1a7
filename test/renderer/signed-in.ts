import type { CentralClient } from '../../main/api/central/client.ts'
import type { Role } from '../../main/api/central/roles.ts'
import { centralServices } from '../../main/host/central/index.ts'
import { type CentralForStudio, openCentral, PASSWORD } from './central.ts'
import { type OpenStudio, openStudio } from './studio.ts'

/** A studio in which somebody is signed in to a central, and somebody else who may do everything there. */
export interface SignedInStudio extends OpenStudio {
  readonly admin: CentralClient
  readonly central: CentralForStudio
}

/** Opens both; the caller closes the studio, and the central with it. `fill` puts into central what the test needs. */
export async function openSignedIn(
  role: Role,
  fill: (admin: CentralClient) => Promise<void>,
): Promise<SignedInStudio> {
  const central = await openCentral()
  const admin = await central.person('administrator')
  await fill(admin)
  if (role !== 'administrator') await central.person(role)
  const studio = await openStudio({
    prepare: (home) => centralServices(home).signIn({ address: central.url, name: role, password: PASSWORD }),
  })
  return {
    ...studio,
    admin,
    central,
    async close() {
      await studio.close()
      await central.close()
    },
  }
}
