import i18next from 'i18next';
import { documentation } from './da/documentation';

// The English ones come with English, all at once.
i18next.addResourceBundle('da', 'translation', documentation, true, true);
