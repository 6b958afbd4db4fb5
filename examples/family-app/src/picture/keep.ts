import type { PictureFamily } from './family.js';
import type { Imprint } from './svg-of.js';

/** Gives a file to whoever is at the screen; its name says nothing of anybody. */
function hand(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A picture as points, twice as fine as on the screen, for programs that know no SVG. */
async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob(
        (png) => (png === null ? failed(new Error('The picture could not be drawn')) : done(png)),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Keeps a picture as a file: what was shown, with the day and who saw it, and nothing that the page did not have. */
export async function keep(family: PictureFamily, imprint: Imprint, as: 'svg' | 'png'): Promise<void> {
  const { svgOf } = await import('./svg-of.js');
  const svg = new Blob([svgOf(family, imprint)], { type: 'image/svg+xml' });
  hand(as === 'svg' ? svg : await pngOf(svg), `family-picture.${as}`);
}
