import { describe, expect, test } from '@jest/globals';
import {
  CONSENTS_WHEN_ASKED,
  ideaOutcome,
  requireConsentAmong,
  requireUsableIdea,
  type IdeaCycle,
} from '../index.js';

const left = { consent: 'UNNAMED', changeIdeaId: null, answer: '' } as const;
const inDiagram = { ...left, changeIdeaId: 'an idea in the diagram' };
const cycle = (number: number, state: IdeaCycle['state']): IdeaCycle => ({ number, state, decision: null });

describe('what became of an idea', () => {
  test('is told from leaving it to learning from it', () => {
    expect(ideaOutcome(left, []).outcome).toBe('WAITING');
    expect(ideaOutcome({ ...left, consent: 'ASKED' }, []).outcome).toBe('ASKED');
    expect(ideaOutcome({ ...left, consent: 'DECLINED' }, []).outcome).toBe('DECLINED');
    expect(ideaOutcome({ ...left, answer: 'Ikke før jul' }, []).outcome).toBe('ANSWERED');
    expect(ideaOutcome(inDiagram, [cycle(3, 'DRAFT')])).toEqual({ outcome: 'IN_DIAGRAM', cycleNumber: null });
    expect(ideaOutcome(inDiagram, [cycle(4, 'RUNNING'), cycle(3, 'CLOSED')])).toEqual({
      outcome: 'BEING_TESTED',
      cycleNumber: 4,
    });
    expect(ideaOutcome(inDiagram, [cycle(4, 'CLOSED'), cycle(5, 'CANCELLED')])).toEqual({
      outcome: 'LEARNED',
      cycleNumber: 4,
    });
  });
});

describe('the author’s consent', () => {
  test('is what lets an idea into the diagram, once', () => {
    expect(() => requireUsableIdea('NAMED', null)).not.toThrow();
    for (const consent of ['ASK_FIRST', 'ASKED', 'DECLINED'] as const)
      expect(() => requireUsableIdea(consent, null)).toThrow('IDEA_NEEDS_CONSENT');
    expect(() => requireUsableIdea('NAMED', 'used')).toThrow('IDEA_USED');
  });

  test('when asked is a yes or a no, not another question', () => {
    expect(() => requireConsentAmong('ASK_FIRST', CONSENTS_WHEN_ASKED)).toThrow('VALIDATION');
  });
});
