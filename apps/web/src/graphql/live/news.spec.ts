import { describe, expect, test } from '@jest/globals';
import { concerns, isNews, type RowNews } from './news';

const changed: RowNews = {
  ...{ table: 'pdsa_cycle', rowId: 'cycle-4', aboutId: 'hel-2', version: 5 },
  ...{ placeId: 'helsingoer', gone: false },
};

describe('what is news', () => {
  test('is a version that is not here yet, and a row nobody here has seen', () => {
    expect(isNews(changed, { 'PdsaCycle:cycle-4': { version: 4 } })).toBe(true);
    expect(isNews(changed, {})).toBe(true);
  });

  test('one’s own change is none: the answer was here first', () => {
    expect(isNews(changed, { 'PdsaCycle:cycle-4': { version: 5 } })).toBe(false);
    expect(isNews(changed, { 'PdsaCycle:cycle-4': { version: 6 } })).toBe(false);
  });

  test('a row that is gone is news where it was shown; a number always, since a curve holds it without an id', () => {
    const gone = { ...changed, table: 'annotation', rowId: 'note-1', gone: true };
    expect(isNews(gone, {})).toBe(false);
    expect(isNews(gone, { 'Annotation:note-1': { version: 1 } })).toBe(true);
    expect(isNews({ ...gone, table: 'measurement' }, {})).toBe(true);
  });
});

describe('whom it concerns', () => {
  test('a page that shows the row, or its intervention', () => {
    expect(concerns(changed, '{"id":"cycle-4"}')).toBe(true);
    expect(concerns(changed, '{"id":"hel-2"}')).toBe(true);
    expect(concerns(changed, '{"id":"gri-1","placeId":"helsingoer"}')).toBe(false);
  });

  test('a new intervention concerns the lists of its place', () => {
    const born = { ...changed, table: 'intervention', rowId: 'hel-9', aboutId: 'hel-9', version: 1 };
    expect(concerns(born, '{"placeId":"helsingoer"}')).toBe(true);
    expect(concerns(born, '{"placeId":"gribskov"}')).toBe(false);
  });

  test('what belongs to no place concerns what it stands in, and never a page without it', () => {
    const vote = {
      ...changed,
      table: 'anchoring_vote',
      rowId: 'vote-1',
      aboutId: 'question-1',
      placeId: null,
    };
    expect(concerns(vote, '{"anchorings":[{"id":"question-1","placeId":null}]}')).toBe(true);
    expect(concerns({ ...vote, aboutId: null }, '{"anchorings":[{"id":"question-2","placeId":null}]}')).toBe(
      false,
    );
  });

  test('what is said concerns where it stands and the list of what is new, and no page besides', () => {
    const said = { ...changed, table: 'comment', rowId: 'comment-1' };
    expect(concerns(said, '{"comments":{"__typename":"CommentPage","interventionId":"hel-2"}}')).toBe(true);
    expect(concerns(said, '{"comments":{"__typename":"CommentPage","interventionId":"gri-1"}}')).toBe(false);
    expect(concerns(said, '{"myNotices":[]}')).toBe(true);
    expect(concerns(said, '{"intervention":{"id":"hel-2"}}')).toBe(false);
  });
});
