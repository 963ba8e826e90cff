/** Other engines that price the same work: built only with the profile {@code peers}. */
@NullMarked
package com.tarifario.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
