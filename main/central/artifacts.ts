import { createHash } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { MOST_ARTIFACT_BYTES } from '../api/central/contract/artifacts.ts'
import { refusals } from '../api/central/contract/common.ts'
import type { Handlers } from './call.ts'

/** Types that a browser shows without running anything; everything else is just bytes. */
const SHOWN_TYPES = ['image/png', 'image/jpeg', 'image/tiff', 'image/webp', 'application/pdf', 'text/plain']
const BYTES = 'application/octet-stream'

/** Files under the digest of their content: what stands there never changes. */
export const artifactsHandlers: Handlers<'artifacts'> = {
  async put({ central }, { params: { digest }, body }) {
    if (body.size > MOST_ARTIFACT_BYTES) {
      throw new ORPCError('TOO_LARGE', {
        status: refusals.TOO_LARGE.status,
        message: `The file has ${body.size} bytes; at most ${MOST_ARTIFACT_BYTES} are kept.`,
      })
    }
    const content = new Uint8Array(await body.arrayBuffer())
    const found = createHash('sha256').update(content).digest('hex')
    if (found !== digest) {
      throw new ORPCError('BAD_REQUEST', {
        message: `The digest of these ${content.length} bytes is ${found}; send the whole file under its own digest.`,
      })
    }
    await central.store.query(
      `INSERT INTO deskhand.artifacts (digest, media_type, size, content) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [digest, shownType(body.type), content.length, content],
    )
    return { digest, size: content.length }
  },

  async get({ central }, { digest }) {
    const [kept] = await central.store.query<{ media_type: string; content: Uint8Array<ArrayBuffer> }>(
      'SELECT media_type, content FROM deskhand.artifacts WHERE digest = $1',
      [digest],
    )
    if (!kept) throw new ORPCError('NOT_FOUND', { message: 'No file with this digest was put here.' })
    return new Blob([kept.content], { type: kept.media_type })
  },
}

function shownType(given: string): string {
  const [type = ''] = given.toLowerCase().split(';')
  return SHOWN_TYPES.find((shown) => shown === type.trim()) ?? BYTES
}
