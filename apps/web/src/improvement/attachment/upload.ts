import { v7 as newId } from 'uuid';
import { refusalOfErrors, type RefusalAnswer } from '../../graphql/refusal';

export interface UploadTarget {
  readonly programme: string;
  readonly interventionId: string;
  readonly cycleId: string | null;
}

export interface RunningUpload {
  readonly done: Promise<'attached' | 'cancelled'>;
  cancel(): void;
}

/** A file on its way beside GraphQL. It is not in the queue: whoever waits sees how far it has come and may stop it. */
export function uploadFile(
  file: File,
  { programme, interventionId, cycleId }: UploadTarget,
  onProgress: (share: number) => void,
): RunningUpload {
  const request = new XMLHttpRequest();
  const address = new URLSearchParams({ interventionId, ...(cycleId ? { cycleId } : {}) });
  const done = new Promise<'attached' | 'cancelled'>((resolve, reject: (refusal: RefusalAnswer) => void) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status === 201) return resolve('attached');
      reject(refusalOfAnswer(request.responseText));
    };
    request.onerror = () => reject({ code: 'NETWORK', message: '', details: {} });
    request.onabort = () => resolve('cancelled');
    request.open('POST', `/attachments/${programme}/${newId()}?${address}`);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('idempotency-key', newId());
    request.setRequestHeader('accept-language', document.documentElement.lang || 'da');
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}

function refusalOfAnswer(text: string): RefusalAnswer {
  try {
    const { errors } = JSON.parse(text) as { errors?: Parameters<typeof refusalOfErrors>[0] };
    return refusalOfErrors(errors ?? []);
  } catch {
    return { code: 'NETWORK', message: '', details: {} };
  }
}
