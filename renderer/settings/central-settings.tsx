import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useCentral } from '../central/use-central.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Section } from './section.tsx'
import classes from './settings.module.css'
import { settingsTexts } from './texts.ts'

/** Which central this PC belongs to, and who is signed in there. */
export function CentralSettings() {
  const texts = useTexts(settingsTexts)
  const { link, problem } = useCentral()
  return (
    <Section title={texts.central} hint={texts.centralHint}>
      {problem !== undefined && <ProblemNotice error={problem} />}
      {link?.state === 'signed-in' && (
        <Who
          title={texts.signedIn(link.person?.name ?? '', link.address ?? '')}
          detail={texts.roles(link.person?.roles.join(', ') ?? '')}
        />
      )}
      {link?.state === 'away' && (
        <Who title={texts.away(link.address ?? '')} detail={link.problem?.next ?? ''} />
      )}
      {(link?.state === 'none' || link?.state === 'signed-out') && (
        <SignIn key={link.address} address={link.address ?? ''} />
      )}
    </Section>
  )
}

interface WhoProps {
  readonly title: string
  readonly detail: ReactNode
}

function Who({ title, detail }: WhoProps) {
  const texts = useTexts(settingsTexts)
  const signOut = useMutation(hostQuery.central.signOut.mutationOptions())
  return (
    <div className={classes.row}>
      <div>
        <Text size="sm">{title}</Text>
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      </div>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
        {texts.signOut}
      </Button>
    </div>
  )
}

function SignIn({ address: known }: { readonly address: string }) {
  const texts = useTexts(settingsTexts)
  const [address, setAddress] = useState(known)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation(hostQuery.central.signIn.mutationOptions({ meta: { quiet: true } }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate({ address, name, password })
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={texts.address}
          description={texts.addressHint}
          placeholder="https://central.example:7443"
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <Group grow>
          <TextInput
            label={texts.name}
            autoComplete="username"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <PasswordInput
            label={texts.password}
            autoComplete="current-password"
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </Group>
        {signIn.error && <ProblemNotice error={signIn.error} />}
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={signIn.isPending}
            disabled={address === '' || name === '' || password === ''}
          >
            {texts.signIn}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
