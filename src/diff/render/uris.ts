/** The path of a file as a URI: relative as it is, absolute ones with their scheme. */
export function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/')
  const drive = /^[A-Za-z]:\//.test(path)
  const encoded = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
  if (drive) return `file:///${encoded.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${encoded}` : encoded.replace(/^(?:\.\/)+/, '')
}
