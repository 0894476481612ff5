import {
  ApolloClient,
  ApolloLink,
  InMemoryCache,
  RefetchEventManager,
  windowFocusSource,
} from '@apollo/client';
import { freshSignInLink, headersLink, httpLink, queryRetryLink, queueLink, signedOutLink } from './links';
import { mutationQueue } from './mutation-queue';

const cache = new InMemoryCache({
  typePolicies: {
    Query: {
      fields: {
        // One programme, one overview, one "my work" at a time: the newest answer is the truth.
        programme: { merge: true },
        myWork: { merge: false },
        overview: { merge: false },
        myIdeas: { merge: false },
        keptPeople: { merge: false },
        identityProviders: { merge: false },
      },
    },
    Programme: { fields: { places: { merge: false }, tracks: { merge: false }, methods: { merge: false } } },
    Intervention: {
      fields: {
        pdsaCycles: { merge: false },
        measures: { merge: false },
        goals: { merge: false },
        descriptions: { merge: false },
        attachments: { merge: false },
        drivers: { merge: false },
        changeIdeas: { merge: false },
        rampAdvice: { merge: false },
        progress: { merge: false },
        documentationTasks: { merge: false },
        stopProposals: { merge: false },
        contributorLinks: { merge: false },
        ideas: { merge: false },
      },
    },
    StopProposal: { fields: { steps: { merge: false } } },
    Measure: { fields: { series: { merge: true }, phases: { merge: false }, annotations: { merge: false } } },
    Goal: { fields: { versions: { merge: false }, steps: { merge: false }, gaps: { merge: false } } },
    MeasurementSeries: { keyFields: false },
    PdsaCycle: {
      fields: {
        observations: { merge: false },
        predictions: { merge: false },
        attachments: { merge: false },
        tally: { merge: true },
      },
    },
    CycleTally: { keyFields: false, fields: { days: { merge: false } } },
    TallyDayCount: { keyFields: false },
    MethodMirror: { keyFields: ['interventionId'] },
    // The same definition has one row per version.
    OverviewCell: { keyFields: ['interventionId', 'measureId'] },
    IdeaFate: { keyFields: false },
    MyWork: { keyFields: false },
    Overview: { keyFields: false },
    KeptPerson: { fields: { memberships: { merge: false } } },
    MyAccount: { fields: { sessions: { merge: false }, passkeys: { merge: false } } },
    SessionInfo: { keyFields: [] },
  },
});

export const client = new ApolloClient({
  link: ApolloLink.from([headersLink, queueLink, freshSignInLink, signedOutLink, queryRetryLink, httpLink]),
  cache,
  refetchEventManager: new RefetchEventManager({ sources: { windowFocus: windowFocusSource } }),
  defaultOptions: {
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
});

window.addEventListener('online', () => mutationQueue.retryNow());
window.addEventListener('beforeunload', (event) => {
  // What lies on the device is sent the next time; what could not be written there would be lost, so we ask.
  const { status, onDevice } = mutationQueue.state();
  if (status === 'not-sent' && !onDevice) event.preventDefault();
});
