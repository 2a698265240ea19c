// @ts-check

/**
 * Draws at most once a frame, and tells when that can be seen.
 * @param {() => void} draw
 * @param {() => void} painted
 */
export function createPainter(draw, painted) {
  let isDue = false;

  function frame() {
    if (!isDue) return;
    isDue = false;
    draw();
    // A frame is painted in the task that draws it: what comes after that is a task of its own.
    setTimeout(painted);
  }

  // A tab in the background gets no frames, and nobody is to wait for it.
  document.addEventListener("visibilitychange", frame);

  return function schedule() {
    if (isDue) return;
    isDue = true;
    if (document.hidden) setTimeout(frame);
    else requestAnimationFrame(frame);
  };
}
