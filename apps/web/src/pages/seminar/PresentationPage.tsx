import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { dateInCopenhagen } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { AgreementForm } from '../../network/seminar/AgreementForm';
import { Seminar_slides } from '../../network/seminar/seminar-parts';
import { SlideView } from '../../network/seminar/SlideView';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Sheet } from '../../ui/Sheet';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './PresentationPage.module.css';

const PresentationDocument = graphql(`
  query Presentation($number: Int!) {
    seminar(number: $number) {
      id
      number
      nameDa
      nameEn
      freeze {
        id
        at
      }
      ...Seminar_slides
    }
  }
`);

const clock = (seconds: number): string => {
  const left = Math.abs(seconds);
  return `${seconds < 0 ? '-' : ''}${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
};

/** On the projector: one storyboard a screen, by the arrow keys; B for black, A for an agreement, T for the time, Esc to close. */
export default function PresentationPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const navigate = useNavigate();
  const { state } = useLocation();
  const addresses = useAddresses();
  const { programme: slug = '', number: written = '', slide = '1' } = useParams();
  const can = useCan(slug);
  const number = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  const { data, error, refetch } = useQuery(PresentationDocument, {
    variables: { number },
    skip: number === 0,
  });
  const seminar = data?.seminar;
  const read = readFragment(Seminar_slides, seminar ?? null);
  const slides = read?.slides ?? [];
  const at = Math.min(Math.max(1, Number(slide) || 1), Math.max(1, slides.length)) - 1;
  const shown = slides[at];
  const [black, setBlack] = useState(false);
  const [agreeing, setAgreeing] = useState(false);
  const [started, setStarted] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const home = addresses.seminar(number);
  const total = slides.length;
  // Begun from the seminar's page, closing it goes back there; come to by a link, it gives way to that page.
  const fromPage = (state as { readonly fromPage?: unknown } | null)?.fromPage === true;
  const leave = useCallback(
    () => void (fromPage ? navigate(-1) : navigate(home, { replace: true })),
    [fromPage, home, navigate],
  );

  useEffect(() => {
    if (started === null) return;
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, [started]);
  // Before it is painted: whoever sees a slide can leave it by a key.
  useLayoutEffect(() => {
    const go = (to: number) => {
      if (to < 0 || to >= total) return;
      setStarted(null);
      void navigate(`${home}/vis/${to + 1}`, { replace: true, state: state as unknown });
    };
    const onKey = (event: KeyboardEvent) => {
      if (agreeing || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'arrowright' || key === 'pagedown') go(at + 1);
      else if (key === 'arrowleft' || key === 'pageup') go(at - 1);
      else if (key === 'b') setBlack((before) => !before);
      else if (key === 't') setStarted((before) => (before === null ? Date.now() : null));
      else if (key === 'a' && can('seminar:arrange')) {
        event.preventDefault();
        setAgreeing(true);
      } else if (key === 'escape') leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [agreeing, at, total, home, state, leave, navigate, can]);

  if (number === 0 || (data && !seminar) || isNotForMe(error)) return <NotFoundPage />;
  if (!data && error)
    return (
      <Page title={t('seminar.show')}>
        <h1 className="visually-hidden">{t('seminar.show')}</h1>
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data || !seminar || !read) return <Loading heights={[40, 400]} />;
  const left =
    shown && shown.minutes > 0 && started !== null
      ? shown.minutes * 60 - Math.floor((Math.max(now, started) - started) / 1000)
      : null;
  return (
    <Page title={shown ? `${shown.content.placeName}: ${shown.content.title}` : t('seminar.show')}>
      <div className={styles.screen} data-black={black || undefined}>
        {black ? (
          <p className={styles.black}>{t('seminar.slide.blackened')}</p>
        ) : shown ? (
          <SlideView
            key={shown.storyboardId}
            content={shown.content}
            today={seminar.freeze ? dateInCopenhagen(seminar.freeze.at) : today}
            minimumUseful={read.minimumUseful}
            side={
              <p>
                {t('seminar.slide.of', { at: at + 1, all: total })}
                {left === null ? null : <strong className={styles.clock}>{clock(left)}</strong>}
              </p>
            }
          />
        ) : (
          <div>
            <h1>{language === 'da' ? seminar.nameDa : seminar.nameEn}</h1>
            <p>
              {seminar.freeze || can('seminar:readUnfrozen') ? (
                <Link to={home}>{t('seminar.slide.noSlides')}</Link>
              ) : (
                t('seminar.notFrozen')
              )}
            </p>
          </div>
        )}
        <footer className={styles.keys}>
          <Link to={`${home}/vis/${Math.max(1, at)}`} replace state={state as unknown}>
            <kbd aria-hidden="true">←</kbd>
            <span className="visually-hidden">{t('seminar.slide.previous')}</span>
          </Link>
          <Link to={`${home}/vis/${Math.min(total, at + 2)}`} replace state={state as unknown}>
            <kbd aria-hidden="true">→</kbd> {t('seminar.slide.change')}
            <span className="visually-hidden">, {t('seminar.slide.next')}</span>
          </Link>
          <button type="button" onClick={() => setBlack(!black)}>
            <kbd>B</kbd> {t('seminar.slide.black')}
          </button>
          {can('seminar:arrange') ? (
            <button type="button" onClick={() => setAgreeing(true)}>
              <kbd>A</kbd> {t('seminar.slide.agree')}
            </button>
          ) : null}
          <button type="button" onClick={() => setStarted(started === null ? Date.now() : null)}>
            <kbd>T</kbd> {t('seminar.slide.time')}
          </button>
          <button type="button" className={styles.close} onClick={leave}>
            <kbd>Esc</kbd> {t('seminar.slide.close')}
          </button>
        </footer>
      </div>
      <Sheet opened={agreeing} onClose={() => setAgreeing(false)} title={t('seminar.agreements')} width={900}>
        <AgreementForm at={{ seminarId: seminar.id }} onAdded={() => setAgreeing(false)} />
      </Sheet>
    </Page>
  );
}
