/**
 * The prefixes that names of Office parts get here, whatever prefix a file has for them, by namespace: `x:c` is a cell where
 * Excel writes `c` and ClosedXML `x:c`. The strict standard has other namespaces than the transitional one that Office writes.
 */
const PREFIXES = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
    'http://purl.oclc.org/ooxml/drawingml/main': 'a',
    'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
    'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
    'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
    'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
    'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'xdr',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments': 'xtc',
    'http://schemas.microsoft.com/office/word/2015/wordml/symex': 'w16se',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
  }),
)

/** Gives the names of a part. Each is one string, however often it stands there: a large part has millions. */
export class Names {
  private readonly known = new Map<string, Map<string, string>>()

  /** `w:p`; a name of no namespace as it is written, and `{http://x}p` one of a namespace that nobody here reads. */
  of(uri: string, prefix: string, local: string): string {
    const space = uri === '' ? prefix : uri
    const ofSpace = this.known.get(space) ?? new Map<string, string>()
    this.known.set(space, ofSpace)
    const known = ofSpace.get(local)
    if (known !== undefined) return known
    const name = nameOf(uri, prefix, local)
    ofSpace.set(local, name)
    return name
  }
}

function nameOf(uri: string, prefix: string, local: string): string {
  const known = PREFIXES.get(uri)
  if (known !== undefined) return `${known}:${local}`
  if (uri !== '') return `{${uri}}${local}`
  return prefix === '' ? local : `${prefix}:${local}`
}
