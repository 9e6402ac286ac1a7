import { Group, JsonInput, NumberInput, TextInput } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import { type ItemDraft, objectIn } from './item-draft.ts'
import { queuesTexts } from './texts.ts'

interface ItemFieldsProps {
  readonly draft: ItemDraft
  readonly change: (part: Partial<ItemDraft>) => void
}

/** What the bot gets, and when. */
export function ItemFields({ draft, change }: ItemFieldsProps) {
  const texts = useTexts(queuesTexts)
  return (
    <>
      <JsonInput
        size="xs"
        label={texts.content}
        description={texts.contentHint}
        error={objectIn(draft.content) === undefined && texts.contentWrong}
        autosize
        minRows={5}
        maxRows={16}
        value={draft.content}
        onChange={(content) => change({ content })}
      />
      <Group grow align="flex-start">
        <NumberInput
          label={texts.priority}
          description={texts.priorityHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={-1000}
          max={1000}
          allowDecimal={false}
          value={draft.priority}
          onChange={(priority) => change({ priority: Number(priority) })}
        />
        <TextInput
          type="datetime-local"
          label={texts.postponed}
          value={draft.deferUntil}
          onChange={({ currentTarget }) => change({ deferUntil: currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={texts.due}
          value={draft.dueAt}
          onChange={({ currentTarget }) => change({ dueAt: currentTarget.value })}
        />
      </Group>
    </>
  )
}
