import { useTexts } from '../language/index.ts'
import { Page } from '../parts/page.tsx'
import { About } from './about.tsx'
import { Appearance } from './appearance.tsx'
import { BotFolders } from './bot-folders.tsx'
import { CentralSettings } from './central-settings.tsx'
import { Doctor } from './doctor.tsx'
import { settingsTexts } from './texts.ts'

/** What is set once: how the studio looks, where bots stand, which central it belongs to, and whether this PC has all that bots need. */
export function SettingsPage() {
  const texts = useTexts(settingsTexts)
  return (
    <Page title={texts.title}>
      <Appearance />
      <BotFolders />
      <CentralSettings />
      <Doctor />
      <About />
    </Page>
  )
}
