import { expect, test } from 'vitest'
import { lackOfDesktop } from '../../../main/setup/desktop.ts'

test('a machine without programs for a desktop says which, and what to install', () => {
  const lack = lackOfDesktop('/nowhere')
  expect(lack).toContain('there is no Xvfb, dbus-daemon, openbox, zenity, mousepad')
  expect(lack).toContain('apt-get install xvfb dbus openbox zenity mousepad')
})
