/** What rules can ask about a line: the vocabulary of fields, and their values for one line. */
@NullMarked
package com.tarifario.core.facts;

import org.jspecify.annotations.NullMarked;
