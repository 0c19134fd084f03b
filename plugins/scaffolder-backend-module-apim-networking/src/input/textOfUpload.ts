import { InputError } from '@backstage/errors';
import { describeValue } from 'backstage-plugin-apim-networking-common';

/** What a form gives for a file. */
const UPLOAD = /^data:[^,]*;base64,/i;

/**
 * The text of an input that is a text, or a file that was uploaded, as a data URL: UTF-8, or UTF-16 with its mark, which is what
 * PowerShell writes.
 *
 * @param field - name of the input, for messages
 * @throws InputError for one that is longer than `maxCharacters`, and for a data URL of another kind
 */
export function textOfUpload(
  value: string,
  field: string,
  maxCharacters: number,
): string {
  const upload = UPLOAD.exec(value)?.[0];
  // Of a file: four characters for three bytes.
  const length = upload
    ? Math.round(((value.length - upload.length) * 3) / 4)
    : value.length;
  if (length > maxCharacters) {
    throw new InputError(
      `${field} must have at most ${maxCharacters} characters, got ${length}.`,
    );
  }
  if (!upload) {
    if (value.startsWith('data:')) {
      throw new InputError(
        `${field} must be a text, or a file as a data URL in base64, got ${describeValue(
          value,
        )}.`,
      );
    }
    return value.replace(/^\uFEFF/, '');
  }
  const bytes = Buffer.from(value.slice(upload.length), 'base64');
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}
