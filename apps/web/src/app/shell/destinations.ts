import { useTranslation } from 'react-i18next';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import {
  ClusterIcon,
  ListIcon,
  NotebookIcon,
  PeopleIcon,
  SpreadIcon,
  SteeringIcon,
  type IconProps,
} from '../../ui/icons';

export interface Destination {
  to: string;
  label: string;
  shortLabel: string;
  Icon: (props: IconProps) => React.ReactNode;
}

/** The rooms this person may enter; a room that does not exist yet is not shown. */
export function useDestinations(programme: string): Destination[] {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const can = useCan(programme);
  const rooms: Array<Destination & { allowed: boolean }> = [
    {
      to: addresses.myWork,
      label: t('shell.myWork'),
      shortLabel: t('shell.myWorkShort'),
      Icon: NotebookIcon,
      allowed: can('work:read'),
    },
    {
      to: addresses.interventions,
      label: t('shell.interventions'),
      shortLabel: t('shell.interventions'),
      Icon: ListIcon,
      allowed: can('intervention:read'),
    },
    {
      to: addresses.overview,
      label: t('shell.overview'),
      shortLabel: t('shell.overview'),
      Icon: ClusterIcon,
      allowed: can('overview:read'),
    },
    {
      to: addresses.seminars,
      label: t('shell.seminars'),
      shortLabel: t('shell.seminars'),
      Icon: PeopleIcon,
      allowed: can('seminar:read'),
    },
    {
      to: addresses.spread,
      label: t('shell.spread'),
      shortLabel: t('shell.spread'),
      Icon: SpreadIcon,
      allowed: can('package:read'),
    },
    {
      to: addresses.steering,
      label: t('shell.steering'),
      shortLabel: t('shell.steering'),
      Icon: SteeringIcon,
      allowed: can('steering:read'),
    },
    {
      to: addresses.programme,
      label: t('shell.theProgramme'),
      shortLabel: t('shell.theProgramme'),
      Icon: NotebookIcon,
      // For the others it is a quiet line at the foot of the rail.
      allowed: !can('overview:read'),
    },
    {
      to: addresses.administration,
      label: t('shell.administration'),
      shortLabel: t('shell.administration'),
      Icon: ListIcon,
      allowed: can('identityProvider:read') || can('retention:read') || can('archive:export'),
    },
  ];
  return rooms.filter((room) => room.allowed);
}
