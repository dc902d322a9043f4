/** Browsers look for a declaration in the first kilobyte; sites put scripts before it. */
const SEARCHED_BYTES = 16 * 1024
const DECLARATIONS = [
  /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i,
  /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w-]+)["']/i,
]

/** The encoding that a page says it has, by its `meta` element or XML declaration; null where it says none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SEARCHED_BYTES))
    .toString('latin1')
    .replace(/<!--.*?-->/gs, '')
  for (const declaration of DECLARATIONS) {
    const label = declaration.exec(head)?.[1]
    if (label !== undefined) return knownEncoding(label)
  }
  return null
}

/** GBK and GB2312 are parts of GB18030; bytes that are valid UTF-16 are no ASCII `meta`. */
function knownEncoding(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    if (encoding === 'gbk') return 'gb18030'
    return encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}
