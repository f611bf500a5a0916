/** Under which names answers are kept. */
export const keys = {
  me: ['access', 'me'],
  entrance: ['access', 'entrance'],
  demoRoles: ['access', 'demo-roles'],
  accounts: ['access', 'accounts'],
  auditLog: ['access', 'audit-log'],
} as const
