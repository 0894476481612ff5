import { type ProgrammeData } from './programme-data.js';

type Terms = Pick<
  ProgrammeData,
  | 'tracks'
  | 'methods'
  | 'dignityThemes'
  | 'documentationThemes'
  | 'objectives'
  | 'developmentQuestions'
  | 'roles'
>;

const questions = [
  {
    key: 'samarbejde',
    name: { da: 'Samarbejde og fokus i teams', en: 'Cooperation and focus in teams' },
    description: {
      da: 'Hvordan skal de selvstyrende, tværfaglige teams i praksis samarbejde om at planlægge og udføre hjemmepleje, være tilgængelige for borgerne og skabe tilbud, der bruger borgernes egne ressourcer?',
      en: 'How are the self-governing, interdisciplinary teams to work together on planning and giving home care, be within reach of citizens, and create offers that use their own resources?',
    },
  },
  {
    key: 'dokumentation',
    name: { da: 'Dokumentation og arbejdsgange', en: 'Documentation and ways of working' },
    description: {
      da: 'Hvordan kan teamet i det daglige styre indsatsen mod bestemte mål, og hvordan dokumenteres, følges og måles kvaliteten løbende?',
      en: 'How can the team steer its work towards set goals day by day, and how is quality documented, followed and measured?',
    },
  },
  {
    key: 'ledelse',
    name: { da: 'Ledelse af teams', en: 'Leading teams' },
    description: {
      da: 'Hvordan kan teamlederen bedst medvirke til en stærk samarbejdskultur og klare rammer for medarbejdernes tværfaglige og selvstændige opgaveløsning?',
      en: 'How can the team leader best help a strong culture of cooperation, and a clear frame for interdisciplinary and independent work?',
    },
  },
  {
    key: 'borgerinddragelse',
    name: { da: 'Borgerinddragelse', en: 'Involving citizens' },
    description: {
      da: 'Hvordan kan borgere løbende aktiveres og inddrages i kommunikationen med medarbejdere om behov, tilbud og ydelser?',
      en: 'How can citizens be drawn into talking with staff about needs, offers and services, all along?',
    },
  },
] as const;

/** Copenhagen has no tracks; its work is ordered by its four development questions. */
export const slipHjemmeplejenFriTerms: Terms = {
  tracks: questions.map(({ key, name }) => ({
    key,
    name,
    icon: key === 'borgerinddragelse' ? 'one' : 'two',
  })),
  developmentQuestions: questions,
  objectives: [
    {
      key: 'mindre-administration',
      name: {
        da: 'Mindst mulig tid til administration og dokumentation, der ikke direkte fører til øget kvalitet for borgerne',
        en: 'As little time as possible on administration and documentation that does not lead to better quality for citizens',
      },
    },
    {
      key: 'faellesskaber',
      name: {
        da: 'Borgerne deltager mere i fællesskaber og fysiske aktiviteter',
        en: 'Citizens take more part in communities and physical activities',
      },
    },
    {
      key: 'trivsel',
      name: {
        da: 'Større trivsel og tilfredshed med hjemmeplejen: tryghed og nærvær ved en mindre kerne af medarbejdere, som er til at få fat i',
        en: 'More well-being and satisfaction with home care: safety and presence through a smaller core of staff within reach',
      },
    },
    {
      key: 'handlerum',
      name: {
        da: 'Medarbejderne oplever, at de som tværfagligt og selvstyrende team kan handle fleksibelt og relevant på borgerens behov',
        en: "Staff find that as an interdisciplinary and self-governing team they can act flexibly and relevantly on the citizen's needs",
      },
    },
  ],
  methods: [
    {
      key: 'simulation',
      name: { da: 'Simulation', en: 'Simulation' },
      description: {
        da: 'Arbejdsgange, samtaler og råderum prøves af i et rum, hvor man kan eksperimentere, før de møder hverdagen. Gentages og forbedres.',
        en: 'Ways of working, conversations and room for manoeuvre are tried where one can experiment, before they meet everyday life. Repeated and improved.',
      },
    },
    {
      key: 'brugerrejser',
      name: { da: 'Bruger- og pårørenderejser', en: 'Journeys of users and relatives' },
      description: {
        da: 'Beboere og pårørende fortæller om deres vej gennem dagligdagen i boligområdet, og det, de fortæller, føder simulationerne.',
        en: 'Residents and relatives tell of their way through daily life in the housing area, and what they tell feeds the simulations.',
      },
    },
    {
      key: 'faciliterede-moeder',
      name: { da: 'Faciliterede møder med borgere', en: 'Facilitated meetings with citizens' },
      description: {
        da: 'Beboere og pårørende inviteres til at dele oplevelser og kommentere dagligdagen, også de svagt stillede.',
        en: 'Residents and relatives are invited to share experience and comment on daily life, the weakest among them too.',
      },
    },
    {
      key: 'supervision',
      name: { da: 'Supervision', en: 'Supervision' },
      description: {
        da: 'Teams og ledere får redskaber til selvstyring, til at løse konflikter og til at holde fokus og arbejdsglæde i en lang udvikling.',
        en: 'Teams and leaders get tools for governing themselves, solving conflicts, and keeping focus and joy through a long development.',
      },
    },
    {
      key: 'studietur',
      name: { da: 'Studietur', en: 'Study visit' },
      description: {
        da: 'Medarbejdere besøger kolleger, der arbejder i selvstyrende teams, fx i Ikast-Brande.',
        en: 'Staff visit colleagues who work in self-governing teams, for example in Ikast-Brande.',
      },
    },
    {
      key: 'erfaringsopsamling',
      name: { da: 'Erfarings- og vidensopsamling', en: 'Gathering experience and knowledge' },
      description: {
        da: 'Interviews, målinger og deltagerobservation føres tilbage til udviklingen, mens den står på.',
        en: 'Interviews, measurements and participant observation are led back to the development while it goes on.',
      },
    },
  ],
  dignityThemes: [
    { key: 'livskvalitet', name: { da: 'Livskvalitet', en: 'Quality of life' }, chosen: true },
    { key: 'selvbestemmelse', name: { da: 'Selvbestemmelse', en: 'Self-determination' }, chosen: false },
    {
      key: 'kvalitet',
      name: {
        da: 'Kvalitet, tværfaglighed og sammenhæng i plejen',
        en: 'Quality, interdisciplinarity and coherence of care',
      },
      chosen: true,
    },
    { key: 'mad', name: { da: 'Mad og ernæring', en: 'Food and nutrition' }, chosen: false },
    { key: 'paaroerende', name: { da: 'Pårørende', en: 'Relatives' }, chosen: false },
    { key: 'vaerdig-doed', name: { da: 'En værdig død', en: 'A dignified death' }, chosen: false },
    { key: 'ensomhed', name: { da: 'Bekæmpelse af ensomhed', en: 'Fighting loneliness' }, chosen: true },
  ],
  documentationThemes: [
    { key: 'visitering', name: { da: 'Visitering og økonomi', en: 'Assessment and economy' } },
    { key: 'overdragelse', name: { da: 'Intern opgaveoverdragelse', en: 'Handing tasks over internally' } },
    {
      key: 'ud-over-loven',
      name: { da: 'Dokumentation ud over den lovpligtige', en: 'Documentation beyond what the law asks for' },
    },
  ],
  roles: [
    {
      role: 'CLUSTER_LEAD',
      name: { da: 'Projektleder', en: 'Project lead' },
      description: {
        da: 'Leder projektet i boligområderne og står for afrapporteringen.',
        en: 'Leads the project in the housing areas and answers for the reports.',
      },
    },
    {
      role: 'LOCAL_PROJECT_WORKER',
      name: { da: 'Projektmedarbejder', en: 'Project worker' },
      description: {
        da: 'Arbejder på tværs af de to boligområder.',
        en: 'Works across the two housing areas.',
      },
    },
    {
      role: 'STAFF',
      name: { da: 'Medarbejder i teamet', en: 'Member of the team' },
      description: {
        da: 'Prøver af i hverdagen og fortæller, hvad der skete.',
        en: 'Tests in daily work and tells what happened.',
      },
    },
    {
      role: 'UNIT_LEADER',
      name: { da: 'Teamleder', en: 'Team leader' },
      description: {
        da: 'Skaber klare rammer for teamets selvstændige opgaveløsning.',
        en: "Makes a clear frame for the team's independent work.",
      },
    },
    {
      role: 'STEERING_MEMBER',
      name: { da: 'Styregruppemedlem', en: 'Steering group member' },
      description: {
        da: 'Rådgiver projektgruppen og overser den økonomiske styring.',
        en: 'Advises the project group and oversees the finances.',
      },
    },
    {
      role: 'RESEARCHER',
      name: { da: 'Følgeforsker', en: 'Accompanying researcher' },
      description: {
        da: 'Følger projektet med data og analyser.',
        en: 'Follows the project with data and analyses.',
      },
    },
    {
      role: 'ADMINISTRATOR',
      name: { da: 'Administrator', en: 'Administrator' },
      description: {
        da: 'Passer mennesker, roller og opbevaring - uden at se indhold.',
        en: 'Looks after people, roles and retention - without seeing content.',
      },
    },
  ],
};
