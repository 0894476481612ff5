import { useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { codeForAddress } from '@laeringsrum/domain';
import { weekKey, weekOf, type Frequency } from '@laeringsrum/locale';

/** Every address of a programme in one place; slugs are Danish in both languages, codes are stable. */
export function addressesOf(programme: string) {
  const root = `/${programme}`;
  return {
    root,
    myWork: `${root}/mit-arbejde`,
    interventions: `${root}/indsatser`,
    overview: `${root}/klyngen`,
    programme: `${root}/programmet`,
    administration: `${root}/administration`,
    ownData: `${root}/mine-oplysninger`,
    record: `${root}/registrer`,
    documentation: `${root}/dokumentationstid`,
    steering: `${root}/styring`,
    economy: `${root}/styring/oekonomi`,
    report: `${root}/styring/rapport`,
    groupMeeting: (number: number) => `${root}/styring/moeder/${number}`,
    deviation: (number: number) => `${root}/styring/afvigelser/${number}`,
    newDeviation: (code: string) => `${root}/styring/afvigelser/ny/${codeForAddress(code)}`,
    documents: `${root}/dokumenter`,
    account: `${root}/konto`,
    intervention: (code: string) => `${root}/indsatser/${codeForAddress(code)}`,
    cycle: (code: string, number: number) => `${root}/indsatser/${codeForAddress(code)}/pdsa/${number}`,
    theory: (code: string) => `${root}/indsatser/${codeForAddress(code)}/driverdiagram`,
    progress: (code: string) => `${root}/indsatser/${codeForAddress(code)}/fremdrift`,
    board: (code: string) => `${root}/indsatser/${codeForAddress(code)}/tavlemoede`,
    spread: `${root}/spredning`,
    concept: (code: string) => `${root}/spredning/${codeForAddress(code)}`,
    seminars: `${root}/seminarer`,
    seminar: (number: number) => `${root}/seminarer/${number}`,
    place: (slug: string) => `${root}/klyngen/${slug}`,
    example: (method: string) => `${root}/eksempler/${method}`,
    measurements: (code: string) => `${root}/indsatser/${codeForAddress(code)}/maalinger`,
    interventionDocumentation: (code: string) =>
      `${root}/indsatser/${codeForAddress(code)}/dokumentationstid`,
    methodMirror: (code: string) => `${root}/indsatser/${codeForAddress(code)}/metodespejl`,
    recordMeasure: (code: string, letter: string, period?: string, frequency: Frequency = 'WEEKLY') =>
      `${root}/registrer/${codeForAddress(code)}/${letter}${period ? `?${periodQuery(period, frequency)}` : ''}`,
  };
}

/** `uge=2021-W15` for weeks and fortnights, `maaned=2021-04`, else `dag=2021-04-12`. */
export function periodQuery(period: string, frequency: Frequency): string {
  if (frequency === 'MONTHLY') return `maaned=${period.slice(0, 7)}`;
  if (frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY') return `uge=${weekKey(weekOf(period))}`;
  return `dag=${period}`;
}

export type Addresses = ReturnType<typeof addressesOf>;

export function useAddresses(): Addresses {
  const { programme = '' } = useParams();
  const { pathname } = useLocation();
  const slug = programme || (pathname.split('/')[1] ?? '');
  return useMemo(() => addressesOf(slug), [slug]);
}
