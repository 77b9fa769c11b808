package io.aval.engine.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a source answered.
 *
 * @param response as it came
 * @param observed the day of which the source speaks
 * @param validUntil last day on which it stands by it; absent if it names none
 */
public record Answer(
        Json.Obj response, BusinessDay observed, @Nullable BusinessDay validUntil) {}
