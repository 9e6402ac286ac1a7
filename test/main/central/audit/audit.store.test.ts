import { forEachStore } from '../stores.ts'
import { auditTests } from './audit-tests.ts'

forEachStore('store', auditTests)
