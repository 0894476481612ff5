import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { ArrowRightIcon } from '../../ui/icons';
import { useLanguage } from '../../ui/useLanguage';
import styles from './DemoPersonas.module.css';

export const DemoPersonas_persona = graphql(`
  fragment DemoPersonas_persona on DemoPersona {
    id
    name
    initials
    roleNameDa
    roleNameEn
    placeName
    noteDa
    noteEn
  }
`);

interface DemoPersonasProps {
  personas: ReadonlyArray<FragmentType<typeof DemoPersonas_persona>>;
  busy: boolean;
  onChoose: (personId: string) => void;
}

/** Invented people by role, one click each; only a demonstration has them. */
export function DemoPersonas({ personas, busy, onChoose }: DemoPersonasProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={styles.personas} aria-labelledby="demo-personas">
      <h2 id="demo-personas">{t('signIn.personas')}</h2>
      <p className={styles.lead}>{t('signIn.personasLead')}</p>
      <ul>
        {readFragment(DemoPersonas_persona, personas).map((persona) => {
          const role = language === 'da' ? persona.roleNameDa : persona.roleNameEn;
          const note = language === 'da' ? persona.noteDa : persona.noteEn;
          const where = [role.toLocaleLowerCase('da'), persona.placeName].filter(Boolean).join(', ');
          return (
            <li key={persona.id} className={styles.row}>
              <button
                type="button"
                className={styles.choose}
                disabled={busy}
                onClick={() => onChoose(persona.id)}
              >
                <span className={styles.initials} aria-hidden="true">
                  {persona.initials}
                </span>
                <span>
                  <span className="visually-hidden">{t('signIn.personaAction')} </span>
                  <span className={styles.who}>
                    <strong>{persona.name}</strong>, {where}
                  </span>
                  <span className={styles.note}>{note}</span>
                </span>
                <ArrowRightIcon className={styles.arrow} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
