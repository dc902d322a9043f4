/** How grave a finding is, from the least to the most. */
export const SEVERITIES = ['info', 'warning', 'error'] as const
