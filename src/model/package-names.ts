/** What describes a package. */
export const DESCRIPTOR = 'datapackage.json'
/** The marker by which a folder is known to be a package of ours. */
export const PACKAGE_NAME = 'gongwen'
/** What a run says of itself, beside the package; it is not of the package. */
export const RUN_FILE = 'run.json'
