import { type Text } from './measurement-refusals.js';

/** What is refused about signing in, keys, people and their roles. */
export const peopleTexts = {
  da: {
    FRESH_SIGN_IN_NEEDED: 'Vis, at det er dig, før du går videre. Det er mere end ti minutter siden sidst.',
    SECOND_FACTOR_NEEDED: 'Skriv koden fra din app, eller brug en af dine nødkoder.',
    CODE_WRONG: 'Koden passer ikke. Vent på den næste, og prøv igen.',
    LINK_SPENT: 'Linket er brugt eller for gammelt. Bed om et nyt.',
    PASSWORD_SHORT: 'Adgangskoden skal være på mindst 15 tegn. En lille sætning er god.',
    PASSWORD_COMMON: 'Den adgangskode er for let at gætte. Vælg en sætning, kun du ville finde på.',
    PASSKEY_FAILED: 'Adgangsnøglen kunne ikke bruges. Prøv igen, eller log ind på en anden måde.',
    MAIL_MISSING: 'Der kan ikke sendes mail herfra. Bed administratoren om et link.',
    CODES_UNAVAILABLE: 'Koder fra en app er ikke slået til her. Brug en adgangsnøgle.',
    ROLE_NOT_YOURS_TO_GIVE: 'Den rolle kan du ikke give. Spørg klyngeprojektlederen eller administratoren.',
    MEMBERSHIP_OWN: 'Du kan ikke ændre dine egne roller. Bed en anden om det.',
    MEMBERSHIP_NEEDS_PLACE: 'Vælg, hvilket sted rollen gælder for.',
    MEMBERSHIP_NO_PLACE: 'Rollen gælder for hele programmet. Vælg intet sted.',
    MEMBERSHIP_DATES: 'Den sidste dag skal ligge efter den første og tidligst i dag.',
    MEMBERSHIP_MUST_EXPIRE: 'En gæst skal have en sidste dag, højst et år fremme.',
    MEMBERSHIP_TWICE: 'Personen har allerede den rolle dér.',
    PERSON_ELSEWHERE: 'Personen er også med i et andet program. Afslut rollerne her i stedet.',
    LAST_ADMINISTRATOR: 'Der skal være mindst én administrator. Giv rollen til en anden først.',
    HANDOVER_SUCCESSOR: 'Den, der tager over, skal være med i programmet nu og være en anden.',
    PROVIDER_TAKEN: 'Udstederen eller domænet hører allerede til en anden indgang.',
    PROVIDER_MAPPING: 'Grupper kan kun give roller på eget sted. Ret gruppen eller rollen.',
    PROVIDER_ADDRESS: 'Adressen skal begynde med https://. Spørg jeres it-afdeling, hvad den er.',
    PROVIDER_FAILED: (d: Record<string, unknown>) =>
      `Din kommunes konto kunne ikke bruges. Prøv igen, eller ring til jeres it-afdeling${d['logId'] ? ` og sig ${String(d['logId'])}` : ''}.`,
    PROVIDER_NO_ACCESS:
      'Din konto er god nok, men du er ikke med i et program. Bed jeres projektmedarbejder om adgang.',
    ASSURANCE_NEEDED: (d: Record<string, unknown>) =>
      d['level'] === 'HIGH'
        ? 'Din rolle kræver et log ind på det højeste niveau. Log ind med kommunens konto og den sikring, I har til det.'
        : 'Din rolle kræver to trin, når du logger ind. Log ind igen, og brug begge.',
    ASSURANCE_BELOW: 'Den rolle kræver altid to trin. Vælg Betydelig eller Høj.',
    ASSURANCE_BEYOND_OWN:
      'Så ville du lukke dig selv ude. Log ind på det niveau, du vil kræve, og prøv så igen.',
    SECOND_FACTOR_KEPT:
      'Din rolle kræver to trin, når du logger ind. Tilføj et andet, før du fjerner det her.',
    SECOND_FACTOR_NONE: 'Personen har hverken adgangsnøgle eller koder, så der er intet at nulstille.',
    FORGETTING_OWN: 'Du kan ikke slette dig selv. Bed en anden administrator om det.',
  },
  en: {
    FRESH_SIGN_IN_NEEDED:
      'Show that it is you before you go on. It is more than ten minutes since you last did.',
    SECOND_FACTOR_NEEDED: 'Write the code from your app, or use one of your recovery codes.',
    CODE_WRONG: 'The code does not match. Wait for the next one and try again.',
    LINK_SPENT: 'The link has been used or is too old. Ask for a new one.',
    PASSWORD_SHORT: 'The password needs at least 15 characters. A small sentence is a good one.',
    PASSWORD_COMMON: 'That password is too easy to guess. Choose a sentence only you would think of.',
    PASSKEY_FAILED: 'The passkey could not be used. Try again, or sign in another way.',
    MAIL_MISSING: 'No mail can be sent from here. Ask the administrator for a link.',
    CODES_UNAVAILABLE: 'Codes from an app are not turned on here. Use a passkey.',
    ROLE_NOT_YOURS_TO_GIVE: 'You cannot give that role. Ask the cluster project lead or the administrator.',
    MEMBERSHIP_OWN: 'You cannot change your own roles. Ask somebody else to.',
    MEMBERSHIP_NEEDS_PLACE: 'Choose which place the role is for.',
    MEMBERSHIP_NO_PLACE: 'The role is for the whole programme. Choose no place.',
    MEMBERSHIP_DATES: 'The last day must come after the first, and not before today.',
    MEMBERSHIP_MUST_EXPIRE: 'A guest needs a last day, at most a year ahead.',
    MEMBERSHIP_TWICE: 'The person has that role there already.',
    PERSON_ELSEWHERE: 'The person is in another programme too. End the roles here instead.',
    LAST_ADMINISTRATOR: 'There must be at least one administrator. Give somebody else the role first.',
    HANDOVER_SUCCESSOR: 'Whoever takes over must be in the programme now, and be somebody else.',
    PROVIDER_TAKEN: 'The issuer or the domain belongs to another way in already.',
    PROVIDER_MAPPING: 'Groups can only give roles at their own place. Correct the group or the role.',
    PROVIDER_ADDRESS: 'The address must begin with https://. Ask your IT department what it is.',
    PROVIDER_FAILED: (d: Record<string, unknown>) =>
      `Your municipality's account could not be used. Try again, or call your IT department${d['logId'] ? ` and say ${String(d['logId'])}` : ''}.`,
    PROVIDER_NO_ACCESS:
      'Your account is fine, but you are in no programme. Ask your project worker for access.',
    ASSURANCE_NEEDED: (d: Record<string, unknown>) =>
      d['level'] === 'HIGH'
        ? "Your role asks for a sign-in at the highest level. Sign in with your municipality's account and what you have for that."
        : 'Your role asks for two steps when you sign in. Sign in again and use both.',
    ASSURANCE_BELOW: 'That role always asks for two steps. Choose Substantial or High.',
    ASSURANCE_BEYOND_OWN:
      'That would shut you out yourself. Sign in at the level you want to ask for, and try again.',
    SECOND_FACTOR_KEPT:
      'Your role asks for two steps when you sign in. Add another before you remove this one.',
    SECOND_FACTOR_NONE: 'The person has neither a passkey nor codes, so there is nothing to clear.',
    FORGETTING_OWN: 'You cannot delete yourself. Ask another administrator to.',
  },
} as const satisfies Record<'da' | 'en', Record<string, Text>>;
