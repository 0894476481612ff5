import { type TextsOf } from '../texts-of';
import { type programme as danish } from '../da/programme';

export const programme: TextsOf<typeof danish> = {
  programme: {
    title: 'The programme',
    period: '{{from}} to {{to}} · funded by {{funder}}',
    who: 'Who takes part?',
    tracks: 'Tracks: {{tracks}}',
    seminars: 'Learning seminars',
    milestones: 'Milestones',
    documentation: 'Documentation',
    documentationTime: 'See documentation time',
    methods: 'Methods we start from',
  },
};
