/** What deciding costs: which rules take time, and which lines decisions are made anew for. */
@NullMarked
package com.tarifario.rules.profile;

import org.jspecify.annotations.NullMarked;
