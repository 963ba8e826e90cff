/** The commands, one class each, and how their errors are told. */
@NullMarked
package com.tarifario.cli.command;

import org.jspecify.annotations.NullMarked;
