export const FORMATS = ['csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** The marker by which a folder is known to be a package of ours. */
export const PACKAGE_NAME = 'gongwen'
