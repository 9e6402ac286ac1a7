import { forEachStore } from '../stores.ts'
import { interleavings } from './interleavings.ts'

forEachStore('slow', interleavings(40))
