package io.aval.engine.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * A company's name taken apart.
 *
 * <p>上海甲(集团)有限公司 and 甲集团（上海）有限责任公司 have the same parts, and so the same {@link #normal} form. Immutable.
 *
 * @param given the text as it was given, at most {@value #MAX_LENGTH} characters of it
 * @param region code of the region by GB/T 2260: six digits, a province ends in 0000, a prefecture in 00; China is 1, none is 0
 * @param brand the part that tells companies apart (字号), simplified, numbers in digits; empty only if nothing is left
 * @param trade words of trade in one spelling, may be empty
 * @param form legal form
 * @param role company, head of a group, or branch
 * @param branch what names the branch, empty if it is none
 * @param cut whether the text was longer: such a name never matches, it is at most possible
 */
public record CompanyName(
        String given, int region, String brand, String trade, LegalForm form, Role role, String branch, boolean cut) {
    /** Longer texts are cut: the longest registered names have below 60 characters. */
    public static final int MAX_LENGTH = 256;

    /**
     * One step of the way from a text to its parts.
     *
     * @param name what the step does, a word
     * @param text what is left after it
     */
    public record Step(String name, String text) {}

    /**
     * Takes a name apart.
     *
     * @param text any text, the empty one and broken characters included
     * @return its parts; never throws
     */
    public static CompanyName of(String text) {
        return new NameParser(text, (name, left) -> {}).parse();
    }

    /** {@return every step that {@link #of} takes with this text, in order} */
    public static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        new NameParser(text, (name, left) -> steps.add(new Step(name, left))).parse();
        return List.copyOf(steps);
    }

    /** {@return the one spelling that all spellings of this name share: region, brand, trade, group, form, branch} */
    public String normal() {
        return Regions.name(region) + brand + trade + (role == Role.GROUP ? "集团" : "") + form.canonical() + branch;
    }

    /** {@return short name of the region, empty for none} */
    public String regionName() {
        return Regions.name(region);
    }

    /** {@return the reading of the brand, one syllable a character without tone; characters without reading stay} */
    public String pinyin() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < brand.length(); i++) {
            char c = brand.charAt(i);
            String reading = Han.reading(c);
            key.append(key.isEmpty() ? "" : " ").append(reading.isEmpty() ? String.valueOf(c) : reading);
        }
        return key.toString();
    }

    /** {@return whether nothing was left to compare} */
    public boolean isEmpty() {
        return brand.isEmpty();
    }
}
