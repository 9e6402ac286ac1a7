import { Alert, List, Stack, Text } from '@mantine/core'
import { KeyRound } from 'lucide-react'
import type { Preparation } from '../../../main/api/host/contract/bots.ts'
import { useTexts } from '../../language/index.ts'
import { PageLink } from '../../parts/links.tsx'
import { startTexts } from './texts.ts'

/** The assets that keep a bot from starting, and the way to where they get a value. */
export function MissingAssets({ missing }: Pick<Preparation, 'missing'>) {
  const texts = useTexts(startTexts)
  return (
    <Alert variant="outline" color="orange" icon={<KeyRound size={16} />}>
      <Stack gap={4} align="flex-start">
        <Text size="sm">{texts.missing}</Text>
        <List size="sm">
          {missing.map(({ name, title }) => (
            <List.Item key={name}>
              <bdi>{title ?? name}</bdi>{' '}
              {title !== undefined && (
                <Text span size="xs" c="dimmed" ff="monospace">
                  {name}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
        <PageLink to="/vault" size="sm">
          {texts.setValues}
        </PageLink>
      </Stack>
    </Alert>
  )
}
