// Ends the process in order on SIGTERM or SIGINT; a second signal, or too long a wait, forces it.

/** Longer than any honest flush to disk; a hung connection must not keep the port for ever. */
const FORCE_AFTER_MILLISECONDS = 10_000;

/** Calls `close` once at the first signal and leaves with 0, or with 1 when it had to be forced. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const onSignal = () => {
    if (closing) process.exit(1);
    closing = true;
    console.log('Muster is saving and closing. Press Ctrl+C again to force it.');
    setTimeout(() => process.exit(1), FORCE_AFTER_MILLISECONDS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('Muster could not close in order:', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
