package com.tarifario.benchmarks;

/**
 * Another engine that can price the same work; found as a service where it is on the class path.
 */
public interface Peer {

  /** What it is called on the command line. */
  String name();

  /** The company's tariff, as natural and as fast as the engine has it. */
  Side of(Company company);
}
