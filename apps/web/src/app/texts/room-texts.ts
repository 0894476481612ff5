import i18next from 'i18next';
import { rooms } from './da/rooms';

// The English ones come with English, all at once.
i18next.addResourceBundle('da', 'translation', rooms, true, true);
