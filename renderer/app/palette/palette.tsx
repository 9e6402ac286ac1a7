import { useHotkeys } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { BotCard } from '../../../main/api/host/contract/bots.ts'
import { useTexts } from '../../language/index.ts'
import { appTexts } from '../texts.ts'
import { useActions } from './use-actions.tsx'

// Neither is needed before somebody asks for it.
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts }))
const StartDialog = lazy(async () => ({
  default: (await import('../../bots/start/start-dialog.tsx')).StartDialog,
}))

/** More would not be read; whoever types finds the rest. */
const MOST_SHOWN = 40

/** Every page, bot, recent run and command by its name, with Ctrl+K; all keys with ?. */
export function Palette() {
  const texts = useTexts(appTexts)
  const [isOpen, setOpen] = useState(false)
  const [areKeysShown, showKeys] = useState(false)
  const [starting, setStarting] = useState<BotCard>()
  const actions = useActions({ isOpen, onStart: setStarting, onKeys: () => showKeys(true) })
  // On most keyboards it takes Shift.
  useHotkeys([
    ['?', () => showKeys(true)],
    ['shift+?', () => showKeys(true)],
  ])
  return (
    <>
      <Spotlight
        actions={actions}
        shortcut={['mod + K']}
        limit={MOST_SHOWN}
        scrollable
        maxHeight={420}
        nothingFound={texts.nothingFound}
        onSpotlightOpen={() => setOpen(true)}
        onSpotlightClose={() => setOpen(false)}
        searchProps={{
          leftSection: <Search size={16} aria-hidden />,
          placeholder: texts.commands,
          'aria-label': texts.commands,
        }}
      />
      <Suspense>
        {areKeysShown && <Shortcuts onClose={() => showKeys(false)} />}
        {starting && <StartDialog bot={starting} onClose={() => setStarting(undefined)} />}
      </Suspense>
    </>
  )
}
