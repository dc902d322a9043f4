import { useEffect, useState } from 'preact/hooks'
import type { DocumentData } from '../../data.js'
import { readDocument } from './embedded.js'

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
