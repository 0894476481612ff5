/* What every page behind the first one needs, and the first one does without. */
import './shell/scroll-memory';
import './texts/room-texts';
