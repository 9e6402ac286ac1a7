import { forEachStore } from '../stores.ts'
import { leasesTests } from './leases-tests.ts'

forEachStore('store', leasesTests)
