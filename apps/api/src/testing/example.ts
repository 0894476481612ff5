import { type Permission } from '@laeringsrum/domain';
import { type Work } from './work.js';

/**
 * What a root field reaches for at a place: nothing there, rows that the whole programme may see, or what is the place's own
 * (cycles and what is below them until they are shared, imports), a person's own, what others see and its author alone may change, or the one row of a contributor link; or what is seen
 * by those who hold a permission, as far as it reaches.
 */
export type Target = 'NONE' | 'PROGRAMME_VISIBLE' | 'PLACE_OWN' | 'PERSON' | 'AUTHOR' | 'LINK' | Permission;

export interface Example {
  readonly target: Target;
  /** Variables with which the field does its work, for the person who may. Ids of new rows are new each time. */
  readonly variables: (work: Work) => Record<string, unknown>;
  /** What those who may are answered, where it is not data: they have nothing to do it with, or the rule is about more than the role. */
  readonly answers?: string;
  /** The contributor link that opens it. */
  readonly token?: (work: Work) => string;
}

export const none = (variables: Record<string, unknown> = {}, answers?: string): Example => ({
  target: 'NONE',
  variables: () => variables,
  ...(answers === undefined ? {} : { answers }),
});
export const visible = (variables: Example['variables']): Example => ({
  target: 'PROGRAMME_VISIBLE',
  variables,
});
export const own = (variables: Example['variables']): Example => ({ target: 'PLACE_OWN', variables });
export const mine = (variables: Example['variables']): Example => ({ target: 'PERSON', variables });
export const byAuthor = (variables: Example['variables']): Example => ({ target: 'AUTHOR', variables });
export const seenBy =
  (target: Permission) =>
  (variables: Example['variables']): Example => ({ target, variables });
export const byLink = (kind: 'measure' | 'cycle', variables: Example['variables'] = () => ({})): Example => ({
  target: 'LINK',
  variables,
  token: ({ links }) => links[kind].token,
});
export const versioned = { version: 1 };
