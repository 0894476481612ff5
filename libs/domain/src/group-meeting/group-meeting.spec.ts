import { expect, test } from '@jest/globals';
import {
  MOST_PRIORITIES,
  meetingTemplate,
  requireMeetingItem,
  requireMeetingOpen,
  requirePriorityRoom,
} from '../index.js';

test('the agenda of a group that decides begins with what is to be decided and ends with the money and what stays', () => {
  expect(meetingTemplate(['DECIDE_DEVIATION', 'OWN_ECONOMY', 'OWN_PROGRESS', 'DECIDE_ANCHORING'])).toEqual([
    'DECIDE',
    'PROGRESS',
    'ECONOMY',
    'ANCHORING',
    'OTHER',
  ]);
});

test('a cluster meeting begins with what the chiefs put first, and decides nothing', () => {
  expect(meetingTemplate(['READ_PROGRESS', 'ADVISE'])).toEqual([
    'PRIORITIES',
    'PROGRESS',
    'CHALLENGES',
    'OTHER',
  ]);
});

test('a group that advises and oversees the finances has no decisions on its agenda', () => {
  expect(meetingTemplate(['ADVISE', 'OVERSEE_FINANCE'])).toEqual([
    'PROGRESS',
    'CHALLENGES',
    'ECONOMY',
    'OTHER',
  ]);
});

test('a point of one’s own has a name, and an agenda ends somewhere', () => {
  expect(() => requireMeetingItem({ part: 'OTHER', title: ' ' }, 0)).toThrow('REQUIRED');
  expect(() => requireMeetingItem({ part: 'ECONOMY', title: '' }, 0)).not.toThrow();
  expect(() => requireMeetingItem({ part: 'ECONOMY', title: '' }, 30)).toThrow('TOO_MANY');
});

test('closed minutes stay as they are, and a place puts three things first', () => {
  expect(() => requireMeetingOpen({ closedOn: '2021-06-30' })).toThrow('MEETING_CLOSED');
  expect(() => requireMeetingOpen({ closedOn: null })).not.toThrow();
  expect(() => requirePriorityRoom(MOST_PRIORITIES)).toThrow('TOO_MANY');
});
