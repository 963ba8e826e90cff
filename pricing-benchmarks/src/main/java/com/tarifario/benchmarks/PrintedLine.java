package com.tarifario.benchmarks;

/** The least that a Java program does. */
public final class PrintedLine {

  private PrintedLine() {}

  /** Prints a line. */
  public static void main(String[] args) {
    System.out.println("Valued");
  }
}
