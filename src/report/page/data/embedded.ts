import { useEffect, useState } from 'preact/hooks'
import type { DocumentData, ReportData } from '../../data.js'

/** The dataset of the page. */
export function readReport(): Promise<ReportData> {
  return readBlock('report', 'report') as Promise<ReportData>
}

const documents = new Map<string, Promise<DocumentData>>()

/** Where the values of a document stand; unpacked once it is asked for. */
function readDocument(id: string): Promise<DocumentData> {
  const known = documents.get(id) ?? (readBlock('document', id) as Promise<DocumentData>)
  documents.set(id, known)
  return known
}

async function readBlock(kind: string, id: string): Promise<unknown> {
  const block = document.querySelector(`script[data-block="${kind}"][data-id="${CSS.escape(id)}"]`)
  const bytes = Uint8Array.from(atob(block?.textContent ?? ''), (char) => char.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(unpacked).json()
}

/** Where the values of a document stand; null until it is unpacked. */
export function useDocument(id: string): DocumentData | null {
  const [data, setData] = useState<DocumentData | null>(null)
  useEffect(() => {
    let isShown = true
    void readDocument(id).then((read) => isShown && setData(read))
    return () => void (isShown = false)
  }, [id])
  return data
}
