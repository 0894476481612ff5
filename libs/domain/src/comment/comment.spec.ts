import { describe, expect, test } from '@jest/globals';
import { commentParts, commentToStore, commentWords, isEditableComment } from './comment.js';

const anna = { id: 'a', name: 'Anna Lykke' };
const anders = { id: 'b', name: 'Anna Lykke Holm' };

describe('a comment', () => {
  test('can be put right for a quarter of an hour, and not when it is deleted', () => {
    const at = '2021-07-12T08:00:00.000Z';
    expect(isEditableComment({ at, removed: false }, '2021-07-12T08:14:59.000Z')).toBe(true);
    expect(isEditableComment({ at, removed: false }, '2021-07-12T08:15:00.000Z')).toBe(false);
    expect(isEditableComment({ at, removed: true }, at)).toBe(false);
  });

  test('keeps who is mentioned by their place in the list, and reads with their names', () => {
    const { text, mentionIds } = commentToStore(' Ser du det, @Anna Lykke? Du også, @Anna Lykke Holm. ', [
      anna,
      anders,
    ]);
    expect({ text, mentionIds }).toEqual({
      text: 'Ser du det, @[2]? Du også, @[1].',
      mentionIds: ['b', 'a'],
    });
    expect(commentWords(text, ['Anna Lykke Holm', 'Anna Lykke'])).toBe(
      'Ser du det, @Anna Lykke? Du også, @Anna Lykke Holm.',
    );
    expect(commentParts(text)).toEqual(['Ser du det, ', 1, '? Du også, ', 0, '.']);
  });

  test('mentions nobody whose name was taken out again, and leaves what names nobody as it is', () => {
    expect(commentToStore('Hej alle', [anna])).toEqual({ text: 'Hej alle', mentionIds: [] });
    expect(commentWords('Se @[3] og mail@eksempel.dk', ['Anna'])).toBe('Se @[3] og mail@eksempel.dk');
  });
});
