import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type ReportPartsFragment } from '../../graphql/generated/graphql';
import { useCan, usePerson } from '../../people/session/Session';
import { TextAction } from '../../ui/TextAction';
import { type useReport } from './useReport';
import styles from './Report.module.css';

interface ReportActsProps {
  report: ReportPartsFragment;
  acts: ReturnType<typeof useReport>;
}

/** The one thing that comes next: lock, approve, sign. */
export function ReportActs({ report, acts }: ReportActsProps) {
  const { t } = useTranslation();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const person = usePerson();
  const { state, approvals, groupApproves } = report;
  const approvedByMe = approvals.some(({ by }) => by?.id === person.id);
  const signable = state === 'APPROVED' || (state === 'LOCKED' && !groupApproves);
  return (
    <>
      {can('report:edit') && state === 'DRAFT' ? (
        <Button variant="default" disabled={acts.busy} onClick={() => void acts.lock()}>
          {t('report.lock')}
        </Button>
      ) : null}
      {can('report:approve') && groupApproves && state === 'LOCKED' && !approvedByMe ? (
        <Button variant="filled" disabled={acts.busy} onClick={() => void acts.approve()}>
          {t('report.approve')}
        </Button>
      ) : null}
      {report.maySign && signable ? (
        <Button variant="filled" disabled={acts.busy} onClick={() => void acts.sign()}>
          {t('report.sign')}
        </Button>
      ) : null}
      {can('report:edit') && (state === 'LOCKED' || state === 'APPROVED') ? (
        <TextAction disabled={acts.busy} onClick={() => void acts.unlock()}>
          {t('report.unlock')}
        </TextAction>
      ) : null}
      {approvals.length > 0 ? (
        <span className={styles.quiet}>
          {t('report.approvals', {
            names: approvals
              .map(({ by }) => by?.name)
              .filter(Boolean)
              .join(', '),
          })}
        </span>
      ) : null}
    </>
  );
}
