import { expect, it } from 'vitest'
import { startClockwork } from '../../../main/central/clockwork.ts'
import { openInMemory } from './stores.ts'

it('forgets sessions that are over, and tells what goes wrong', async () => {
  const store = await openInMemory()
  await store.query(`INSERT INTO deskhand.people (name, password, roles) VALUES ('a', 'x', '{}')`)
  await store.query(
    `INSERT INTO deskhand.sessions (token, person, expires_at)
     VALUES ('over', 'a', now() - interval '1 minute'), ('open', 'a', now() + interval '1 minute')`,
  )
  const troubles: string[] = []
  await startClockwork({ store }, (error) => troubles.push(error.message))()
  expect(await store.query('SELECT token FROM deskhand.sessions')).toEqual([{ token: 'open' }])
  expect(troubles).toEqual([])
  await store.close()
  await startClockwork({ store }, (error) => troubles.push(error.message))()
  expect(troubles).toHaveLength(1)
})
