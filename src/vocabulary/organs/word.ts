/** A line of the tables that collectives are made of; its words are patterns. */
export interface Word {
  words: readonly string[]
  examples: readonly string[]
  not?: readonly string[]
}
