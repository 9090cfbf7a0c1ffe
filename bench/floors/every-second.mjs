const SECONDS = 600;

/**
 * Calls with the seconds left, once a second, for ten minutes.
 * @param {(left: number) => void} write
 */
export function everySecond(write) {
  const endMs = performance.now() + SECONDS * 1000;
  const tick = () => {
    const left = Math.round((endMs - performance.now()) / 1000);
    write(left);
    // Rounded up: a timeout that fires a fraction early would write a second twice.
    if (left > 0) setTimeout(tick, Math.ceil(endMs - (left - 1) * 1000 - performance.now()));
  };
  tick();
}
