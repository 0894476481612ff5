import { expect, test } from '@jest/globals';
import { explained } from './glossary-hits';

test('words of the field are explained, few at a time', () => {
  const glossary = {
    Median: 'Det midterste tal',
    Medie: 'x',
    Medicin: 'y',
    Medlem: 'z',
    Kerne: 'Det, der skal med',
  };
  expect(explained('MEDIAN', glossary)).toEqual([{ term: 'Median', meaning: 'Det midterste tal' }]);
  expect(explained('med', glossary)).toHaveLength(3);
  expect(explained('findes ikke', glossary)).toEqual([]);
});
