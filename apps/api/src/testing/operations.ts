import { randomBytes } from 'node:crypto';
import { linkToken } from '@laeringsrum/domain';
import { getNamedType, isObjectType, isScalarType, isEnumType, type GraphQLSchema } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { cycleExamples } from './cycle-examples.js';
import { documentationExamples } from './documentation-examples.js';
import { peopleExamples, sessionExamples } from './people-examples.js';
import { safetyExamples } from './safety-examples.js';
import { networkExamples, seminarExamples } from './network-examples.js';
import { byLink, none, own, versioned, visible, type Example } from './example.js';
import { frameExamples } from './frame-examples.js';
import { governanceExamples } from './governance-examples.js';
import { FREE_WEEK } from './improvement-rows.js';

/** One example for every root field of the contract; a field without one fails the matrix. */
export const examples: Readonly<Record<string, Example>> = {
  session: none(),
  demoPersonas: none(),
  programme: none(),
  myWork: none(),
  overview: none(),
  interventions: none(),
  measureDefinitions: none(),
  measureTemplates: none(),
  measureCatalogue: none(),
  offerMeasureTemplate: none({ key: 'findes-ikke', offered: false, version: 1 }, 'UNKNOWN_REFERENCE'),
  myFirstSteps: none(),
  onboarding: none(),
  updateMyPreferences: none({ theme: 'DARK' }),
  ...documentationExamples,
  ...governanceExamples,
  ...networkExamples,
  ...seminarExamples,
  ...frameExamples,
  myDocuments: none(),
  orderDocument: visible(({ interventionId }) => ({
    input: { id: uuidv7(), kind: 'INTERVENTION_PDF', subjectId: interventionId },
  })),
  cancelDocument: none({ id: uuidv7() }),
  removeDocument: none({ id: uuidv7() }),
  ...safetyExamples,
  ...peopleExamples,
  intervention: visible(({ code }) => ({ code })),
  measure: visible(({ measureId }) => ({ id: measureId })),
  methodMirror: visible(({ code }) => ({ code })),
  pdsaCycle: own(({ code, cycleNumber }) => ({ interventionCode: code, number: cycleNumber })),
  history: own(({ cycles }) => ({ of: 'PDSA_CYCLE', id: cycles.update })),
  notePresence: own(({ cycles }) => ({ cycleId: cycles.update, field: 'plan' })),
  undoChange: { target: 'NONE', variables: () => ({ key: uuidv7() }) },
  createCareUnit: visible(({ placeId }) => ({ input: { id: uuidv7(), placeId, name: `Hus ${uuidv7()}` } })),
  createIntervention: visible(({ placeId, unitId }) => ({
    input: {
      id: uuidv7(),
      placeId,
      careUnitId: unitId,
      title: 'Ny indsats',
      trackKey: 'borgeren',
      description: 'Hvad',
      because: 'Derfor',
      targetGroup: 'Hold A',
    },
  })),
  updateIntervention: visible(({ interventionId }) => ({
    id: interventionId,
    ...versioned,
    patch: { title: 'Andet', description: 'Andet', because: 'Andet', targetGroup: 'Andet' },
  })),
  createGoal: visible(({ interventionId, measureId }) => ({
    input: {
      id: uuidv7(),
      interventionId,
      measureId,
      direction: 'INCREASE',
      what: 'andelen',
      forWhom: 'hold B',
      unit: '%',
      targetValue: 9,
      evaluation: 'Sidst i maj',
    },
  })),
  updateGoal: visible(({ goalId }) => ({
    id: goalId,
    ...versioned,
    patch: { what: 'antallet', forWhom: 'hold C', unit: 'antal', evaluation: 'I juni' },
  })),
  agreeGoal: visible(({ goalToAgreeId }) => ({ id: goalToAgreeId, ...versioned })),
  addDriver: visible(({ interventionId }) => ({
    input: { id: uuidv7(), interventionId, name: 'De pårørende bliver spurgt' },
  })),
  renameDriver: visible(({ theory }) => ({ id: theory.rename, ...versioned, name: 'Andet' })),
  moveDriver: visible(({ theory }) => ({ id: theory.move, ...versioned, parentId: null, index: 0 })),
  removeDriver: visible(({ theory }) => ({ id: theory.remove, ...versioned })),
  restoreDriver: visible(({ theory }) => ({ id: theory.removed, ...versioned })),
  addChangeIdea: visible(({ theory }) => ({
    input: {
      id: uuidv7(),
      driverId: theory.stands,
      text: 'Invitér ved døren',
      because: 'Besøget er frisk',
      balancingConcern: 'Travlhed ved døren',
      source: 'STAFF',
      nameMe: true,
    },
  })),
  updateChangeIdea: visible(({ theory }) => ({
    id: theory.ideaUpdate,
    ...versioned,
    patch: { text: 'Andet', because: 'Andet', balancingConcern: 'Andet' },
  })),
  moveChangeIdea: visible(({ theory }) => ({
    id: theory.ideaMove,
    ...versioned,
    driverId: theory.stands,
    index: 0,
  })),
  removeChangeIdea: visible(({ theory }) => ({ id: theory.ideaRemove, ...versioned })),
  restoreChangeIdea: visible(({ theory }) => ({ id: theory.ideaRemoved, ...versioned })),
  confirmProgress: visible(({ interventionId }) => ({
    input: { id: uuidv7(), interventionId, score: 2.5, line: 'Vi er i gang' },
  })),
  addCoachNote: visible(({ interventionId }) => ({
    input: { id: uuidv7(), interventionId, score: 3, note: 'Jeg ser mere, end I selv gør' },
  })),
  createMeasure: visible(({ interventionId }) => ({
    input: {
      id: uuidv7(),
      interventionId,
      kind: 'PROCESS',
      frequency: 'WEEKLY',
      startsOn: FREE_WEEK,
      definition: {
        id: uuidv7(),
        name: 'Opkald',
        shortName: 'Opkald',
        question: 'Hvor mange?',
        valueKind: 'VALUE',
        unit: 'antal',
        numeratorText: '',
        denominatorText: '',
        direction: 'UP',
        samplingPlan: 'Alle ugens opkald',
      },
    },
  })),
  updateMeasure: visible(({ measureId }) => ({ id: measureId, ...versioned, patch: { baselinePoints: 15 } })),
  reviseMeasureDefinition: visible(({ definitionId }) => ({
    input: {
      id: uuidv7(),
      definitionId,
      validFrom: FREE_WEEK,
      reason: 'Vi tæller også aftenen',
      name: 'Opkald, hele døgnet',
      question: 'Hvor mange i døgnet?',
      numeratorText: 'opkald',
      denominatorText: 'dage',
      samplingPlan: 'Alle døgnets opkald',
    },
  })),
  pauseMeasure: visible(({ measureId }) => ({
    input: { id: uuidv7(), measureId, startsOn: FREE_WEEK, endsOn: '2021-07-04', reason: 'Sommer' },
  })),
  resumeMeasure: visible(({ pauseToEndId }) => ({
    id: pauseToEndId,
    ...versioned,
    endsOn: '2021-06-16',
  })),
  removeMeasurePause: visible(({ pauseToRemoveId }) => ({ id: pauseToRemoveId, ...versioned })),
  recordMeasurement: visible(({ measureId }) => ({
    input: {
      id: uuidv7(),
      measureId,
      period: FREE_WEEK,
      value: 7,
      note: 'Roligt',
      excludedReason: 'Strejke',
    },
  })),
  eraseMeasurement: visible(({ measurementId }) => ({ id: measurementId, ...versioned })),
  importMeasurements: visible(({ measureId }) => ({
    input: {
      id: uuidv7(),
      rows: [{ id: uuidv7(), measureId, period: '2021-07-05', value: 6, note: 'Fra arket' }],
    },
  })),
  undoImport: own(({ importId }) => ({ id: importId })),
  addAnnotation: visible(({ measureId }) => ({
    input: { id: uuidv7(), measureId, period: FREE_WEEK, text: 'Ny afløser' },
  })),
  removeAnnotation: visible(({ annotationId }) => ({ id: annotationId, ...versioned })),
  startPhase: visible(({ measureId, noteForPhaseId }) => ({
    input: {
      id: uuidv7(),
      measureId,
      startsOn: '2021-07-05',
      name: 'Efter flytningen',
      reason: 'Vi er flyttet',
      annotationId: noteForPhaseId,
    },
  })),
  removePhase: visible(({ phaseId }) => ({ id: phaseId, ...versioned })),
  ...cycleExamples,
  myIdeas: none(),
  leaveIdea: visible(({ interventionId }) => ({
    input: { id: uuidv7(), interventionId, text: 'Stil stolene om', consent: 'UNNAMED' },
  })),
  consentToIdea: own(({ ideas }) => ({ id: ideas.consent, ...versioned, consent: 'NAMED' })),
  askForIdea: own(({ ideas }) => ({ id: ideas.ask, ...versioned })),
  answerIdea: own(({ ideas }) => ({ id: ideas.answer, ...versioned, answer: 'Ikke før efter ferien' })),
  useIdea: own(({ ideas, theory }) => ({
    ...{ id: ideas.use, ...versioned },
    ...{ driverId: theory.stands, changeIdeaId: uuidv7() },
  })),
  createContributorLink: visible(({ measureId }) => ({
    input: {
      ...{ id: uuidv7(), measureId, label: 'Aftenholdet', expiresOn: '2021-09-08' },
      token: linkToken(randomBytes(20)),
    },
  })),
  revokeContributorLink: own(({ links }) => ({ id: links.revoke.id, ...versioned })),
  contribution: byLink('measure'),
  contributeMeasurement: byLink('measure', () => ({
    input: { id: uuidv7(), period: '2021-07-12', value: 7, note: 'Roligt' },
  })),
  contributeObservation: byLink('cycle', () => ({
    input: { id: uuidv7(), observedOn: '2021-06-21', text: 'Hun smilede' },
  })),
  contributeTap: byLink('cycle', () => ({ input: { id: uuidv7(), answer: 'YES', day: '2021-06-21' } })),
  retractContributedTap: byLink('cycle', () => ({ id: uuidv7() })),
  removeObservation: own(({ observationId }) => ({ id: observationId, ...versioned })),
};

/** Fields that begin or end a session; they are tried with a session of their own. */
export const sessionFields = Object.keys(sessionExamples);

/** The document of one root field, asking for the plain fields of what it answers, and of what hangs below to a depth. */
export function documentFor(schema: GraphQLSchema, field: string, depth = 1): string {
  const known = documents.get(schema) ?? new Map<string, string>();
  documents.set(schema, known);
  const made = known.get(`${field} ${depth}`) ?? writeDocument(schema, field, depth);
  known.set(`${field} ${depth}`, made);
  return made;
}
/** Each is sent by hundreds of people. */
const documents = new WeakMap<GraphQLSchema, Map<string, string>>();

function writeDocument(schema: GraphQLSchema, field: string, depth: number): string {
  const mutation = schema.getMutationType()?.getFields()[field];
  const root = mutation ?? schema.getQueryType()?.getFields()[field];
  if (!root) throw new Error(`The contract has no root field ${field}`);
  const declared = root.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = root.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const inBrackets = (text: string) => (text === '' ? '' : `(${text})`);
  const selection = select(schema, getNamedType(root.type).name, depth);
  return `${mutation ? 'mutation' : 'query'} ${inBrackets(declared)} { ${field}${inBrackets(passed)} ${selection} }`;
}

function select(schema: GraphQLSchema, typeName: string, depth: number): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isScalarType(named) || isEnumType(named)) return [field.name];
    return depth > 1 ? [`${field.name} ${select(schema, named.name, depth - 1)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

export function rootFieldNames(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
}
