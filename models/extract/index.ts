export {
  extractInvoice,
  type InvoiceExtraction,
  type InvoiceField,
  invoiceFields,
  SURE,
} from './invoice.ts'
