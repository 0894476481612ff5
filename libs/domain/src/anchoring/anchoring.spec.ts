import { expect, test } from '@jest/globals';
import {
  anchoringStateOf,
  requireAnchoring,
  requireAnchoringEditable,
  requireAnchoringOpen,
} from '../index.js';

test('what several places keep together names how, what stays local need not', () => {
  const across = { title: 'Netværket af læringsagenter', reach: 'ACROSS', model: '' } as const;
  expect(() => requireAnchoring(across)).toThrow('REQUIRED');
  expect(() => requireAnchoring({ ...across, model: 'To møder om året på skift' })).not.toThrow();
  expect(() => requireAnchoring({ ...across, reach: 'LOCAL' })).not.toThrow();
  expect(() => requireAnchoring({ ...across, reach: 'LOCAL', title: ' ' })).toThrow('REQUIRED');
});

test('two equal answers decide it as they decide a deviation', () => {
  expect(anchoringStateOf('APPROVE_WITH_CONDITIONS')).toBe('APPROVED');
  expect(anchoringStateOf('SEND_BACK')).toBe('RETURNED');
});

test('what is decided is neither voted on nor rewritten; what came back is rewritten first', () => {
  expect(() => requireAnchoringOpen('APPROVED')).toThrow('ANCHORING_DECIDED');
  expect(() => requireAnchoringOpen('RETURNED')).toThrow('ANCHORING_DECIDED');
  expect(() => requireAnchoringEditable('RETURNED')).not.toThrow();
  expect(() => requireAnchoringEditable('REJECTED')).toThrow('ANCHORING_DECIDED');
});
