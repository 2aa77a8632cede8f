package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRequest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Answers reads of one resource, with cache validation. */
final class ReadAnswers {
    private ReadAnswers() {}

    static SpineAnswer read(SpineRequest request, StoredResource stored, AdjustmentsOptions options) {
        if (isUnchanged(request, stored)) {
            return new SpineAnswer(304, Map.of(), Optional.empty());
        }
        return new SpineAnswer(200, ResourceHeaders.of(stored, options.isoLastModified()), Optional.of(stored.copy()));
    }

    private static boolean isUnchanged(SpineRequest request, StoredResource stored) {
        Optional<String> ifNoneMatch = request.header("If-None-Match");
        if (ifNoneMatch.isPresent()) {
            // RFC 7232: If-Modified-Since is then ignored.
            return Arrays.stream(ifNoneMatch.get().split(","))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || weak(tag).equals(stored.entityTag()));
        }
        Optional<Instant> since = request.header("If-Modified-Since").flatMap(ReadAnswers::httpDate);
        return since.isPresent()
                && stored.lastUpdated()
                        .map(updated -> updated.truncatedTo(ChronoUnit.SECONDS))
                        .filter(updated -> !updated.isAfter(since.get()))
                        .isPresent();
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }

    private static Optional<Instant> httpDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException notADate) {
            // RFC 7232: a recipient must ignore the header when its value is no valid date.
            return Optional.empty();
        }
    }
}
