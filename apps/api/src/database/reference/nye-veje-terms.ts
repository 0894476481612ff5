import { type ProgrammeData } from './programme-data.js';

type Terms = Pick<ProgrammeData, 'tracks' | 'methods' | 'dignityThemes' | 'documentationThemes' | 'roles'>;

/** Tracks, methods, themes and roles of Nye veje. */
export const nyeVejeTerms: Terms = {
  tracks: [
    { key: 'borgeren', name: { da: 'Mødet med borgeren', en: 'Meeting the citizen' }, icon: 'one' },
    { key: 'paaroerende', name: { da: 'Mødet med pårørende', en: 'Meeting relatives' }, icon: 'two' },
  ],
  methods: [
    {
      key: 'feedbackmoeder',
      name: { da: 'Feedbackmøder', en: 'Feedback meetings' },
      description: {
        da: 'Borgere eller pårørende bliver interviewet om et forløb eller et emne, mens personalet sidder i samme rum og lytter. Bygger på reflekterende teams.',
        en: 'Citizens or relatives are interviewed about a course of care or a topic while the staff sit in the same room and listen. Built on reflecting teams.',
      },
    },
    {
      key: 'livshistorier',
      name: { da: 'Livshistorier', en: 'Life stories' },
      description: {
        da: 'Viden om den enkeltes liv bruges, når hverdagen planlægges. Her noteres kun, at den bruges - aldrig selve historien.',
        en: "Knowing a person's life is used when the day is planned. Only that it is used is noted here - never the story itself.",
      },
    },
    {
      key: 'icdp',
      name: { da: 'Relationskompetencer (ICDP)', en: 'Relational competence (ICDP)' },
      description: {
        da: 'Personalet øver de relationer, der får et møde til at lykkes, fx med programmet ICDP.',
        en: 'Staff practise the relations that make a meeting succeed, for example with the ICDP programme.',
      },
    },
    {
      key: 'marte-meo',
      name: { da: 'Marte Meo', en: 'Marte Meo' },
      description: {
        da: 'At se efter menneskets ressourcer i hverdagens samspil og bygge på dem. Ingen film gemmes her.',
        en: "Looking for a person's resources in everyday interplay and building on them. No film is stored here.",
      },
    },
    {
      key: 'our-voice',
      name: { da: 'Our Voice', en: 'Our Voice' },
      description: {
        da: 'Ros og kritik ad flere veje. De, der var tæt på forløbet, reflekterer og svarer, og svarene er synlige for både medarbejdere og brugere.',
        en: 'Praise and criticism through several channels. Those close to the course of care reflect and answer, visibly to staff and users.',
      },
    },
    {
      key: 'etisk-panel',
      name: { da: 'Etisk råd eller panel', en: 'Ethics council or panel' },
      description: {
        da: 'Dilemmaer fra hverdagen drøftes ud fra forskellige hensyn, som input til den videre vej.',
        en: 'Dilemmas from daily practice are discussed from different considerations, as input on the way forward.',
      },
    },
    {
      key: 'servicedesign',
      name: { da: 'Servicedesign af mødet', en: 'Service design of the meeting' },
      description: {
        da: 'Mødet gås efter skridt for skridt: ordvalg, tilgængelighed, og om borger og pårørende stadig er enige i dagens plan.',
        en: "The meeting is gone through step by step: choice of words, availability, and whether citizen and relative still agree with the day's plan.",
      },
    },
    {
      key: 'tvaerfagligt-team',
      name: { da: 'Tværfagligt team', en: 'Interdisciplinary team' },
      description: {
        da: 'Flere faggrupper arbejder sammen om borgerens livskvalitet og aflaster de pårørende.',
        en: "Several professions work together on the citizen's quality of life and relieve the relatives.",
      },
    },
  ],
  dignityThemes: [
    { key: 'livskvalitet', name: { da: 'Livskvalitet', en: 'Quality of life' }, chosen: true },
    { key: 'selvbestemmelse', name: { da: 'Selvbestemmelse', en: 'Self-determination' }, chosen: true },
    {
      key: 'kvalitet',
      name: {
        da: 'Kvalitet, tværfaglighed og sammenhæng i plejen',
        en: 'Quality, interdisciplinarity and coherence of care',
      },
      chosen: true,
    },
    { key: 'mad', name: { da: 'Mad og ernæring', en: 'Food and nutrition' }, chosen: false },
    { key: 'paaroerende', name: { da: 'Pårørende', en: 'Relatives' }, chosen: true },
    { key: 'vaerdig-doed', name: { da: 'En værdig død', en: 'A dignified death' }, chosen: false },
    { key: 'ensomhed', name: { da: 'Bekæmpelse af ensomhed', en: 'Fighting loneliness' }, chosen: false },
  ],
  documentationThemes: [
    { key: 'praksis', name: { da: 'Dokumentationspraksis', en: 'Documentation practice' } },
    { key: 'anvendelse', name: { da: 'Anvendelse af dokumentation', en: 'Use of documentation' } },
    {
      key: 'reduktion',
      name: { da: 'Reduktion af unødvendig dokumentation', en: 'Reduction of unnecessary documentation' },
    },
  ],
  roles: [
    {
      role: 'LEARNING_AGENT',
      name: { da: 'Læringsagent', en: 'Learning agent' },
      description: {
        da: 'Driver forandringen i praksis og sørger for, at den slår rod.',
        en: 'Drives the change in practice and sees that it takes root.',
      },
    },
    {
      role: 'LOCAL_PROJECT_WORKER',
      name: { da: 'Lokal projektmedarbejder', en: 'Local project worker' },
      description: {
        da: 'Binder kommunens indsatser og det fælles projekt sammen.',
        en: "Ties the municipality's work and the common project together.",
      },
    },
    {
      role: 'STAFF',
      name: { da: 'Medarbejder', en: 'Staff member' },
      description: {
        da: 'Prøver af i hverdagen og fortæller, hvad der skete.',
        en: 'Tests in daily work and tells what happened.',
      },
    },
    {
      role: 'UNIT_LEADER',
      name: { da: 'Enhedsleder', en: 'Unit leader' },
      description: {
        da: 'Følger enhedens indsatser og giver plads til dem.',
        en: "Follows the unit's work and makes room for it.",
      },
    },
    {
      role: 'CLUSTER_LEAD',
      name: { da: 'Klyngeprojektleder', en: 'Cluster project lead' },
      description: {
        da: 'Holder den fælles ramme og hjælper hver kommune videre.',
        en: 'Holds the common frame and helps each municipality on.',
      },
    },
    {
      role: 'STEERING_MEMBER',
      name: { da: 'Styregruppemedlem', en: 'Steering group member' },
      description: {
        da: 'Har ansvar for økonomi, fremdrift og større afvigelser.',
        en: 'Answers for economy, progress and larger deviations.',
      },
    },
    {
      role: 'CHIEF',
      name: { da: 'Chef (chefgruppen)', en: 'Chief (group of chiefs)' },
      description: {
        da: 'Følger fremskridt, udfordringer og prioriteringer.',
        en: 'Follows progress, challenges and priorities.',
      },
    },
    {
      role: 'PANEL_MEMBER',
      name: { da: 'Panelmedlem', en: 'Panel member' },
      description: { da: 'Ser på dilemmaer fra flere sider.', en: 'Looks at dilemmas from several sides.' },
    },
    {
      role: 'RESEARCHER',
      name: { da: 'Forsker', en: 'Researcher' },
      description: { da: 'Følger projektet udefra.', en: 'Follows the project from outside.' },
    },
    {
      role: 'ADMINISTRATOR',
      name: { da: 'Administrator', en: 'Administrator' },
      description: {
        da: 'Passer mennesker, roller og opbevaring - uden at se indhold.',
        en: 'Looks after people, roles and retention - without seeing content.',
      },
    },
    {
      role: 'EXPERT',
      name: { da: 'Sparringspartner', en: 'Expert' },
      description: {
        da: 'Proces-, design- eller innovationsfaglig hjælp, når en læringsagent beder om det.',
        en: 'Process, design or innovation expertise, when a learning agent asks for it.',
      },
    },
    {
      role: 'GUEST',
      name: { da: 'Ad hoc-medlem', en: 'Ad hoc member' },
      description: {
        da: 'Borger- og pårørenderepræsentanter, ledere eller medarbejdere, der er med for en tid.',
        en: 'Representatives of citizens and relatives, leaders or staff who take part for a time.',
      },
    },
    {
      role: 'EXTERNAL_SPEAKER',
      name: { da: 'Ekstern oplægsholder', en: 'External speaker' },
      description: {
        da: 'Holder oplæg på et læringsseminar. Ser ingen data.',
        en: 'Speaks at a learning seminar. Sees no data.',
      },
    },
  ],
};
