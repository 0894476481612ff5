import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { REPORT_TEXT_KEYS, reportLanguage } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { OrderDocument } from '../../people/documents/OrderDocument';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { ReportBlocks } from './ReportBlocks';
import { ReportParts } from './report-parts';
import { ReportActs } from './ReportActs';
import { ReportWriting, type Writing } from './ReportWriting';
import { useReport } from './useReport';
import styles from './Report.module.css';

/** Outline, the report itself, and what is missing; what people write of it is written on a sheet beside it. */
export function ReportSheet(props: { report: FragmentType<typeof ReportParts>; onRefused: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { root } = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const report = readFragment(ReportParts, props.report);
  const acts = useReport(report, props.onRefused);
  const [writing, setWriting] = useState<Writing | null>(null);
  const { content, state, checksum, comments } = report;
  const texts: readonly string[] = REPORT_TEXT_KEYS;
  const written = reportLanguage(state, language);
  const lang = written === language ? undefined : written;
  const edits = can('report:edit') && state === 'DRAFT';
  const begin = (next: Writing) => {
    acts.forget();
    setWriting(next);
  };
  return (
    <>
      <div className={styles.acts}>
        <ReportActs report={report} acts={acts} />
        <OrderDocument kind="REPORT_PDF" subjectId={report.id}>
          {t('report.pdf')}
        </OrderDocument>
        <OrderDocument kind="REPORT_DOCX" subjectId={report.id}>
          {t('report.docx')}
        </OrderDocument>
        <OrderDocument kind="REPORT_HTML" subjectId={report.id}>
          {t('report.html')}
        </OrderDocument>
        <OrderDocument kind="REPORT_XLSX" subjectId={report.id}>
          {t('report.xlsx')}
        </OrderDocument>
        <OrderDocument kind="REPORT_CSV" subjectId={report.id}>
          {t('report.csv')}
        </OrderDocument>
        <a href="#missing" className={styles.toMissing}>
          {t('report.missingCount', { count: content.missing.length })}
        </a>
      </div>
      {lang ? <p className={styles.quiet}>{t('report.lockedLanguage')}</p> : null}
      {report.newDataSince ? <p className={styles.banner}>{t('report.newData')}</p> : null}
      {acts.refused && !writing ? (
        <p className={styles.problem} role="alert">
          {acts.refused}
        </p>
      ) : null}
      <div className={styles.sheet}>
        <nav className={styles.outline} aria-label={t('report.outline')}>
          <p className={styles.percent}>{content.filled} %</p>
          <p className={styles.quiet}>{t('report.filled', { percent: content.filled })}</p>
          <ol>
            {content.sections.map((section, at) => (
              <li key={section.key}>
                <a href={`#${section.key}`} lang={lang}>
                  {at + 1} {section.title}
                </a>
                <span className={styles.quiet}>
                  {section.filled === section.parts
                    ? t('report.done')
                    : t('report.part', { filled: section.filled, parts: section.parts })}
                </span>
              </li>
            ))}
          </ol>
        </nav>
        <article className={styles.body}>
          {content.sections.map((section, at) => (
            <section key={section.key} id={section.key} aria-labelledby={`${section.key}-heading`}>
              <h2 id={`${section.key}-heading`} lang={lang}>
                {at + 1} {section.title}
              </h2>
              <div className={styles.said} lang={lang}>
                <ReportBlocks blocks={section.blocks} language={written} />
              </div>
              {comments
                .filter(({ sectionKey }) => sectionKey === section.key)
                .map((comment) => (
                  <p key={comment.id} className={styles.quiet}>
                    {comment.by?.name}, {formatDateLong(comment.onDay, language)}: {comment.text}
                  </p>
                ))}
              <div className={styles.acts}>
                {edits && texts.includes(section.key) ? (
                  <TextAction onClick={() => begin({ kind: 'text', key: section.key, title: section.title })}>
                    {t('report.write')}
                  </TextAction>
                ) : null}
                {can('report:comment') ? (
                  <TextAction
                    quiet
                    onClick={() => begin({ kind: 'comment', key: section.key, title: section.title })}
                  >
                    {t('report.comment')}
                  </TextAction>
                ) : null}
              </div>
            </section>
          ))}
          {checksum ? <p className={styles.checksum}>{t('report.checksum', { checksum })}</p> : null}
        </article>
        <aside className={styles.missing} aria-labelledby="missing">
          <h2 id="missing">{t('report.missingCount', { count: content.missing.length })}</h2>
          {content.missing.length === 0 ? <p>{t('report.missingNone')}</p> : null}
          <ul>
            {content.missing.map((missing, at) => (
              <li key={at}>
                <strong>{missing.who}</strong>
                <br />
                <span lang={lang}>{missing.what}</span>
                <br />
                <Link to={`${root}/${missing.path}`}>{t('report.go')}</Link>
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{t('report.legend')}</p>
        </aside>
      </div>
      {writing ? (
        <ReportWriting
          key={`${writing.kind}:${writing.key}`}
          writing={writing}
          report={report}
          acts={acts}
          onClose={() => setWriting(null)}
        />
      ) : null}
    </>
  );
}
