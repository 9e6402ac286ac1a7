import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useTexts } from '../language/index.ts'
import { navigation } from './navigation.ts'
import { appTexts } from './texts.ts'

/** Every page and command by its name, with Ctrl+K. */
export function Palette() {
  const texts = useTexts(appTexts)
  const navigate = useNavigate()
  const pages: SpotlightActionData[] = navigation.flat().map(({ to, name, icon: Icon }) => ({
    id: to,
    label: texts.pages[name],
    leftSection: <Icon size={16} aria-hidden />,
    onClick: () => void navigate({ to }),
  }))
  return (
    <Spotlight
      actions={pages}
      shortcut={['mod + K']}
      nothingFound={texts.nothingFound}
      searchProps={{
        leftSection: <Search size={16} aria-hidden />,
        placeholder: texts.commands,
        'aria-label': texts.commands,
      }}
    />
  )
}
