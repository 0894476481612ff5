import { PeopleIcon, PersonIcon } from '../../ui/icons';

/** A track is a word with a line icon, one figure or two; never a colour. */
export function TrackIcon({ icon, size = 18 }: { icon: string; size?: number }) {
  const Icon = /people|two|relatives/.test(icon) ? PeopleIcon : PersonIcon;
  return <Icon size={size} style={{ verticalAlign: '-0.15em' }} />;
}
