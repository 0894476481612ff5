import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const root = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Control {
  readonly id: string;
  readonly file: string;
  readonly title: string;
}

/** Rows of five cells whose fourth is a file. */
const controls: Control[] = read('docs/sikkerhed/asvs.md')
  .split('\n')
  .flatMap((line) => {
    const [id = '', , , file = '', title = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const path = /^`([^`]+)`$/.exec(file)?.[1];
    return path === undefined ? [] : [{ id, file: path, title }];
  });

describe('the table of ASVS controls', () => {
  test('names forty or more', () => {
    expect(controls.length).toBeGreaterThanOrEqual(40);
    for (const { id } of controls) expect(id).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each(controls)('$id: the test it names is there', ({ file, title }) => {
    expect({ file, there: existsSync(new URL(file, root)) }).toEqual({ file, there: true });
    expect(title).not.toBe('');
    expect(read(file)).toContain(title);
  });
});
