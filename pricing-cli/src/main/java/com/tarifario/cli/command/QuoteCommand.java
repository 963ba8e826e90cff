package com.tarifario.cli.command;

import picocli.CommandLine.Command;

/** Commands about quotes. */
@Command(name = "quote", mixinStandardHelpOptions = true)
final class QuoteCommand {}
