package com.tarifario.benchmarks;

import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.work.WorkReport;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What so many reports take, in microseconds: all sides price the same reports, which are read
 * fresh each time, outside of what is measured. There are few at a time, as where work is read,
 * priced and written in one go, so that no side waits for memory that the other does not need.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ValuingBenchmark {

  /** What is priced. */
  @Param(Sides.SMALL)
  public String work = Sides.SMALL;

  /** Who prices it. */
  @Param({Sides.OURS, Sides.BY_HAND})
  public String side = Sides.OURS;

  /** On how many threads. */
  @Param("1")
  public int threads = 1;

  /** How many reports at a time. */
  @Param("200")
  public int reports = 200;

  /** For how many seconds of processor time it reads and prices before JMH begins. */
  @Param("4")
  public int warm = 4;

  private Work priced = Company.small();
  private Side pricing = (reports, sink) -> {};
  private List<WorkReport> fresh = List.of();
  private long seed;

  /** Loads what prices, makes sure that its prices are right, and makes it warm. */
  @Setup(Level.Trial)
  public void load(Blackhole away) {
    priced = Sides.work(work);
    Side alone = Sides.side(side, priced);
    Checksum.check(side, alone, priced);
    warm(alone, new Away(away));
    pricing = threads == 1 ? alone : new Threads(alone, threads);
  }

  /**
   * Reads and prices for some time of the processor, not of the clock, so that a busy machine does
   * not leave a side cold.
   */
  private void warm(Side alone, Sink sink) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long end = thread.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(warm);
    while (thread.getCurrentThreadCpuTime() < end) {
      read();
      alone.price(fresh, sink);
    }
  }

  /** Reads the next reports. */
  @Setup(Level.Invocation)
  public void read() {
    fresh = priced.reports(reports, ++seed);
  }

  /** Stops what was started. */
  @TearDown(Level.Trial)
  public void stop() {
    if (pricing instanceof Threads several) {
      several.close();
    }
  }

  /** Prices the reports. */
  @Benchmark
  public void price(Blackhole away) {
    pricing.price(fresh, new Away(away));
  }

  /** Uses up all that a priced line has on every side. */
  private record Away(Blackhole away) implements Sink {

    @Override
    public void take(PricedLine line) {
      away.consume(line);
      away.consume(line.unitPrice());
      away.consume(line.amount());
      if (!line.winners().isEmpty()) {
        RuleRef winner = line.winners().get(0);
        away.consume(winner.name());
        away.consume(winner.layer());
      }
    }

    @Override
    public void take(SimplePrice price) {
      away.consume(price);
      away.consume(price.unitPrice());
      away.consume(price.amount());
      away.consume(price.rule());
      away.consume(price.layer());
    }
  }
}
