import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '../../ui/Logo';
import { Page } from '../../ui/Page';
import styles from './AboutPage.module.css';

interface AboutPageProps {
  about: 'accessibility' | 'privacy' | 'contact';
  foot: React.ReactNode;
}

/** Written into the page by the server, as whoever runs the installation has set it. */
const META = { accessibility: 'was-url', contact: 'contact-email' } as const;

/** Short and honest: what is known today, and what each municipality still has to add. */
export default function AboutPage({ about, foot }: AboutPageProps) {
  const { t } = useTranslation();
  const title = t(`about.${about}.title`);
  const paragraphs = t(`about.${about}.text`).split('\n');
  return (
    <Page title={title}>
      <main className={styles.page} id="main" tabIndex={-1}>
        <Link to="/" className={styles.home}>
          <Logo name="Læringsrum" />
        </Link>
        <h1>{title}</h1>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {about !== 'privacy' && <FromTheOperator about={about} />}
        <div className={styles.foot}>{foot}</div>
      </main>
    </Page>
  );
}

function FromTheOperator({ about }: { about: keyof typeof META }) {
  const { t } = useTranslation();
  const set = document.querySelector<HTMLMetaElement>(`meta[name="${META[about]}"]`)?.content ?? '';
  if (set === '') return <p>{t(`about.${about}.unset`)}</p>;
  return (
    <p>
      <a href={about === 'contact' ? `mailto:${set}` : set}>{t(`about.${about}.set`, { address: set })}</a>
    </p>
  );
}
