/** Bytes that one stream may inflate to. The content of a page has some hundred thousand. */
export const MAX_INFLATED_BYTES = 128 * 1024 * 1024

/** How long reading may take, and how often it is begun again. */
export interface Patience {
  /** Seconds one page may take, opening the document included. The slowest pages of real notices take a tenth of a second. */
  pageSeconds: number
  documentSeconds: number
  /** How often the reading process is started again after a page that it could not survive. Then the rest is given up. */
  restarts: number
}

export const PATIENCE: Patience = { pageSeconds: 10, documentSeconds: 600, restarts: 5 }

/** Memory of the reading process in megabytes: of its heap, and in all. */
export const HEAP_MB = 768
export const PROCESS_MB = 1280

/** Drawing operators of one page. A page of a notice has some thousands, a dense map some hundred thousand. */
export const MAX_OPERATORS = 3_000_000

/** Positions of one table's grid on one page, spans resolved. */
export const MAX_POSITIONS = 500_000

/** Rulings of one page after what overlaps is joined. */
export const MAX_RULINGS = 60_000

/** The longest side of a page in points: 200 inches, what PDF itself allows. */
export const MAX_PAGE_POINTS = 14_400

/** Pictures of more pixels are left undecoded. Smaller ones may be a dot that is stretched to a line. */
export const MAX_PICTURE_PIXELS = 4096
