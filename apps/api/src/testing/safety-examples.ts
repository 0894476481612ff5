import { v7 as uuidv7 } from 'uuid';
import { mine, none, versioned, visible, type Example } from './example.js';

/** Of keys, deadlines, the trail, and what a person is told about oneself. */
export const safetyExamples: Readonly<Record<string, Example>> = {
  myApiTokens: none(),
  apiTokens: none(),
  createApiToken: {
    target: 'NONE',
    variables: () => ({
      input: { id: uuidv7(), name: 'Regneark', scopes: ['READ'], expiresOn: '2021-09-08' },
    }),
  },
  revokeApiToken: mine(({ apiTokenId }) => ({ id: apiTokenId, ...versioned })),
  closeApiToken: visible(({ apiTokenId }) => ({ id: apiTokenId })),
  renameCareUnit: visible(({ unitId }) => ({ id: unitId, ...versioned, name: `Hus ${uuidv7()}` })),
  retentionRules: none(),
  retentionAwaitsArchive: none(),
  retentionRuns: none(),
  setRetentionRule: {
    target: 'NONE',
    variables: () => ({
      dataClass: 'TRASH',
      period: 'P30D',
      kle: '00.15.10',
      legalNote: 'Aftalt',
      version: 1,
    }),
  },
  importLog: none(),
  myAccessLog: none(),
  accessLog: none({ personId: '01a20428-d000-72eb-b290-7411cda1c3c2' }),
  securityEvents: none({ firstDay: '2021-06-01', lastDay: '2021-07-14', kind: 'REFUSED' }),
  auditSearch: none({ firstDay: '2021-06-01', lastDay: '2021-07-14', placeKey: 'HEL', table: 'goal' }),
};
