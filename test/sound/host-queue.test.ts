import { expect, it, vi } from "vitest";
import { createQueue } from "../../src/sound/host/source.ts";

const sound = (frames: number, from = 1): Int16Array =>
  Int16Array.from({ length: 2 * frames }, (_, i) => from + Math.floor(i / 2));

it("hands sound out in order, across blocks, and fills up with silence", () => {
  const queue = createQueue(vi.fn());
  queue.push(sound(3, 1));
  queue.push(sound(2, 4));
  expect([...queue.take(2)]).toEqual([1, 1, 2, 2]);
  expect([...queue.take(4)]).toEqual([3, 3, 4, 4, 5, 5, 0, 0]);
  expect(queue.waiting()).toBe(0);
  expect(queue.silence()).toBe(1);
});

it("gives silence without touching the sound that waits", () => {
  const queue = createQueue(vi.fn());
  queue.push(sound(2));
  expect([...queue.rest(1)]).toEqual([0, 0]);
  expect(queue.waiting()).toBe(2);
  expect(queue.given()).toBe(0);
});

it("counts as heard only the sound before what is queued, not the silence between", () => {
  const queue = createQueue(vi.fn());
  queue.push(sound(10));
  queue.take(14); // 10 of sound, 4 of silence
  queue.push(sound(5));
  queue.take(5);
  expect(queue.given()).toBe(15);
  expect([0, 3, 5, 9, 12, 19, 1000].map((queued) => queue.heard(queued))).toEqual([15, 12, 10, 10, 7, 0, 0]);
});

it("goes on counting at the first frame that was dropped", () => {
  const queue = createQueue(vi.fn());
  queue.push(sound(10));
  queue.take(8);
  queue.clear(3);
  expect([queue.given(), queue.waiting(), queue.heard(0), queue.heard(2)]).toEqual([5, 0, 5, 3]);
  queue.push(sound(4));
  queue.take(4);
  expect([queue.given(), queue.heard(6)]).toEqual([9, 3]);
});

it("forgets what was taken long ago", () => {
  const queue = createQueue(vi.fn());
  for (let second = 0; second < 60; second++) {
    queue.push(sound(24_000));
    queue.take(48_000);
  }
  expect(queue.given()).toBe(60 * 24_000);
  expect(queue.heard(96_000)).toBe(58 * 24_000);
});
