import type { Sight } from '../../bots/drivers/sight.ts'
import type { SightSeen } from '../api/host/contract/sight.ts'

/** A sight for other processes and pages, its picture as base64. */
export function sightMessage({ picture, ...sight }: Sight): SightSeen {
  return { ...sight, ...(picture && { picture: Buffer.from(picture).toString('base64') }) }
}
