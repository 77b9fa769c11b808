package io.aval.network.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places of the form <code>${name}</code>, kept beside this class. */
record Template(String name, String text) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z]+)\\}");

    static Template load(String name) {
        try (InputStream stream = Template.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new Template(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }

    /** @throws IllegalArgumentException if a place has no value or a value no place */
    String fill(Map<String, String> values) {
        Set<String> unused = new HashSet<>(values.keySet());
        String filled = PLACE.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException(name + " has a place without a value: " + match.group(1));
            }
            unused.remove(match.group(1));
            return Matcher.quoteReplacement(value);
        });
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException(name + " has no place for " + unused);
        }
        return filled;
    }
}
