/** Fetched together: together they are smaller than the list of their pieces would be in the first page. */
export { default as AccountPage } from './account/AccountPage';
export { AdministrationPage } from './administration/AdministrationPage';
export { default as SessionGuard } from '../people/session-guard/SessionGuard';
