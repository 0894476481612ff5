import i18next from 'i18next';
import { idea } from './da/idea';

// For those who see their ideas on the first page; whoever goes on gets them with the rooms.
i18next.addResourceBundle('da', 'translation', idea, true, true);
