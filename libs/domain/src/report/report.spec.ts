import { describe, expect, test } from '@jest/globals';
import {
  filledPercent,
  isReportApproved,
  maySignReport,
  reportLanguage,
  requireReportDraft,
  requireReportLocked,
  requireReportOpenable,
  requireReportSignable,
  type ReportSection,
} from './report.js';

const section = (parts: number, filled: number): ReportSection => ({
  key: 'x',
  title: 'X',
  blocks: [],
  parts,
  filled,
});

describe('a report', () => {
  test('tells how much of it is there, never rounded up to all', () => {
    expect(filledPercent({ sections: [section(7, 4), section(1, 1)] })).toBe(62);
    expect(filledPercent({ sections: [section(200, 199)] })).toBe(99);
    expect(filledPercent({ sections: [] })).toBe(0);
  });

  test('is written as a draft, locked, approved, signed; and then it stands', () => {
    expect(() => requireReportDraft('DRAFT')).not.toThrow();
    expect(() => requireReportDraft('LOCKED')).toThrow('REPORT_LOCKED');
    expect(() => requireReportLocked('DRAFT')).toThrow('REPORT_NOT_LOCKED');
    expect(() => requireReportOpenable('APPROVED')).not.toThrow();
    for (const rule of [requireReportDraft, requireReportLocked, requireReportOpenable])
      expect(() => rule('SIGNED')).toThrow('REPORT_SIGNED');
  });

  test('is signed when two have approved it; where no group does, when it is locked', () => {
    expect([isReportApproved(1), isReportApproved(2)]).toEqual([false, true]);
    expect(() => requireReportSignable('LOCKED', true)).toThrow('REPORT_NOT_APPROVED');
    expect(() => requireReportSignable('APPROVED', true)).not.toThrow();
    expect(() => requireReportSignable('LOCKED', false)).not.toThrow();
  });

  test('is signed at the lead applicant’s; where the programme names none, by its lead', () => {
    const lead = { everywhere: true, places: [] };
    const chief = { everywhere: false, places: ['hoersholm'] };
    expect(maySignReport(chief, 'hoersholm')).toBe(true);
    expect(maySignReport(chief, 'helsingoer')).toBe(false);
    expect(maySignReport(lead, 'hoersholm')).toBe(false);
    expect([maySignReport(lead, null), maySignReport(chief, null)]).toEqual([true, false]);
  });
});

test('a draft stands in its reader’s language, what is locked in the one the funder reads', () => {
  expect([reportLanguage('DRAFT', 'en'), reportLanguage('DRAFT', 'da')]).toEqual(['en', 'da']);
  for (const state of ['LOCKED', 'APPROVED', 'SIGNED'] as const)
    expect([reportLanguage(state, 'en'), reportLanguage(state, 'da')]).toEqual(['da', 'da']);
});
