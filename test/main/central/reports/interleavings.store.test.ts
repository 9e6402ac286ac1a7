import { forEachStore } from '../stores.ts'
import { interleavings } from './interleavings.ts'

forEachStore('store', interleavings(3))
