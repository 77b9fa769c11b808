package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much may stand offered or agreed at the same time. Only the owner's organisation, the platform addressed and the
 * witness read it.
 *
 * @param limitFen of a financier, what all of its products give together; of an enterprise, what all of its demands get; fen,
 *     {@link Json#MAX_NUMBER} if there is no such limit
 * @param lines a financier's lines, each after its parent; none for an enterprise
 * @param head the head of the group to which an enterprise belongs; absent if it belongs to none, heads one or is a
 *     financier
 * @param group the group that an enterprise heads; absent if it heads none
 */
public record QuotaTerms(
        @Range(max = Json.MAX_NUMBER) long limitFen,
        @Size(max = QuotaTerms.MAX_LINES) List<Line> lines,
        @Nullable RecordId head,
        @Nullable Group group) {

    /** Most lines of one financier. */
    public static final int MAX_LINES = 200;

    /** Most lines that hang one below the other. */
    public static final int MAX_DEPTH = 8;

    /**
     * A line (额度) or a part of one (分项额度): what the products named give to the industries and regions named. What it does
     * not name is its parent's, or everything of the financier's.
     *
     * @param parent the line of which it is a part; absent if it hangs below the whole
     * @param limitFen fen; above the parent's it is allowed and without effect
     * @param products products of the financier's own
     */
    public record Line(
            @Text(max = 24, pattern = "[A-Za-z0-9_-]+") String name,

            @Nullable @Text(max = 24, pattern = "[A-Za-z0-9_-]+")
            String parent,

            @Range(max = Json.MAX_NUMBER) long limitFen,

            @Nullable @Size(min = 1, max = QuotaTerms.MAX_LINES)
            List<RecordId> products,

            @Nullable @Size(min = 1, max = 3) List<Industry> industries,
            @Nullable @Size(min = 1, max = 40) List<Region> regions) {

        private Line within(Line above) {
            return new Line(
                    name,
                    parent,
                    limitFen,
                    products == null ? above.products : products,
                    industries == null ? above.industries : industries,
                    regions == null ? above.regions : regions);
        }

        private void requireWithin(Line above, String at) {
            requireWithin(products, above.products, at + "/products");
            requireWithin(industries, above.industries, at + "/industries");
            requireWithin(regions, above.regions, at + "/regions");
        }

        private static <T> void requireWithin(@Nullable List<T> named, @Nullable List<T> above, String at) {
            Code.QUOTA_BEYOND.unless(named == null || above == null || above.containsAll(named), "field", at);
        }
    }

    /**
     * A group of companies (集团): its head and those of the members that name this head in a record of their own.
     *
     * @param limitFen what all of them get together, fen
     * @param members without the head
     */
    public record Group(
            @Range(max = Json.MAX_NUMBER) long limitFen,
            @Size(min = 1, max = 100) List<RecordId> members) {}

    /** The lines in their order, each with what it does not name taken over from its parent. */
    public List<Line> whole() {
        Map<String, Line> whole = new LinkedHashMap<>();
        for (Line line : lines) {
            Line above = line.parent() == null ? null : whole.get(line.parent());
            whole.put(line.name(), above == null ? line : line.within(above));
        }
        return List.copyOf(whole.values());
    }

    /** All products that lines name, each once. */
    public List<RecordId> products() {
        TreeSet<RecordId> products = new TreeSet<>();
        for (Line line : lines) {
            if (line.products() != null) {
                products.addAll(line.products());
            }
        }
        return List.copyOf(products);
    }

    /** The other parties that it names: the head, or the members. */
    public List<RecordId> others() {
        List<RecordId> others = new ArrayList<>();
        if (head != null) {
            others.add(head);
        }
        if (group != null) {
            others.addAll(group.members());
        }
        return others;
    }

    /**
     * Refuses lines that make no tree, or reach beyond what they are a part of, and a group that names a member twice.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#QUOTA_TREE}, {@link Code#QUOTA_BEYOND} or {@link
     *     Code#QUOTA_GROUP}, with the field
     */
    void requireSound() {
        Code.QUOTA_GROUP.unless(head == null || group == null, "field", "/terms/head");
        List<RecordId> others = others();
        Code.QUOTA_GROUP.unless(new TreeSet<>(others).size() == others.size(), "field", "/terms/group/members");
        Map<String, Integer> depths = new TreeMap<>();
        Map<String, Line> whole = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "/terms/lines/" + i;
            int depth = 1;
            if (line.parent() != null) {
                // Parents come first, so nothing can hang below itself
                Line above = whole.get(line.parent());
                if (above == null) {
                    throw Code.QUOTA_TREE.refuse("field", at + "/parent");
                }
                depth += depths.getOrDefault(line.parent(), 0);
                line.requireWithin(above, at);
                line = line.within(above);
            }
            Code.QUOTA_TREE.unless(depth <= MAX_DEPTH, "field", at + "/parent");
            Code.QUOTA_TREE.unless(depths.put(line.name(), depth) == null, "field", at + "/name");
            whole.put(line.name(), line);
        }
    }
}
