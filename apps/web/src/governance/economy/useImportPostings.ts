import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { type PostingsRead } from './posting-reading';

const ImportDocument = graphql(`
  mutation ImportPostings($input: ImportPostingsInput!) {
    importPostings(input: $input) {
      id
      inserted
      same
    }
  }
`);

/** So many lines travel in one change. */
const PART = 4000;

/** Sends what was read, part by part; a part that does not land can be sent again, since a line is never taken twice. */
export function useImportPostings(onDone: (told: { inserted: number; same: number }) => void) {
  const { t } = useTranslation();
  const [take] = useMutation(ImportDocument);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async ({ postings, unreadable }: PostingsRead, fileName: string) => {
    const id = newId();
    const lineIds = [...new Set(postings.map(({ lineId }) => lineId))];
    setProblem(null);
    try {
      let told = { inserted: 0, same: 0 };
      for (let from = 0; from < postings.length; from += PART) {
        setDone(from);
        const part = postings.slice(from, from + PART);
        const { data } = await take({
          variables: {
            input: {
              id,
              fileName: fileName.slice(0, 120),
              lineIds,
              lines: part.map(({ lineId }) => lineIds.indexOf(lineId)),
              postedOn: part.map(({ postedOn }) => postedOn),
              amounts: part.map(({ ore }) => ore),
              texts: part.map(({ text }) => text),
              references: part.map(({ reference }) => reference),
              ordinals: part.map(({ ordinal }) => ordinal),
              unreadable:
                from === 0
                  ? unreadable
                      .slice(0, 500)
                      .map(({ line, reason, column }) => ({ line, reason, ...(column ? { column } : {}) }))
                  : [],
              fileLines: part.map(({ line }) => line),
            },
          },
        });
        told = data?.importPostings ?? told;
      }
      onDone(told);
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    } finally {
      setDone(null);
    }
  };

  return { send, done, problem };
}
