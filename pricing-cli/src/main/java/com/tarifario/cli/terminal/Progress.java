package com.tarifario.cli.terminal;

import java.util.function.Supplier;

/** One line on the terminal that says how far a long run is; nothing where there is none. */
public final class Progress implements AutoCloseable {

  private static final long NANOS_BETWEEN = 150_000_000L;
  private static final String CLEAR = "\r\u001B[K";

  private final Terminal terminal;
  private long last = System.nanoTime();
  private boolean shown;

  /** A progress line of the terminal; not shown before the first moments have passed. */
  public Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows the text, unless another was shown a moment ago. */
  public void show(Supplier<String> text) {
    if (!terminal.progress() || System.nanoTime() - last < NANOS_BETWEEN) {
      return;
    }
    last = System.nanoTime();
    shown = true;
    terminal.err().print(CLEAR + text.get());
    terminal.err().flush();
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown) {
      shown = false;
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }
}
