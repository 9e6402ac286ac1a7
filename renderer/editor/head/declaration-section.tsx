import { Table, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../language/index.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { DeclarationRow } from './declaration-row.tsx'
import { addDeclaration, declarationsOf } from './declarations.ts'
import { fieldsOf, type Section } from './fields.ts'
import classes from './head.module.css'
import { HeadSection } from './head-section.tsx'
import { NewDeclaration } from './new-declaration.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { RowKeys } from './row-keys.ts'
import { headTexts } from './texts.ts'
import { Unreadable } from './unreadable.tsx'
import { useHeadProblems } from './use-head-problems.ts'

interface DeclarationSectionProps {
  readonly file: string
  readonly section: Section
}

/** The inputs or assets that a file declares, one a row. */
export function DeclarationSection({ file, section }: DeclarationSectionProps) {
  const texts = useTexts(headTexts)
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const { inField, besideEntries } = useHeadProblems(file)
  const all = declarationsOf(document, file, section)
  return (
    <HeadSection title={texts[section].title} hint={texts[section].hint}>
      {all === undefined ? (
        <Unreadable file={file} problems={inField(section)} />
      ) : (
        <>
          <ProblemLines problems={besideEntries(section)} />
          {all.length > 0 && <Rows file={file} section={section} all={all} />}
          <NewDeclaration
            section={section}
            taken={all.map(({ name }) => name)}
            onAdd={(name) => store.change(addDeclaration(file, section, name))}
          />
        </>
      )}
    </HeadSection>
  )
}

interface RowsProps extends DeclarationSectionProps {
  readonly all: NonNullable<ReturnType<typeof declarationsOf>>
}

function Rows({ file, section, all }: RowsProps) {
  const texts = useTexts(headTexts)
  const { inEntry } = useHeadProblems(file)
  const [keys] = useState(() => new RowKeys())
  const columns: Readonly<Record<string, string>> = texts.columns
  const names = all.map(({ name }) => name)
  return (
    <Table className={classes.table ?? ''} verticalSpacing={6} horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          {['name', ...fieldsOf(section)].map((column) => (
            <Table.Th key={column} data-column={column}>
              {columns[column]}
            </Table.Th>
          ))}
          <Table.Th data-column="actions">
            <VisuallyHidden>{texts.columns.actions}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      {all.map((one, index) => (
        <DeclarationRow
          key={keys.of(one.name)}
          declared={{ file, section, name: one.name }}
          values={one.values}
          others={names.filter((name) => name !== one.name)}
          isFirst={index === 0}
          isLast={index === all.length - 1}
          problems={inEntry(section, one.name)}
          onRenamed={(to) => keys.rename(one.name, to)}
        />
      ))}
    </Table>
  )
}
