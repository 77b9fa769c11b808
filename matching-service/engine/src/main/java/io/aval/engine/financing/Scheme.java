package io.aval.engine.financing;

import io.aval.rules.canonical.Json;
import io.aval.rules.sharing.Bearer;
import io.aval.rules.sharing.Layer;
import io.aval.rules.sharing.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way of sharing losses, as the table of terms states it: rows {@code scheme.NAME.LAYER.BEARER} in basis points, and
 * {@code scheme.NAME.LAYER.size} in millionths of the principal for a layer that ends.
 */
record Scheme(String name, List<Layer> layers) {

    private static final Pattern ROW = Pattern.compile("scheme\\.([a-z]+)\\.([1-9])\\.([A-Z]+|size)");

    /** All schemes of the table for a loan of that principal, by name. */
    static List<Scheme> all(TermsTable table, long principalFen) {
        TreeMap<String, TreeMap<String, List<Slice>>> shares = new TreeMap<>();
        for (String row : table.rows().keySet()) {
            Matcher found = ROW.matcher(row);
            if (found.matches() && !found.group(3).equals("size")) {
                shares.computeIfAbsent(found.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(found.group(2), _ -> new ArrayList<>())
                        .add(new Slice(Bearer.valueOf(found.group(3)), table.small(row)));
            }
        }
        List<Scheme> schemes = new ArrayList<>();
        shares.forEach((name, byLayer) -> {
            List<Layer> layers = new ArrayList<>();
            byLayer.forEach((layer, slices) ->
                    layers.add(new Layer(size(table, "scheme." + name + "." + layer + ".size", principalFen), slices)));
            schemes.add(new Scheme(name, layers));
        });
        return schemes;
    }

    private static long size(TermsTable table, String row, long principalFen) {
        return table.rows().containsKey(row)
                ? Math.max(1, Proportion.of(principalFen, table.value(row), Proportion.MILLION))
                : Json.MAX_NUMBER;
    }

    boolean has(Bearer bearer) {
        return layers.stream().flatMap(layer -> layer.slices().stream()).anyMatch(slice -> slice.bearer() == bearer);
    }
}
