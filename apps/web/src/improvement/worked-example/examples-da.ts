import { type ExampleMethod, type WorkedExample } from './worked-example';

/** Opdigtede forløb, tro mod metoderne: ét for hver. */
export const examplesDa: Record<ExampleMethod, WorkedExample> = {
  feedbackmoeder: {
    goal: 'Flere pårørende oplever, at vi har forstået, hvad der er vigtigt for dem, når vi følger op efter et feedbackmøde.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'Én datter bliver interviewet i tyve minutter om den første uge hos os. To fra teamet sidder i samme rum og lytter uden at svare. Bagefter siger de højt, hvad de hørte.',
        prediction: 'Hun fortæller noget, vi ikke vidste.',
        happened: 'Hun fortalte to ting, vi ikke vidste. Det sværeste for os var at tie stille.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'En ny samtale med en søn. Intervieweren kommer fra et andet hus, og lytterne har papir: skriv det, du får lyst til at svare.',
        prediction: 'Lytterne afbryder ikke.',
        happened: 'Ingen afbrød. Sønnen spurgte bagefter, om vi kunne gøre det igen.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Et møde med tre pårørende, mens hele dagholdet lytter. Vi ringer til alle tre efter to uger og fortæller, hvad vi gjorde.',
        prediction: 'Mindst to af tre kan nævne noget, der blev anderledes.',
        happened: 'To af tre kunne. Den tredje havde ventet på opkaldet.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'Det er ikke mødet, der tæller mest, men opkaldet bagefter. Og vi lytter bedst, når en anden spørger.',
    measures: [
      'Af de pårørende, vi ringede til: hvor mange kunne nævne noget, der blev anderledes?',
      'Hvor mange dage gik der fra mødet til opkaldet?',
    ],
  },
  livshistorier: {
    goal: 'Det, vi ved om et menneskes liv, kan mærkes i hverdagen, fordi det står i planen for dagen.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'Med én borgers ja vælger vi sammen én ting fra livshistorien, der skal præge morgenen i denne uge. Selve historien bliver hos borgeren.',
        prediction: 'Tingen bliver brugt mindst fem af syv morgener.',
        happened: 'Fire af syv. Afløserne vidste det ikke.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'Den samme aftale får én linje i dagens plan, hvor afløserne ser den.',
        prediction: 'Seks af syv morgener, også med afløser.',
        happened: 'Seks af syv. Borgeren sagde selv til, da det blev glemt.',
        decision: 'ADOPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Fire borgere i samme hus, en linje til hver. Kontaktpersonen spørger hver fredag, om linjen stadig passer.',
        prediction: 'Tre af fire linjer bliver brugt dagligt.',
        happened: 'To af fire. Linjer med en hel opskrift blev sprunget over.',
        decision: 'ADAPT',
      },
    ],
    learned: 'Kort slår rigtigt: én ting, der kan gøres i dag. Og borgeren skal kunne ændre linjen.',
    measures: [
      'Af ugens morgener: hvor mange gange blev linjen brugt?',
      'Af de adspurgte borgere: hvor mange siger, at linjen passer?',
    ],
  },
  icdp: {
    goal: 'Borgerne oplever, at vi følger deres tempo, når vi hjælper dem om morgenen.',
    cycles: [
      {
        scale: 'ONE_SHIFT',
        plan: 'To kolleger øver ét af samspilstemaerne: at følge borgerens initiativ. De vælger én situation, morgenkaffen, og fortæller hinanden om den i fem minutter bagefter.',
        prediction: 'Begge kan nævne et initiativ, de ellers havde overset.',
        happened: 'Begge kunne. Den ene opdagede, at borgeren rakte ud efter kanden.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_SHIFT',
        plan: 'Det samme om lørdagen, hvor vi er færre.',
        prediction: 'De fem minutter bliver ikke til noget.',
        happened: 'De blev til to minutter på gangen, og det var nok.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Hele holdet øver det samme tema i to uger. Vi siger ét eksempel højt ved hver overlevering.',
        prediction: 'Der kommer et eksempel ved otte af ti overleveringer.',
        happened: 'Syv af ti. De bedste eksempler kom fra dem, der plejer at være stille.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'Ét tema ad gangen, og et eksempel i stedet for en vurdering. Vi taler om samspillet, aldrig om hvem der er god til det.',
    measures: [
      'Af ugens overleveringer: hvor mange gange blev der fortalt et eksempel?',
      'Af de adspurgte borgere: hvor mange følte, at morgenen gik i deres tempo?',
    ],
  },
  'marte-meo': {
    goal: 'Borgere, der har svært ved at sige til, tager oftere selv det næste skridt i bad og påklædning.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'Med borgerens ja ser en terapeut med i én situation. Vi taler kun om ét øjeblik, der lykkedes. Bliver der optaget film, bliver den hos terapeuten og slettes efter aftale.',
        prediction: 'Vi finder et øjeblik, hvor vi ventede længe nok.',
        happened: 'Vi fandt det: tre sekunders ventetid, og så tog hun selv kluden.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'Alle, der hjælper hende denne uge, venter tre sekunder efter hver opfordring.',
        prediction: 'Hun tager selv det næste skridt mindst halvdelen af gangene.',
        happened: 'Tolv af tyve gange. Det tog ikke længere tid i alt.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Den samme pause hos tre borgere. Vi tæller med streger: tog selv skridtet, eller vi gjorde det.',
        prediction: 'Mindst halvdelen hos to af tre.',
        happened: 'Det lykkedes hos to. Hos den tredje var der for meget larm.',
        decision: 'ADAPT',
      },
    ],
    learned: 'Se efter det, der allerede virker, og gør det én gang til. Ro i rummet er en del af metoden.',
    measures: [
      'Af alle opfordringer i ugen: hvor mange gange tog borgeren selv det næste skridt?',
      'Balancemål: hvor mange minutter tog situationen?',
    ],
  },
  'our-voice': {
    goal: 'Alle, der giver os ros eller kritik, får et svar fra dem, der var tæt på, inden to uger.',
    cycles: [
      {
        scale: 'ONE_SHIFT',
        plan: 'Én dag spørger vi ved døren: Hvad var godt, og hvad skulle have været anderledes? De, der var med, læser svarene samme eftermiddag.',
        prediction: 'Vi får tre svar, og et af dem overrasker.',
        happened: 'Fem svar. To handlede om det samme: hvem man skal gå til.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Vi hænger svaret op: I sagde, vi gjorde. Også det, vi ikke gør, og hvorfor.',
        prediction: 'Der kommer flere svar i ugen efter.',
        happened: 'Fra fem til ni. Et af dem takkede for et nej med en grund.',
        decision: 'ADOPT',
      },
      {
        scale: 'ONE_UNIT',
        plan: 'To veje ind: samtalen ved døren og et kort i entréen. Fast læsning hver torsdag med dem, det handlede om.',
        prediction: 'Otte af ti får svar inden to uger.',
        happened: 'Seks af ti. Torsdag faldt ud i ferien.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'Et svar skal komme fra nogen, der var der. Og et begrundet nej er bedre end et venligt ingenting.',
    measures: [
      'Af månedens tilbagemeldinger: hvor mange fik svar inden to uger?',
      'Hvor mange tilbagemeldinger kom der, ros og kritik hver for sig?',
    ],
  },
  'etisk-panel': {
    goal: 'Når hensyn trækker hver sin vej, har vi drøftet det fra flere sider, før vi vælger.',
    cycles: [
      {
        scale: 'ONE_SHIFT',
        plan: 'Tre kolleger drøfter ét dilemma uden navne: en borger vil gå tur alene om aftenen. Vi nævner hensyn, ikke løsninger, i et kvarter.',
        prediction: 'Vi finder et hensyn, ingen havde tænkt på.',
        happened: 'Vi fandt to. Det var svært ikke at foreslå noget.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_SHIFT',
        plan: 'En pårørende, der ikke kender sagen, er med. Én har til opgave at sige: Det er en løsning, vent med den.',
        prediction: 'Vi når rundt om fire hensyn.',
        happened: 'Fem. Den pårørendes handlede om naboerne.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Et lille panel med to pårørende, en borger og tre fra huset tager ét principielt spørgsmål. Panelet giver input, og ledelsen siger bagefter, hvad det førte til.',
        prediction: 'Mindst fire af seks synes, de blev hørt.',
        happened: 'Fem af seks. De ville gerne vide, hvad der skete siden.',
        decision: 'ADAPT',
      },
    ],
    learned: 'Panelet afgør ikke noget, det gør blikket bredere. Derfor skal det høre, hvad der blev af det.',
    measures: [
      'Af deltagerne: hvor mange følte sig hørt?',
      'Hvor mange dage gik der, før panelet hørte, hvad deres input førte til?',
    ],
  },
  servicedesign: {
    goal: 'Borger og pårørende ved efter et møde med os, hvad der er aftalt, og hvem de kan ringe til.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'Vi går ét indflytningsmøde igennem skridt for skridt sammen med borgeren og hendes mand: Hvor blev I i tvivl?',
        prediction: 'De bliver i tvivl ét sted.',
        happened: 'Fire steder. Det første var, hvor de skulle sætte sig.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'Ved næste møde slutter vi med ét spørgsmål: Hvad er aftalt, med jeres egne ord?',
        prediction: 'De nævner alle tre aftaler.',
        happened: 'To af tre. Ordet “visitation” stod i vejen.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Alle møder i to uger: hverdagsord, det ene spørgsmål til sidst, og et kort med et navn og et nummer.',
        prediction: 'Otte af ti kan gengive aftalerne dagen efter.',
        happened: 'Syv af ti. Kortet sad på køleskabet hos de fleste.',
        decision: 'ADAPT',
      },
    ],
    learned:
      'Tvivlen begynder, før mødet gør. Og man hører først, om noget er forstået, når den anden siger det.',
    measures: [
      'Af de adspurgte dagen efter: hvor mange kunne gengive aftalerne?',
      'Hvor mange opkald fik vi om noget, der allerede var aftalt?',
    ],
  },
  'tvaerfagligt-team': {
    goal: 'Pårørende bærer mindre af det praktiske, fordi faggrupperne taler sammen om borgeren, før de ringer.',
    cycles: [
      {
        scale: 'ONE_CITIZEN',
        plan: 'Om én borger mødes hjælper, terapeut og sygeplejerske i ti minutter. Ét spørgsmål: Hvad kan vi tage fra datteren i denne uge?',
        prediction: 'Vi finder én ting.',
        happened: 'Vi fandt medicinbestillingen. Hun vidste ikke, at vi kunne.',
        decision: 'REPEAT',
      },
      {
        scale: 'ONE_CITIZEN',
        plan: 'De samme tre, en uge senere. Nu spørger vi datteren først, hvad der fylder mest.',
        prediction: 'Det er noget praktisk.',
        happened: 'Det var nætterne. Vi havde talt om det forkerte.',
        decision: 'ADAPT',
      },
      {
        scale: 'ONE_TEAM',
        plan: 'Fire borgere. Én ringer til de pårørende før mødet, og den samme ringer bagefter.',
        prediction: 'Tre af fire siger, at de har fået noget fra hånden.',
        happened: 'Tre af fire. Den fjerde ville hellere blive ved selv.',
        decision: 'ADOPT',
      },
    ],
    learned: 'Spørg først, hvad der fylder. Aflastning er ikke det samme for alle.',
    measures: [
      'Af de adspurgte pårørende: hvor mange har fået noget fra hånden i denne måned?',
      'Balancemål: hvor mange minutter bruger vi på de fælles møder?',
    ],
  },
};
