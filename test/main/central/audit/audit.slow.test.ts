import { onPostgres } from '../stores.ts'
import { auditTests } from './audit-tests.ts'

onPostgres(auditTests)
