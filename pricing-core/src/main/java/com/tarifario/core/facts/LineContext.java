package com.tarifario.core.facts;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * A line with everything around it that rules may ask about.
 *
 * @param documentType the kind of document that it stands on
 * @param line the line
 * @param client its client
 * @param workCentre its work centre; null if it names none
 * @param agreement its maintenance agreement; null if it names none
 * @param holiday whether its date is a holiday where it was done; null if the tariff has no
 *     calendar
 * @param season the season of its date; null if it is in none
 * @param visit what is summed over its visit
 * @param document what is summed over its document
 */
public record LineContext(
    DocumentType documentType,
    ChargeLine line,
    Client client,
    @Nullable WorkCentre workCentre,
    @Nullable Agreement agreement,
    @Nullable Boolean holiday,
    @Nullable String season,
    Measures visit,
    Measures document) {}
