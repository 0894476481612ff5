import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import { type CitizenValue, type SampleMoment } from '@laeringsrum/domain';
import { formatNumber } from '@laeringsrum/locale';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { graphql } from '../../graphql/generated';
import { type DocumentationTaskPartsFragment } from '../../graphql/generated/graphql';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { readMinutes, stoppedMinutes } from './minutes-reading';

const RecordSampleDocument = graphql(`
  mutation RecordDocumentationSample($input: RecordDocumentationSampleInput!) {
    recordDocumentationSample(input: $input) {
      id
      minutes
      task {
        ...DocumentationTaskParts
      }
    }
  }
`);
const EraseSampleDocument = graphql(`
  mutation EraseDocumentationSample($id: ID!) {
    eraseDocumentationSample(id: $id) {
      ...DocumentationTaskParts
    }
  }
`);

/** A timing that is not sent yet, as the device keeps it: its id stays the same however often it is sent. */
type Kept = Readonly<{
  id: string;
  moment: string;
  /** When the clock was started, in milliseconds; null: it stands. */
  startedAt: number | null;
  text: string;
  value: string;
}>;

/** The seconds on a running clock, told anew each second; it counts from when it was started, so a locked phone does not stop it. */
function useSeconds(startedAt: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (startedAt === null) return;
    setNow(Date.now());
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [startedAt]);
  return startedAt === null ? 0 : Math.max(0, Math.floor((now - startedAt) / 1000));
}

/** One timing of one task, from the clock that is started to the answer; it survives a reload and a lost connection. */
export function useTiming(task: DocumentationTaskPartsFragment) {
  const person = usePerson();
  const language = useLanguage();
  const [empty] = useState<Kept>(() => ({
    id: newId(),
    moment: task.before ? 'AFTER' : 'BEFORE',
    startedAt: null,
    text: '',
    value: '',
  }));
  const { fields, change, clear } = useKeptFields<Kept>(person.id, `timing:${task.id}`, empty, hasCprNumber);
  const [record] = useMutation(RecordSampleDocument);
  const [erase] = useMutation(EraseSampleDocument);
  const seconds = useSeconds(fields.startedAt);
  const reading = readMinutes(fields.text, language);

  const start = useCallback(() => change({ startedAt: Date.now(), text: '' }), [change]);
  const stop = () => {
    const minutes = stoppedMinutes(Date.now() - (fields.startedAt ?? Date.now()));
    change({ startedAt: null, text: formatNumber(minutes, language, { decimals: 1 }) });
  };

  /** Sends what is kept, and hands back how to take it back. */
  const save = async (minutes: number) => {
    const { data } = await record({
      variables: {
        input: {
          id: fields.id,
          taskId: task.id,
          moment: fields.moment as SampleMoment,
          minutes,
          ...(fields.value ? { citizenValue: fields.value as CitizenValue } : {}),
        },
      },
    });
    clear();
    change({ id: newId(), moment: fields.moment });
    const saved = data?.recordDocumentationSample;
    return async () => {
      if (saved) await erase({ variables: { id: saved.id } });
    };
  };

  return {
    moment: fields.moment as SampleMoment,
    value: (fields.value || null) as CitizenValue | null,
    text: fields.text,
    running: fields.startedAt !== null,
    seconds,
    reading,
    start,
    stop,
    save,
    chooseMoment: (moment: SampleMoment) => change({ moment }),
    chooseValue: (value: CitizenValue) => change({ value }),
    type: (text: string) => change({ text, startedAt: null }),
  };
}

export type Timing = ReturnType<typeof useTiming>;
