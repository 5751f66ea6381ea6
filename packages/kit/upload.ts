import type { AnyContract, ReplyOf } from '../kernel/contract.ts';
import { address } from './address.ts';
import { headersFor, type InputOf, type Parts } from './ask.ts';
import { Problem, problemFrom } from './problem.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The contract's body as fields. They go before the file: the server reads them when the file begins. */
const formOf = (body: unknown, file: File): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {}))
    if (value !== undefined && value !== null) form.append(name, String(value));
  form.append('file', file, file.name);
  return form;
};

/** Sends one file to an `upload` contract, with its body as fields; `onProgress` hears 0 … 1 (fetch cannot tell how much has left). */
export const upload = <C extends AnyContract>(
  contract: C,
  input: InputOf<C> & { file: File },
  onProgress: (share: number) => void = () => {},
): Promise<ReplyOf<C>> =>
  new Promise((done, failed) => {
    const parts: Parts = input;
    const request = new XMLHttpRequest();
    request.open(contract.method, address(contract.path, parts.params, parts.query));
    headersFor(contract, {}).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () => failed(new Problem({ status: 0 })));
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status < 300)
        done(body as ReplyOf<C>); // border: as in ask
      else failed(problemFrom(request.status, body, request.getResponseHeader('x-request-id')));
    });
    request.send(formOf(parts.body, input.file));
  });
