import { forEachStore } from '../stores.ts'
import { storeTests } from './store-tests.ts'

forEachStore('store', storeTests)
