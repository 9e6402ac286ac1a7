import { expect, test } from 'vitest'
import { openInMemory } from '../../../main/central/stores.ts'
import { openBook, posterBot } from './book.ts'
import { botFolder, openCentral } from './stage.ts'

test('takes items, posts each once, and tells what came of them', async () => {
  const book = await openBook()
  const stage = await openCentral({ store: await openInMemory() })
  await stage.queue('poster', 'a', 'b', 'c', 'd', 'e')
  const runner = await stage.runner('vm-1')
  const running = runner.start('--bots', botFolder(posterBot()), '--asset', `site=${book.url}`)
  expect(await stage.untilAll('done')).toHaveLength(5)
  expect([...book.posted].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  expect(running.said()).toContain('✓ a of numbers  done')
  expect(running.said()).toContain('Drained.')
})
