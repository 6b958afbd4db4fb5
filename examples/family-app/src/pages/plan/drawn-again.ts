/** How much of base64 the gateway takes (V12). */
const most = 48_000;

/** Sizes and finenesses that are tried, until a picture is small enough. */
const tries = [640, 480, 320, 160].flatMap((side) => [0.8, 0.6, 0.4].map((fineness) => ({ side, fineness })));

/** A picture drawn again as a small JPEG of what it shows and nothing more, in base64; null of what is no picture. */
export async function drawnAgain(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  for (const { side, fineness } of tries) {
    const jpeg = await drawn(picture, side, fineness);
    const data = jpeg === null ? null : await base64Of(new Blob([onlyWhatDraws(jpeg)]));
    if (data !== null && data.length <= most) return data;
  }
  return null;
}

/** The picture within a square of so many dots, on white where it lets something through. */
async function drawn(picture: ImageBitmap, side: number, fineness: number) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', fineness));
  return jpeg === null ? null : new Uint8Array(await jpeg.arrayBuffer());
}

/** Marks of what says something beyond the picture: a browser writes its profile of colours, and some write Exif. */
const tells = (mark: number | undefined) => mark === 0xfe || (mark !== undefined && mark > 0xe0 && mark <= 0xef);

/** A JPEG as a browser writes it, without what it says beyond the picture before its lines begin. */
export function onlyWhatDraws(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = [jpeg.subarray(0, 2)];
  let at = 2;
  for (let mark = jpeg[at + 1]; jpeg[at] === 0xff && mark !== 0xda; mark = jpeg[at + 1]) {
    const next = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
    if (!tells(mark)) parts.push(jpeg.subarray(at, next));
    at = next;
  }
  return Uint8Array.from([...parts, jpeg.subarray(at)].flatMap((part) => [...part]));
}

/** Bytes in base64. */
export async function base64Of(bytes: Blob): Promise<string> {
  const text = Array.from(new Uint8Array(await bytes.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
  return btoa(text);
}
