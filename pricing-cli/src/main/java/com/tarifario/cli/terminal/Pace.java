package com.tarifario.cli.terminal;

import com.tarifario.cli.text.CliMessage;
import java.time.Duration;
import java.util.Locale;

/** How far a long run over many lines is, how fast it goes and how long it still takes. */
public final class Pace {

  private final Terminal terminal;
  private final Progress progress;
  private long begun;
  private long total;
  private long done;

  /** The pace that a line on the terminal shows. */
  public Pace(Terminal terminal, Progress progress) {
    this.terminal = terminal;
    this.progress = progress;
    begin(0);
  }

  /**
   * Begins to count.
   *
   * @param lines how many there are; 0 if nobody knows
   */
  public void begin(long lines) {
    begun = System.nanoTime();
    total = lines;
    done = 0;
  }

  /** Counts some more lines, and shows how far it is. */
  public void add(long lines) {
    done += lines;
    progress.show(() -> text(Duration.ofNanos(System.nanoTime() - begun)));
  }

  /** What is shown after that time. */
  String text(Duration elapsed) {
    Numbers numbers = terminal.numbers();
    long nanos = Math.max(1, elapsed.toNanos());
    String rate = numbers.count(Math.round(done * 1e9 / nanos));
    if (total == 0 || done == 0 || done > total) {
      return terminal.text(CliMessage.PROGRESS, numbers.count(done), rate);
    }
    Duration left = Duration.ofNanos(Math.round((double) nanos / done * (total - done)));
    return terminal.text(
        CliMessage.PROGRESS_OF, numbers.count(done), numbers.count(total), rate, clock(left));
  }

  /** Minutes and seconds, with hours if there are any: {@code 1:02:03}. */
  private static String clock(Duration time) {
    Duration whole = time.plusMillis(500);
    return whole.toHours() > 0
        ? String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            whole.toHours(),
            whole.toMinutesPart(),
            whole.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", whole.toMinutes(), whole.toSecondsPart());
  }
}
