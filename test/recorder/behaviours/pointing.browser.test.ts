import { behaves } from './behaves.ts'

behaves(['clicking', 'dragging', 'revealing', 'widgets', 'grids', 'libraries'])
