import { type ReactNode, type SVGProps } from 'react';

/** One line set, 1.5 px stroke. An icon never stands alone in navigation; where it does, the button has a name. */
export type IconProps = Omit<SVGProps<SVGSVGElement>, 'children'> & { size?: number };

function icon(paths: ReactNode) {
  return function Icon({ size = 20, ...rest }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...rest}
      >
        {paths}
      </svg>
    );
  };
}

export const NotebookIcon = icon(
  <>
    <rect x="4" y="2.75" width="12.5" height="14.5" rx="1.5" />
    <path d="M7.5 2.75v14.5M10.5 6.5h3M10.5 9.5h3M2.5 6.5h2M2.5 10h2M2.5 13.5h2" />
  </>,
);
export const ListIcon = icon(
  <>
    <rect x="2.75" y="3.25" width="5" height="5" rx="1" />
    <rect x="2.75" y="11.75" width="5" height="5" rx="1" />
    <path d="M11 4.25h6.25M11 7.25h4M11 12.75h6.25M11 15.75h4" />
  </>,
);
export const ClusterIcon = icon(
  <>
    <circle cx="7" cy="12.5" r="3.25" />
    <circle cx="15.25" cy="5" r="1.75" />
    <circle cx="4.75" cy="4.25" r="1.5" />
    <circle cx="15.75" cy="14" r="1.5" />
    <path d="m9.4 10.3 4.6-4.1M6.3 9.3 5.2 5.7M10.2 13l4.1.800" />
  </>,
);
export const SpreadIcon = icon(
  <>
    <circle cx="4.5" cy="10" r="1.75" />
    <circle cx="15.5" cy="4.5" r="1.75" />
    <circle cx="15.5" cy="15.5" r="1.75" />
    <path d="M6.250 10C11 10 9 4.500 13.750 4.500M6.250 10C11 10 9 15.500 13.750 15.500" />
  </>,
);
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5.25" />
    <path d="m13 13 4 4" />
  </>,
);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const CloseIcon = icon(<path d="m4.5 4.5 11 11M15.5 4.5l-11 11" />);
export const ChevronLeftIcon = icon(<path d="M12.5 4 6.5 10l6 6" />);
export const ChevronRightIcon = icon(<path d="m7.5 4 6 6-6 6" />);
export const ChevronDownIcon = icon(<path d="m4.5 7.5 5.5 5.5 5.5-5.5" />);
export const ArrowRightIcon = icon(<path d="M3.5 10h13M11.5 5l5 5-5 5" />);
export const ArrowUpIcon = icon(<path d="M10 16.5v-13M5 8.5l5-5 5 5" />);
export const ArrowDownIcon = icon(<path d="M10 3.5v13M5 11.5l5 5 5-5" />);
export const MoreIcon = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="4" cy="10" r="1.5" />
    <circle cx="10" cy="10" r="1.5" />
    <circle cx="16" cy="10" r="1.5" />
  </g>,
);
export const LockIcon = icon(
  <>
    <rect x="4.5" y="8.75" width="11" height="8" rx="1.5" />
    <path d="M7 8.5V6.25a3 3 0 0 1 6 0V8.5M10 12.5v1" />
  </>,
);
export const TableIcon = icon(
  <>
    <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="1.5" />
    <path d="M2.75 8h14.5M8 8v8.25" />
  </>,
);
export const FileIcon = icon(
  <>
    <path d="M11.5 2.75H5.75a1.5 1.5 0 0 0-1.5 1.5v11.5a1.5 1.5 0 0 0 1.5 1.5h8.5a1.5 1.5 0 0 0 1.5-1.5V7Z" />
    <path d="M11.5 2.75V7h4.25" />
  </>,
);
export const SteeringIcon = icon(
  <path d="M3 8.25 10 4l7 4.25M3 16.5h14M4.75 8.5v8M8.25 8.5v8M11.75 8.5v8M15.25 8.5v8" />,
);
export const FlagIcon = icon(<path d="M5 17.5V3M5 3.75h9.5l-2.25 3.5 2.25 3.5H5" />);
export const PrintIcon = icon(
  <path d="M6 7V3.25h8V7M5.5 14H4a1.5 1.5 0 0 1-1.5-1.5V8.5A1.5 1.5 0 0 1 4 7h12a1.5 1.5 0 0 1 1.5 1.5v4A1.5 1.5 0 0 1 16 14h-1.5M6 11.75h8v5H6z" />,
);
export const DownloadIcon = icon(
  <path d="M10 3v9.5M6 9l4 4 4-4M3.5 13.5V15A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-1.5" />,
);
export const ClockIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4.25l2.75 1.75" />
  </>,
);
export const UndoIcon = icon(<path d="M4 8h8.5a4 4 0 0 1 0 8H9M7 4.75 3.75 8 7 11.25" />);
export const PersonIcon = icon(
  <>
    <circle cx="10" cy="6.5" r="3" />
    <path d="M4.5 17c0-3.6 2.2-5.5 5.5-5.5s5.5 1.9 5.5 5.5" />
  </>,
);
export const PeopleIcon = icon(
  <>
    <circle cx="7.5" cy="7" r="2.75" />
    <path d="M2.5 16.5c0-3.2 1.9-5 5-5s5 1.8 5 5M12.75 4.6a2.6 2.6 0 0 1 0 4.9M14.25 12c2 .500 3.25 2.1 3.25 4.5" />
  </>,
);
export const CloudIcon = icon(
  <path d="M5.75 15.5a3.25 3.25 0 0 1-.400-6.48 4.75 4.75 0 0 1 9.15-.770 3.65 3.65 0 0 1-.250 7.25zM10 13V9.5M8.25 11 10 9.25 11.75 11" />,
);
export const WaveIcon = icon(<path d="M2.5 10.5c2-4 3.5-4 5 0s3 4 5 0 3.5-4 5 0" />);
export const DashedRingIcon = icon(<circle cx="10" cy="10" r="6" strokeDasharray="2.2 2.5" />);
export const NoteIcon = icon(
  <path d="M3.5 4.75A1.25 1.25 0 0 1 4.75 3.5h10.5a1.25 1.25 0 0 1 1.25 1.25V12L12 16.5H4.75a1.25 1.25 0 0 1-1.25-1.25zM16.25 12H12v4.25" />,
);
