import { randomBytes } from 'node:crypto';
import { linkToken } from '@laeringsrum/domain';
import { hashToken } from '../platform/http/session-cookie.js';
import { WEEKS, type ImprovementWork } from './improvement-rows.js';
import { type Insert } from './insert-rows.js';

/** Ideas as their author left them, for each thing that is done to one. */
const ideaConsents = { ask: 'ASK_FIRST', consent: 'ASKED', answer: 'UNNAMED', use: 'NAMED' } as const;
export type IdeaName = keyof typeof ideaConsents;

/** What staff bring to an intervention: ideas, dilemmas, contributions by link, and what their documentation takes. */
export interface VoicesWork {
  readonly documentationTaskId: string;
  readonly documentationSampleId: string;
  /** A draft for each thing that is done to a draft, and one that has been proposed. */
  readonly stopProposals: Readonly<Record<'update' | 'check' | 'move' | 'sign', string>>;
  /** Contributor links: one to be taken back, one for the measure, one for the running cycle. */
  readonly links: Readonly<
    Record<'revoke' | 'measure' | 'cycle', { readonly id: string; readonly token: string }>
  >;
  readonly ideas: Readonly<Record<IdeaName, string>>;
  /** Three drafts of the ideas' author, and one that the team has been given. */
  readonly dilemmas: Readonly<Record<'update' | 'handOver' | 'remove' | 'answer', string>>;
}

export interface VoicesGround {
  readonly work: ImprovementWork;
  /** Who left the ideas and dilemmas. */
  readonly authorId: string;
  /** Of documentation. */
  readonly themeKey: string;
  readonly word: string;
  readonly own: string;
}

export function voicesRows(ground: VoicesGround, insert: Insert): VoicesWork {
  const { authorId, themeKey, word, own } = ground;
  const { interventionId, measureId, cycles } = ground.work;
  const link = (to: Record<string, string>) => {
    const token = linkToken(randomBytes(20));
    const at = { intervention_id: interventionId, label: own, expires_on: '2021-09-08' };
    const id = insert('contributor_link', { ...at, ...to });
    insert('contributor_key', { id, token_hash: hashToken(token) });
    return { id, token };
  };
  const ideas = Object.entries(ideaConsents).map(([name, consent]) => [
    name,
    insert('idea', { intervention_id: interventionId, text: own, consent, author_id: authorId }),
  ]);
  const dilemma = (state: 'DRAFT' | 'HANDED_OVER') =>
    insert('dilemma', {
      ...{ intervention_id: interventionId, text: own, author_id: authorId, state },
      ...{ considerations: '{RELATIVES_WISH,PROFESSIONAL}', level: 'SITUATION', dimension: 'STAFF' },
      handed_over_on: state === 'DRAFT' ? null : WEEKS[1],
    });
  const documentationTaskId = insert('documentation_task', {
    intervention_id: interventionId,
    theme_key: themeKey,
    name: word,
    times_per_week: 10,
    staff: 6,
  });
  const proposal = { intervention_id: interventionId, kind: 'REDUCE', because: own };
  const stopProposals = {
    update: insert('stop_proposal', { ...proposal, what: own }),
    check: insert('stop_proposal', { ...proposal, what: own }),
    move: insert('stop_proposal', { ...proposal, what: own }),
    sign: insert('stop_proposal', { ...proposal, what: word, because: word, state: 'PROPOSED', round: 1 }),
  };
  return {
    documentationTaskId,
    documentationSampleId: insert('documentation_sample', {
      task_id: documentationTaskId,
      moment: 'BEFORE',
      minutes: 12,
      week: WEEKS[0],
    }),
    stopProposals,
    links: {
      revoke: link({ measure_id: measureId }),
      measure: link({ measure_id: measureId }),
      cycle: link({ cycle_id: cycles.observe }),
    },
    ideas: Object.fromEntries(ideas) as Record<IdeaName, string>,
    dilemmas: {
      ...{ update: dilemma('DRAFT'), handOver: dilemma('DRAFT') },
      ...{ remove: dilemma('DRAFT'), answer: dilemma('HANDED_OVER') },
    },
  };
}
