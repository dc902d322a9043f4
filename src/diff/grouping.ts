/** The items of each key, keys and items in the order of meeting. */
export function groupedBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** How many items have each key. */
export function countedBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, number> {
  return new Map([...groupedBy(items, keyOf)].map(([key, group]) => [key, group.length]))
}
