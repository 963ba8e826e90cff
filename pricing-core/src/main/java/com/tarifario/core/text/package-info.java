/**
 * What is said to users, kept as data until the language is known: messages, problems, places in
 * files.
 */
@NullMarked
package com.tarifario.core.text;

import org.jspecify.annotations.NullMarked;
