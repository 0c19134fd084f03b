import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const VARIABLE = 'APIM_NETWORKING_CANARY';

/** Secrets in files outside of every root, in a file name, and in the environment. None may be in any answer. */
export class Canary {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outside-'));
  readonly variable = VARIABLE;
  readonly #secrets = ['file', 'name', 'variable'].map(
    what => `canary-of-the-${what}-${Math.random().toString(36).slice(2)}`,
  );

  constructor() {
    const [content, name, variable] = this.#secrets;
    process.env[VARIABLE] = variable;
    const template = {
      $schema:
        'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [],
      outputs: { secret: { type: 'string', value: content } },
    };
    for (const [file, text] of Object.entries({
      'secret.txt': content,
      'secret.json': JSON.stringify(template),
      'secret.yaml': `secret: ${content}\n`,
      'secret.bicep': `@export()\nvar secret = '${content}'\noutput secret string = secret\n`,
      'secret.bicepparam': `using none\nparam secret = '${content}'\n`,
      'secret.tgz': gzipSync(content),
      [`${name}.txt`]: '',
    })) {
      fs.writeFileSync(path.join(this.folder, file), text);
    }
  }

  /** The secrets in a text, also encoded. */
  in(text: string): string[] {
    return this.#secrets.filter(secret =>
      [secret, encodeURIComponent(secret), ...base64sOf(secret)].some(form =>
        text.includes(form),
      ),
    );
  }

  remove(): void {
    delete process.env[VARIABLE];
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Base64 of a text wherever it begins in what is encoded. */
function base64sOf(text: string): string[] {
  return [0, 1, 2].map(shift => {
    const encoded = Buffer.from(`${' '.repeat(shift)}${text}`).toString(
      'base64',
    );
    // Its ends depend on what is beside it.
    return encoded.slice(shift === 0 ? 0 : 4, -4);
  });
}
