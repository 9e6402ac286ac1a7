import { Button, Code, ScrollArea, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Section } from './section.tsx'
import classes from './settings.module.css'
import { settingsTexts } from './texts.ts'

/** Which Deskhand this is, where its files are, and what it is built with. */
export function About() {
  const texts = useTexts(settingsTexts)
  const about = useQuery(hostQuery.settings.about.queryOptions())
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={texts.about}>
      <Loaded query={about}>
        {({ version, node, home }) => (
          <div className={classes.row}>
            <div>
              <Text size="sm">
                {texts.version} {version} · Node {node}
              </Text>
              <Text size="sm" c="dimmed">
                {texts.home} <Code>{home}</Code>
              </Text>
            </div>
            <Button variant="default" onClick={() => setOpen(true)}>
              {texts.licences}
            </Button>
          </div>
        )}
      </Loaded>
      {isOpen && (
        <Dialog title={texts.licences} size="lg" onClose={() => setOpen(false)}>
          <Licences />
        </Dialog>
      )}
    </Section>
  )
}

function Licences() {
  const texts = useTexts(settingsTexts)
  const licences = useQuery(hostQuery.settings.licences.queryOptions())
  return (
    <Loaded query={licences}>
      {(all) => (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {texts.licencesHint}
          </Text>
          <ScrollArea h={420} viewportProps={{ tabIndex: 0 }}>
            <Table stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{texts.package}</Table.Th>
                  <Table.Th>{texts.version}</Table.Th>
                  <Table.Th>{texts.licence}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map(({ name, version, licence }) => (
                  <Table.Tr key={`${name} ${version}`}>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td>{version}</Table.Td>
                    <Table.Td>{licence}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea>
        </>
      )}
    </Loaded>
  )
}
