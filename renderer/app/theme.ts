import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deskhand's own colour, from a tint to nearly black; white on the shade 7 reads at 5.6 : 1. */
const desk: MantineColorsTuple = [
  '#ecf6f7',
  '#d8eaec',
  '#acd4d8',
  '#7dbdc4',
  '#57aab3',
  '#3c9ca6',
  '#24838d',
  '#0f6c76',
  '#0a5b63',
  '#06464d',
]

/** Calm and dense: small type, thin lines, one colour. */
export const theme = createTheme({
  primaryColor: 'desk',
  primaryShade: { light: 7, dark: 7 },
  colors: { desk },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Code", "DejaVu Sans Mono", Menlo, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    // The window itself never scrolls; the lock would put a style into the page that its policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
    Spotlight: { defaultProps: { lockScroll: false } },
    SpotlightRoot: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm', fz: 'sm' } },
  },
})

/** The library's own greys are too faint to read for some: WCAG asks for 4.5 : 1. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6169',
    '--mantine-color-placeholder': '#6a727a',
    '--mantine-color-error': '#c02b2b',
    '--mantine-color-red-outline': '#c02b2b',
    '--mantine-color-anchor': '#0a5b63',
    '--desk-side': '#f4f6f7',
    '--desk-line': '#dfe3e6',
    '--desk-raised': '#ffffff',
  },
  dark: {
    '--mantine-color-dimmed': '#a7adb3',
    '--mantine-color-placeholder': '#9097a0',
    '--mantine-color-error': '#ff8a8a',
    '--mantine-color-red-outline': '#ff8a8a',
    '--mantine-color-anchor': '#7dbdc4',
    '--mantine-color-body': '#1b1e21',
    '--desk-side': '#16191b',
    '--desk-line': '#33383d',
    '--desk-raised': '#22262a',
  },
})
