import { behaves } from './behaves.ts'

behaves(['typing', 'masks', 'rich text', 'choosing', 'keys', 'settings', 'drawn', 'entries'])
