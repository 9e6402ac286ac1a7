import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import { Unknown } from '../parts/unknown.tsx'
import { botsTexts } from './texts.ts'

/** In place of a bot that is not among those of this PC. */
export function UnknownBot() {
  const texts = useTexts(botsTexts)
  return (
    <Unknown title={texts.unknown}>
      <Button component={Link} to="/">
        {texts.toBots}
      </Button>
    </Unknown>
  )
}
