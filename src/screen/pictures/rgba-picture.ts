/** A decoded picture, four bytes a pixel, not multiplied by its alpha. */
export interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}
