import { behaves } from './behaves.ts'

behaves(['typing', 'rich text', 'choosing', 'keys', 'settings', 'drawn', 'entries'])
