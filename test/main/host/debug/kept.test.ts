import { expect, test } from 'vitest'
import { keptBreakpoints } from '../../../../main/host/debug/kept.ts'
import { changeSettings, readSettings } from '../../../../main/host/settings.ts'
import { temporaryHome } from '../../temporary-home.ts'

const ONE = { file: 'bot.yaml', step: '- data.set: =1', nth: 1 }

test('breakpoints are kept by bot, beside the other settings, and leave nothing behind', () => {
  const home = temporaryHome()
  changeSettings(home, (settings) => ({ ...settings, bots: ['/elsewhere'] }))
  const { kept, keep } = keptBreakpoints(home)
  expect(kept('sums')).toEqual([])
  keep('sums', [ONE])
  keep('tens', [{ ...ONE, when: '=n > 1' }])
  expect(kept('sums')).toEqual([ONE])
  expect(keptBreakpoints(home).kept('tens')).toEqual([{ ...ONE, when: '=n > 1' }])
  keep('sums', [])
  expect(readSettings(home)).toMatchObject({ bots: ['/elsewhere'], breakpoints: { tens: [{ nth: 1 }] } })
  expect(readSettings(home).breakpoints).not.toHaveProperty('sums')
})
