import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { MoreIcon } from '../../ui/icons';
import styles from './CycleHeader.module.css';
import { ReasonSheet } from './ReasonSheet';
import { SharingSheet } from './SharingSheet';
import { type CycleActions } from './useCycleActions';
import { useUndoDecision } from './useUndoDecision';

/** What is seldom done to a cycle: giving it up, opening it again, taking the decision back, sharing. */
export function CycleMenu({ cycle, actions }: { cycle: CycleParts_CycleFragment; actions: CycleActions }) {
  const { t } = useTranslation();
  const undoDecision = useUndoDecision();
  const [asking, setAsking] = useState<'cancel' | 'reopen' | 'share' | null>(null);
  const closed = cycle.state === 'CLOSED';
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <button type="button" className={styles.more} aria-label={t('ui.more')}>
            <MoreIcon />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('share')}>{t('cycle.sharing.open')}</Menu.Item>
          {closed ? (
            <>
              <Menu.Item onClick={() => void undoDecision(cycle)}>{t('cycle.undoDecision')}</Menu.Item>
              <Menu.Item onClick={() => setAsking('reopen')}>{t('cycle.reopen')}</Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => setAsking('cancel')}>{t('cycle.cancel')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'share' ? (
        <SharingSheet cycle={cycle} actions={actions} onClose={() => setAsking(null)} />
      ) : asking ? (
        <ReasonSheet
          title={t(asking === 'cancel' ? 'cycle.cancelTitle' : 'cycle.reopenTitle')}
          hint={asking === 'cancel' ? t('cycle.cancelHint') : ''}
          action={t(asking === 'cancel' ? 'cycle.cancel' : 'cycle.reopen')}
          busy={actions.busy}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => void actions[asking](reason).then((done) => done && setAsking(null))}
        />
      ) : null}
    </>
  );
}
