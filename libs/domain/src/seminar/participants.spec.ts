import { describe, expect, test } from '@jest/globals';
import { MOST_PASTED_PARTICIPANTS, readParticipants, requireNewParticipant } from '../index.js';

test('nobody is on the list twice', () => {
  const list = [{ name: 'Anna Lykke', email: 'anna@example.org', fromPlaceId: 'HEL' }];
  const add = (name: string, email: string, fromPlaceId: string | null) => () =>
    requireNewParticipant(list, { name, email, fromPlaceId });
  expect(add(' anna  lykke', '', 'HEL')).toThrow('PARTICIPANT_TWICE');
  expect(add('Anna L.', 'ANNA@example.org', null)).toThrow('PARTICIPANT_TWICE');
  expect(add('Anna Lykke', '', 'GRI')).not.toThrow();
  expect(add('Per Lund', '', null)).not.toThrow();
});

describe('a pasted list', () => {
  const places = [
    { id: 'hel', key: 'HEL', name: 'Helsingør' },
    { id: 'hør', key: 'HØR', name: 'Hørsholm' },
  ];
  const read = (text: string, standing: Parameters<typeof readParticipants>[1] = []) =>
    readParticipants(text, standing, places);

  test('is read as a spreadsheet gives it, heading and all', () => {
    expect(
      read(
        'Navn\tMail\tType\tKommune\nÅse Ærø\taase@example.org\tLeder\tHørsholm Kommune\n\nBo Øst\t\t\tHEL\n',
      ),
    ).toEqual([
      {
        line: 2,
        name: 'Åse Ærø',
        email: 'aase@example.org',
        kind: 'LEADER',
        fromPlaceId: 'hør',
        problem: null,
      },
      { line: 4, name: 'Bo Øst', email: '', kind: 'STAFF', fromPlaceId: 'hel', problem: null },
    ]);
  });

  test('is read as one writes it: with semicolons, commas, an address in brackets, or a name alone', () => {
    const people = read(
      'Bo Øst; Pårørende\nIda Vang <ida@example.org>\nUlf, oplægsholder\r\nEva Lind\nLis\tHolm\tlis@example.org',
    );
    expect(people.map(({ name, email, kind }) => [name, email, kind])).toEqual([
      ['Bo Øst', '', 'CITIZEN_OR_RELATIVE'],
      ['Ida Vang', 'ida@example.org', 'STAFF'],
      ['Ulf', '', 'SPEAKER'],
      ['Eva Lind', '', 'STAFF'],
      ['Lis Holm', 'lis@example.org', 'STAFF'],
    ]);
  });

  test('says who stands there already, who stands there twice, and where there is nobody', () => {
    const standing = [{ name: 'Bo Øst', email: '', fromPlaceId: 'hel' }];
    const people = read(
      'bo  øst;HEL\nEva Lind\neva lind\nEva L.;eva@x.dk\nEva;EVA@x.dk\n12345\n' + 'a'.repeat(121),
      standing,
    );
    expect(people.map(({ problem }) => problem)).toEqual([
      ...['STANDS', null, 'TWICE', null, 'TWICE', 'NO_NAME', 'TOO_LONG'],
    ]);
  });

  test('has an end', () => {
    const people = read(
      Array.from({ length: MOST_PASTED_PARTICIPANTS + 2 }, (_, at) => `Deltager ${at}`).join('\n'),
    );
    expect(people.filter(({ problem }) => problem === 'TOO_MANY')).toHaveLength(2);
  });
});
