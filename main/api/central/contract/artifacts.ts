import { z } from 'zod'
import { digest, route } from './common.ts'

/** The largest artifact, in bytes. */
export const MOST_ARTIFACT_BYTES = 32 * 1024 * 1024

export const artifacts = {
  put: route
    .route({
      method: 'PUT',
      path: '/artifacts/{digest}',
      tags: ['artifacts'],
      summary: 'Keeps a file under the digest of its content',
      inputStructure: 'detailed',
    })
    .input(z.object({ params: z.object({ digest }), body: z.instanceof(Blob) }))
    .output(z.object({ digest, size: z.int() })),
  get: route
    .route({
      method: 'GET',
      path: '/artifacts/{digest}',
      tags: ['artifacts'],
      summary: 'The file with this content',
    })
    .input(z.object({ digest }))
    .output(z.instanceof(Blob)),
}
