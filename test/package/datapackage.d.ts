/** The part that tests use of the library of Open Knowledge, which has no types of its own. */
declare module 'datapackage' {
  export interface TableResource {
    name: string
    tabular: boolean
    read(options: { keyed: true; relations: boolean }): Promise<Record<string, unknown>[]>
  }
  export class Package {
    static load(descriptor: string, options: { strict: boolean }): Promise<Package>
    valid: boolean
    errors: Error[]
    resources: TableResource[]
  }
}
