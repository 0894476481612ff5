import 'i18next';
import { type Danish } from './da';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Danish };
  }
}
