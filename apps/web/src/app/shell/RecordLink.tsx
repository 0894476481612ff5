import { type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useAddresses } from '../../people/programme/addresses';

/** Opens the sheet on top of the page one is on; closing it comes back to that page as it was. */
export function RecordLink({
  className,
  label,
  children,
}: {
  className?: string;
  label?: string;
  children: ReactNode;
}) {
  const addresses = useAddresses();
  const location = useLocation();
  return (
    <Link
      to={addresses.record}
      state={{ background: location }}
      className={className}
      {...(label ? { 'aria-label': label } : {})}
    >
      {children}
    </Link>
  );
}
