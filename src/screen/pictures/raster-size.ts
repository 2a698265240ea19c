/** What a header says of a picture; `frames` is 1 where nothing moves. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
}
