package io.aval.network.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times with which the logs of Fabric, of Go's own library and of Java begin their lines. */
final class LogTime {

    private static final Pattern FABRIC = Pattern.compile("^(\\d{4}-\\d\\d-\\d\\dT\\S+?)(?:\\s|$)");
    private static final Pattern GO = Pattern.compile("^(\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d)\\s");
    private static final DateTimeFormatter GO_TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);

    // Between time and half of the day newer platforms put a narrow space
    private static final Pattern JAVA =
            Pattern.compile("^([A-Z][a-z]{2} \\d{1,2}, \\d{4},? \\d{1,2}:\\d\\d:\\d\\d)[\\s\\u202f]([AP]M)\\s");
    private static final DateTimeFormatter JAVA_TIME =
            DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.ENGLISH);

    private LogTime() {}

    /** The time at the line's start, if it has one; times without a zone are this machine's. */
    static Optional<Instant> of(String line, ZoneId zone) {
        try {
            Matcher fabric = FABRIC.matcher(line);
            if (fabric.find()) {
                return Optional.of(OffsetDateTime.parse(fabric.group(1)).toInstant());
            }
            Matcher go = GO.matcher(line);
            if (go.find()) {
                return Optional.of(
                        LocalDateTime.parse(go.group(1), GO_TIME).atZone(zone).toInstant());
            }
            Matcher java = JAVA.matcher(line);
            if (java.find()) {
                String text = java.group(1).replaceFirst("(\\d{4}),", "$1") + " " + java.group(2);
                return Optional.of(
                        LocalDateTime.parse(text, JAVA_TIME).atZone(zone).toInstant());
            }
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
