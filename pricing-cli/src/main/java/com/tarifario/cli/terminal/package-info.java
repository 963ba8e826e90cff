/** Where results and messages are shown: streams, language, tables, numbers, colours. */
@NullMarked
package com.tarifario.cli.terminal;

import org.jspecify.annotations.NullMarked;
