import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { MapPinOff } from 'lucide-react'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Page } from '../parts/page.tsx'
import { appTexts } from './texts.ts'

export function NotFound() {
  const texts = useTexts(appTexts)
  return (
    <Page title={texts.notFound}>
      <Empty icon={MapPinOff} title={texts.notFound} hint={texts.notFoundHint}>
        <Button component={Link} to="/">
          {texts.home}
        </Button>
      </Empty>
    </Page>
  )
}
