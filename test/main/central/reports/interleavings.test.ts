import { forEachStore } from '../stores.ts'
import { interleavings } from './interleavings.ts'

forEachStore('fast', interleavings(3))
