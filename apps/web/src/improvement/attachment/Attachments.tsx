import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { FILE_KINDS, imagesAllowed, type ImagePolicy } from '@laeringsrum/domain';
import { dateInCopenhagen, formatDateLong, formatNumber } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { CloseIcon, PlusIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useUndo } from '../../ui/Undo';
import { announce } from '../../ui/announce';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Attachments.module.css';
import { useAttachments } from './useAttachments';

export const Attachments_attachment = graphql(`
  fragment Attachments_attachment on Attachment {
    id
    name
    bytes
    version
    at
    by {
      id
      name
    }
  }
`);

interface AttachmentsProps {
  attachments: ReadonlyArray<FragmentType<typeof Attachments_attachment>>;
  interventionId: string;
  cycleId: string | null;
  imagePolicy: ImagePolicy;
  mayWrite: boolean;
}

/** Files that belong to the work: listed with who and when, added one at a time, removed with a way back. */
export function Attachments(props: AttachmentsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const { interventionId, cycleId, imagePolicy, mayWrite } = props;
  const rows = readFragment(Attachments_attachment, props.attachments);
  const offerUndo = useUndo();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const files = useAttachments({ programme, interventionId, cycleId }, imagePolicy);
  const allowed = FILE_KINDS.filter(({ image }) => !image || imagesAllowed(imagePolicy, cycleId !== null));

  const chosen = async (file: File | undefined) => {
    if (!file) return;
    if (await files.attach(file)) announce(t('attachments.added', { name: file.name }));
    if (input.current) input.current.value = '';
  };
  const takeAway = async ({ id, version, name }: (typeof rows)[number]) => {
    try {
      const restore = await files.remove(id, version);
      offerUndo({ text: t('attachments.removed', { name }), undo: restore });
    } catch (error) {
      files.tell(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  return (
    <>
      {rows.length ? (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id} className={styles.row}>
              <a href={`/attachments/${programme}/${row.id}`} download={row.name}>
                {row.name}
              </a>
              <span className={styles.facts}>
                {size(row.bytes, language)} · {formatDateLong(dateInCopenhagen(row.at), language)}
                {row.by ? ` · ${row.by.name}` : ''}
              </span>
              {mayWrite ? (
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t('attachments.remove', { name: row.name })}
                  onClick={() => void takeAway(row)}
                >
                  <CloseIcon size={15} />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : mayWrite ? null : (
        <p className={styles.facts}>{t('attachments.none')}</p>
      )}
      {mayWrite ? (
        <div className={styles.add}>
          <input
            ref={input}
            type="file"
            hidden
            accept={allowed.flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(',')}
            onChange={(event) => void chosen(event.currentTarget.files?.[0])}
          />
          {files.sending ? (
            <div className={styles.sending} role="status">
              <span>{t('attachments.sending', { name: files.sending.name })}</span>
              <progress max={1} value={files.sending.share} aria-label={files.sending.name} />
              <TextAction onClick={files.cancel}>{t('ui.cancel')}</TextAction>
            </div>
          ) : (
            <TextAction
              icon={<PlusIcon size={17} />}
              aria-describedby={hint}
              onClick={() => input.current?.click()}
            >
              {t('attachments.add')}
            </TextAction>
          )}
          <p id={hint} className={styles.facts}>
            {t(allowed.length < FILE_KINDS.length ? 'attachments.hintNoImages' : 'attachments.hint')}
          </p>
        </div>
      ) : null}
      {files.problem ? (
        <p className={styles.problem} role="alert">
          {files.problem}
        </p>
      ) : null}
    </>
  );
}

/** In the unit people say: kB below a tenth of a megabyte. */
function size(bytes: number, language: 'da' | 'en'): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 0.1
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)), language)} kB`
    : `${formatNumber(Math.round(megabytes * 10) / 10, language)} MB`;
}
