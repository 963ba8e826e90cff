package com.tarifario.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is told of a call beside its day and who made it. */
final class VisitFields {

  @Option(
      names = "--outcome",
      paramLabel = "${bundle:label.text}",
      order = 10,
      descriptionKey = "visit.outcome")
  @Nullable String outcome;

  @Option(
      names = "--contact",
      paramLabel = "${bundle:label.person}",
      order = 13,
      descriptionKey = "visit.contact")
  @Nullable String contact;

  @Option(
      names = "--centre",
      paramLabel = "${bundle:label.centre}",
      order = 14,
      descriptionKey = "centre")
  @Nullable String centre;

  @Option(
      names = "--next",
      paramLabel = "${bundle:label.text}",
      order = 15,
      descriptionKey = "visit.next")
  @Nullable String next;

  @Option(
      names = "--next-on",
      paramLabel = "${bundle:label.day}",
      order = 16,
      descriptionKey = "visit.next-on")
  @Nullable String nextOn;
}
