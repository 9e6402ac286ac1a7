import { ActionIcon, Button, Kbd, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { Moon, Search, Sun } from 'lucide-react'
import { useTexts } from '../language/index.ts'
import classes from './shell.module.css'
import { appTexts } from './texts.ts'

/** Below the pages: the way to every command, and light or dark. */
export function Foot() {
  const texts = useTexts(appTexts)
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  return (
    <div className={classes.foot}>
      <Button
        className={classes.find ?? ''}
        variant="default"
        leftSection={<Search size={14} aria-hidden />}
        rightSection={
          <Kbd size="xs" aria-hidden>
            Ctrl K
          </Kbd>
        }
        onClick={spotlight.open}
        title={texts.commands}
      >
        {texts.find}
      </Button>
      <ActionIcon
        aria-label={texts.theme}
        title={texts.theme}
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        {scheme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
      </ActionIcon>
    </div>
  )
}
