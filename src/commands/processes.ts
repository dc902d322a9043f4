import { PdfProcesses } from '../read/pdf/process/pool.js'

/** The processes that read PDFs for this run of the command. */
export const processes = new PdfProcesses()
