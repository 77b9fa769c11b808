package io.aval.engine.screening.sample;

import io.aval.engine.seed.Draw;
import java.util.List;
import java.util.Optional;

/** How a name is written other than it is registered. One slip to a name. */
public enum Slip {
    /** A character that is read the same. */
    HOMOPHONE,
    /** A character that looks the same. */
    LOOK_ALIKE,
    /** A character of region, brand or trade is lost. */
    MISSING,
    /** A character too many in region, brand or trade. */
    EXTRA,
    /** Two neighbours in region, brand or trade swapped. */
    SWAPPED,
    /** The region before the name instead of in brackets, or the other way round. */
    REGION_MOVED,
    /** No region. */
    REGION_DROPPED,
    /** Another legal form. */
    FORM_CHANGED,
    /** Traditional characters. */
    TRADITIONAL,
    /** Full width with spaces. */
    FULL_WIDTH,
    /** Other brackets, or a form in brackets. */
    BRACKETS,
    /** No legal form, and no second word of trade. */
    ABBREVIATED;

    private static final List<String> OTHER_FORMS = List.of("有限责任公司", "有限公司", "股份有限公司", "公司", "集团有限公司");

    /** {@return the name with this slip, or nothing where the name gives no occasion for it} */
    public Optional<String> in(MadeName name, Draw draw) {
        String stem = name.region() + name.brand() + name.trade();
        Optional<String> slipped = Optional.of(
                switch (this) {
                    case HOMOPHONE -> oneOfGroup(stem, "sound", draw) + name.form();
                    case LOOK_ALIKE -> oneOfGroup(stem, "sight", draw) + name.form();
                    case MISSING -> without(stem, draw.below(stem.length())) + name.form();
                    case EXTRA -> withExtra(stem, draw) + name.form();
                    case SWAPPED -> swapped(stem, draw.below(stem.length() - 1)) + name.form();
                    case REGION_MOVED -> moved(name, draw);
                    case REGION_DROPPED -> name.brand() + name.trade() + name.form();
                    case FORM_CHANGED -> stem + draw.oneOf(OTHER_FORMS);
                    case TRADITIONAL -> traditional(name.text());
                    case FULL_WIDTH -> wide(name.text());
                    case BRACKETS -> bracketed(name, draw);
                    case ABBREVIATED ->
                        name.region() + name.brand() + name.trade().substring(0, 2);
                });
        return slipped.filter(text -> !text.equals(name.text()) && !text.equals(stem + name.form()));
    }

    private static String oneOfGroup(String stem, String groups, Draw draw) {
        int start = draw.below(stem.length());
        for (int i = 0; i < stem.length(); i++) {
            int at = (start + i) % stem.length();
            String c = stem.substring(at, at + 1);
            for (String group : Characters.of(groups)) {
                if (group.contains(c)) {
                    String others = group.replace(c, "");
                    int other = draw.below(others.length());
                    return stem.substring(0, at) + others.charAt(other) + stem.substring(at + 1);
                }
            }
        }
        return stem;
    }

    private static String without(String stem, int at) {
        return stem.substring(0, at) + stem.substring(at + 1);
    }

    private static String withExtra(String stem, Draw draw) {
        String brand = Characters.of("brand").getFirst();
        int at = draw.below(stem.length() + 1);
        return stem.substring(0, at) + brand.charAt(draw.below(brand.length())) + stem.substring(at);
    }

    private static String swapped(String stem, int at) {
        return stem.substring(0, at) + stem.charAt(at + 1) + stem.charAt(at) + stem.substring(at + 2);
    }

    private static String moved(MadeName name, Draw draw) {
        if (name.region().isEmpty()) {
            return name.text();
        }
        if (name.inBrackets()) {
            return name.region() + "市" + name.brand() + name.trade() + name.form();
        }
        String bracket = "(" + name.region() + ")";
        return draw.below(2) == 0
                ? name.brand() + bracket + name.trade() + name.form()
                : name.brand() + name.trade() + bracket + name.form();
    }

    private static String traditional(String text) {
        StringBuilder out = new StringBuilder(text);
        for (String pair : Characters.of("old")) {
            for (int i = 0; i < out.length(); i++) {
                if (out.charAt(i) == pair.charAt(0)) {
                    out.setCharAt(i, pair.charAt(1));
                }
            }
        }
        return out.toString();
    }

    private static String wide(String text) {
        return String.join("\u3000", text.split("(?<=\\G.{2})", -1));
    }

    private static String bracketed(MadeName name, Draw draw) {
        String open = draw.oneOf(List.of("【】", "〔〕", "[]", "{}", "<>"));
        String region = name.region().isEmpty() ? "" : open.charAt(0) + name.region() + open.charAt(1);
        String trade = open.charAt(0) + name.trade() + open.charAt(1);
        return draw.below(2) == 0
                ? name.brand() + region + name.trade() + name.form()
                : region + name.brand() + trade + name.form();
    }
}
