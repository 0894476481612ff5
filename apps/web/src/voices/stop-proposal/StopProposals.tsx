import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { type StopProposalPartsFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { ProposalSheet, type WrittenProposal } from './ProposalSheet';
import { StopProposalEntry } from './StopProposalEntry';
import styles from './StopProposals.module.css';

const CreateDocument = graphql(`
  mutation CreateStopProposal($input: CreateStopProposalInput!) {
    createStopProposal(input: $input) {
      ...StopProposalParts
    }
  }
`);

interface StopProposalsProps {
  interventionId: string;
  proposals: readonly StopProposalPartsFragment[];
  threeParty: boolean;
  mayWrite: boolean;
  maySign: boolean;
}

/** "Stop eller reducér": the intervention's proposals, and a way to the next. */
export function StopProposals(props: StopProposalsProps) {
  const { interventionId, proposals, threeParty, mayWrite, maySign } = props;
  const { t } = useTranslation();
  const [create] = useMutation(CreateDocument, { refetchQueries: ['InterventionDocumentation'] });
  const [writing, setWriting] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const save = async (id: string, written: WrittenProposal) => {
    setBusy(true);
    setRefused(null);
    try {
      await create({ variables: { input: { id, interventionId, ...written } } });
      setWriting(null);
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section
      title={t('documentation.stop.title')}
      action={
        mayWrite ? (
          <TextAction icon={<PlusIcon size={17} />} onClick={() => setWriting(newId())}>
            {t('documentation.stop.add')}
          </TextAction>
        ) : undefined
      }
    >
      <p className={styles.lead}>
        {t(threeParty ? 'documentation.stop.leadThree' : 'documentation.stop.lead')}
      </p>
      {proposals.length === 0 ? (
        <p>{t(mayWrite ? 'documentation.stop.none' : 'documentation.stop.noneReader')}</p>
      ) : (
        <div>
          {proposals.map((proposal) => (
            <StopProposalEntry
              key={proposal.id}
              proposal={proposal}
              threeParty={threeParty}
              mayWrite={mayWrite}
              maySign={maySign}
            />
          ))}
        </div>
      )}
      {writing ? (
        <ProposalSheet
          written={null}
          busy={busy}
          refused={refused}
          onClose={() => setWriting(null)}
          onSave={(written) => void save(writing, written)}
        />
      ) : null}
    </Section>
  );
}
