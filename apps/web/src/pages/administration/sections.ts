import { lazy, type ComponentType } from 'react';
import { type Permission } from '@laeringsrum/domain';

export interface AdministrationSection {
  /** The last part of its address. */
  readonly address: string;
  /** Key of its title and its one line: `administration.<name>.title` and `.lead`. */
  readonly name: 'people' | 'providers';
  readonly permission: Permission;
  readonly Content: ComponentType;
}

/** What an administration consists of. A room adds its line here, and its texts under the name. */
export const administrationSections: readonly AdministrationSection[] = [
  {
    address: 'personer',
    name: 'people',
    permission: 'people:read',
    Content: lazy(() => import('../../people/administration/PeopleSection')),
  },
  {
    address: 'indgange',
    name: 'providers',
    permission: 'identityProvider:read',
    Content: lazy(() => import('../../people/identity-provider/ProvidersSection')),
  },
];
