import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatDateLong } from '@laeringsrum/locale';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type HalfPagePartsFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useCan, usePerson } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import { ReportBlocks } from './ReportBlocks';
import styles from './Report.module.css';

export const HalfPageParts = graphql(`
  fragment HalfPageParts on ReportPage {
    id
    version
    placeId
    text
    approvedOn
    approvedBy {
      id
      name
    }
    place {
      id
      name
    }
    blocks {
      kind
      headings
      chart {
        ...ReportCurve_chart
      }
      spans {
        text
        source {
          label
          path
        }
      }
    }
  }
`);
const HalfPagesDocument = graphql(`
  query HalfPages {
    reportPages {
      id
      ...HalfPageParts
    }
  }
`);
const WriteDocument = graphql(`
  mutation WriteReportPage($id: ID!, $version: Int!, $text: String!) {
    writeReportPage(id: $id, version: $version, text: $text) {
      ...HalfPageParts
    }
  }
`);
const ApproveDocument = graphql(`
  mutation ApproveReportPage($id: ID!, $version: Int!) {
    approveReportPage(id: $id, version: $version) {
      ...HalfPageParts
    }
  }
`);

/** What the own place adds to the report, and the one tap that approves it. */
export function HalfPages() {
  const { t } = useTranslation();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const { data } = useQuery(HalfPagesDocument);
  const pages = readFragment(HalfPageParts, data?.reportPages ?? []).filter(({ placeId }) =>
    can('reportPage:edit', placeId),
  );
  if (!data) return null;
  if (pages.length === 0) return <p>{t('report.none')}</p>;
  return (
    <Section title={t('report.halfPages')} ruled={false}>
      <p className={styles.quiet}>{t('report.halfLead')}</p>
      {pages.map((page) => (
        <HalfPage key={page.id} page={page} />
      ))}
    </Section>
  );
}

function HalfPage({ page }: { page: HalfPagePartsFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const person = usePerson();
  const [seen, setSeen] = useState(page);
  const kept = useKeptFields(person.id, `HalfPage:${page.id}`, { text: seen.text }, hasCprNumber);
  // What a colleague has written meanwhile is shown first, and written over knowingly.
  const typed = kept.fields.text !== seen.text;
  const text = typed ? kept.fields.text : page.text;
  const meanwhile = typed && page.version !== seen.version && page.text !== text;
  const [problem, setProblem] = useState<string | null>(null);
  const [write, writing] = useMutation(WriteDocument);
  const [approve, approving] = useMutation(ApproveDocument);
  const doing = async (work: () => Promise<FragmentType<typeof HalfPageParts> | undefined>) => {
    setProblem(null);
    if (hasCprNumber(text)) return setProblem(t('cycle.personalData'));
    try {
      const answered = readFragment(HalfPageParts, await work());
      if (!answered) return;
      setSeen(answered);
      kept.clear({ text: answered.text });
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  const busy = writing.loading || approving.loading;
  const row = { id: page.id, version: page.version };
  return (
    <div className={`${styles.fields} ${styles.half}`}>
      <div className={styles.body}>
        <ReportBlocks blocks={page.blocks} language={language} />
      </div>
      <Textarea
        label={`${t('report.halfText')}, ${page.place?.name ?? ''}`}
        value={text}
        maxLength={2500}
        autosize
        minRows={3}
        onChange={(event) => kept.change({ text: event.currentTarget.value })}
      />
      {meanwhile ? (
        <div className={styles.problem} role="alert">
          <p>
            <strong>{t('report.meanwhile')}</strong>
          </p>
          <p className={styles.standing}>{page.text}</p>
        </div>
      ) : null}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.acts}>
        {text === page.text ? null : (
          <Button
            variant="default"
            disabled={busy}
            onClick={() =>
              void doing(async () => (await write({ variables: { ...row, text } })).data?.writeReportPage)
            }
          >
            {t('report.save')}
          </Button>
        )}
        {page.approvedOn ? (
          <span role="status">
            {t('report.halfApproved', {
              date: formatDateLong(page.approvedOn, language),
              name: page.approvedBy?.name ?? '',
            })}
          </span>
        ) : (
          <Button
            variant="filled"
            disabled={busy || text !== page.text}
            onClick={() =>
              void doing(async () => (await approve({ variables: row })).data?.approveReportPage)
            }
          >
            {t('report.halfApprove')}
          </Button>
        )}
      </div>
    </div>
  );
}
