import { type MantineColorScheme, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core'
import { type Language, setLanguage, useLanguage, useTexts } from '../language/index.ts'
import { Section } from './section.tsx'
import classes from './settings.module.css'
import { settingsTexts } from './texts.ts'

/** Language and colours; both are kept by this window. */
export function Appearance() {
  const texts = useTexts(settingsTexts)
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title={texts.appearance}>
      <Choice label={texts.language} of={texts.languages} value={language} onChange={setLanguage} />
      <Choice label={texts.theme} of={texts.themes} value={colorScheme} onChange={setColorScheme} />
    </Section>
  )
}

interface ChoiceProps<T extends Language | MantineColorScheme> {
  readonly label: string
  readonly of: Readonly<Record<T, string>>
  readonly value: T
  readonly onChange: (value: T) => void
}

function Choice<T extends Language | MantineColorScheme>({ label, of, value, onChange }: ChoiceProps<T>) {
  const data = (Object.keys(of) as T[]).map((each) => ({ value: each, label: of[each] }))
  return (
    <div className={classes.row}>
      <Text size="sm">{label}</Text>
      <SegmentedControl
        aria-label={label}
        data={data}
        value={value}
        onChange={(chosen) => onChange(chosen as T)}
      />
    </div>
  )
}
