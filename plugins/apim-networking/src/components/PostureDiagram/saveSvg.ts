import { saveFile } from '../saveFile';

/** Saves a picture of the page as a file of the reader's. */
export function saveSvg(picture: SVGSVGElement, name: string): void {
  saveFile(
    new Blob([new XMLSerializer().serializeToString(picture)], {
      type: 'image/svg+xml',
    }),
    `${name}.svg`,
  );
}
