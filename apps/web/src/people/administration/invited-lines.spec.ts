import { expect, test } from '@jest/globals';
import { readInvitedLines } from './invited-lines';

test('addresses are read as they are pasted from a mail, a list or a sheet', () => {
  const { people, unread } = readInvitedLines(
    'mona.berg@kommune.dk\nNils Ny <nils@kommune.dk>; "Ea Å" <ea@kommune.dk>\nOle Brandt, ole@kommune.dk',
  );
  expect(people).toEqual([
    { name: 'Mona Berg', email: 'mona.berg@kommune.dk' },
    { name: 'Nils Ny', email: 'nils@kommune.dk' },
    { name: 'Ea Å', email: 'ea@kommune.dk' },
    { name: 'Ole Brandt', email: 'ole@kommune.dk' },
  ]);
  expect(unread).toEqual([]);
});

test('a line without an address is told, an address that stands there twice is one', () => {
  expect(readInvitedLines('Mona Berg\nA@kommune.dk\na@kommune.dk')).toEqual({
    people: [{ name: 'A', email: 'A@kommune.dk' }],
    unread: ['Mona Berg'],
  });
});
