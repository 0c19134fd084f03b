/** Saves a picture of the page as a file of the reader's. */
export function saveSvg(picture: SVGSVGElement, name: string): void {
  const blob = new Blob([new XMLSerializer().serializeToString(picture)], {
    type: 'image/svg+xml',
  });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.svg`;
  link.click();
  URL.revokeObjectURL(url);
}
