import { behaves } from './behaves.ts'

behaves(['places', 'leading on', 'exchanges', 'commits', 'hostile'])
