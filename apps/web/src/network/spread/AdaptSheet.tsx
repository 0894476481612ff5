import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type PackageElement } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type UptakeNote_UptakeFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { announce } from '../../ui/announce';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { ElementFields } from './ElementFields';
import { useWays } from './useWays';

const AdaptDocument = graphql(`
  mutation AdaptUptake($id: ID!, $version: Int!, $input: AdaptUptakeInput!) {
    adaptUptake(id: $id, version: $version, input: $input) {
      ...UptakeNote_uptake
    }
  }
`);

interface AdaptSheetProps {
  uptake: UptakeNote_UptakeFragment;
  /** Of the version that was taken up: it is what one differs from. */
  elements: readonly PackageElement[];
  onClose: () => void;
}

/** Adapted as one goes: the difference is computed, and a touched core element says why. */
export function AdaptSheet({ uptake, elements, onClose }: AdaptSheetProps) {
  const { t } = useTranslation();
  const [adapt] = useMutation(AdaptDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const { id, version, ownElements: own, differences } = uptake;
  const ways = useWays(elements, { own, differences });
  const save = async () => {
    if (ways.written.some((text) => hasCprNumber(text))) return refuse(t('cycle.personalData'));
    const input = { changes: ways.changes, differences: ways.told };
    if (!(await doing(() => adapt({ variables: { id, version, input } })))) return;
    announce(t('spread.adapting.saved'));
    onClose();
  };
  return (
    <WrittenSheet
      above={uptake.package.title}
      title={t('spread.adapting.title')}
      action={t('spread.adapting.save')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p>{t('spread.adapting.lead')}</p>
      <ElementFields elements={elements} ways={ways} />
    </WrittenSheet>
  );
}
