import { type documents as danish } from '../da/documents';
import { type TextsOf } from '../texts-of';

/** What one has ordered on paper. */
export const documents: TextsOf<typeof danish> = {
  documents: {
    title: 'Documents',
    lead: 'What you have ordered. Only you can see it, and it is deleted after {{days}} days.',
    none: 'You have not ordered anything yet. You can for example get an intervention as PDF at the foot of its page.',
    interventionPdf: 'Get as PDF',
    fetch: 'Get {{name}}',
    queued: 'In the queue. You can go on with other things meanwhile.',
    running: 'Being made …',
    progress: 'How far the document is',
    stop: 'Stop',
    cancelled: 'Stopped.',
    failed: 'It could not be made.',
    again: 'Order again',
    remove: 'Delete',
    removeOne: 'Delete {{name}}',
    all: 'All your documents',
    kinds: {
      INTERVENTION_PDF: 'Intervention on paper (PDF)',
      DEVIATION_PDF: 'Decision for the records (PDF)',
      ANCHORING_PDF: 'Anchoring for the records (PDF)',
      EXTENSION_PDF: 'Request for extension (PDF)',
      MEETING_PDF: 'Agenda or minutes (PDF)',
      REPORT_XLSX: 'Appendix of the report (Excel)',
      REPORT_CSV: 'Appendix of the report (CSV)',
      REPORT_PDF: 'Report (PDF)',
      REPORT_DOCX: 'Report (Word)',
      REPORT_HTML: 'Report (HTML)',
      SEMINAR_PDF: 'Storyboards on paper (PDF)',
    },
  },
};
