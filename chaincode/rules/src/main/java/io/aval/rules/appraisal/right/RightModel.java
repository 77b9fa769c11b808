package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.quality.Cohort;
import io.aval.rules.appraisal.quality.Gate;
import io.aval.rules.appraisal.quality.Tree;
import io.aval.rules.appraisal.quality.WeightSet;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.identifier.RightKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a model about rights: the schema of what a model of that family carries. Immutable.
 *
 * @param leaves how the inputs beside the indicators are read; a word has bounds of zero, which do not matter
 * @param trees what is judged, for each kind of right
 * @param weights for each tree and purpose
 * @param gates that must be open
 * @param cohorts for ranks
 * @param rates by industry and kind
 * @param royalties usual royalties; the first of an industry stands in where a sheet tells none
 * @param stages of a drug's development, in their order
 * @param link between quality and price
 * @param spreads of the simulation
 * @param pledges usual pledge rates
 * @param grades least scores of the grades 1 to 9, descending; what is below is grade 10
 * @param wideSpread from which {@code (P50 − P5)/P50} on the grade is one worse
 * @param shortLife below how many remaining years the grade is one worse
 * @param fade part that each year beyond the forecast loses
 * @param draws of the simulation, half of them mirror images
 * @param order in which methods are preferred
 */
public record RightModel(
        @Size(min = 1, max = 100) List<LeafRule> leaves,
        @Size(min = 1, max = 5) List<Tree> trees,
        @Size(min = 1, max = 40) List<WeightSet> weights,
        @Size(max = 8) List<Gate> gates,
        @Size(max = 100) List<Cohort> cohorts,
        @Size(min = 1, max = 40) List<RateRow> rates,
        @Size(max = 200) List<RoyaltyRow> royalties,
        @Size(max = 10) List<StageRow> stages,
        ShareLink link,
        Spreads spreads,
        @Size(max = 5) List<PledgeRow> pledges,
        @Size(min = 9, max = 9) List<Decimal> grades,
        Decimal wideSpread,
        Decimal shortLife,
        Decimal fade,
        @Range(min = 2, max = 200_000) int draws,
        @Size(min = 1, max = 7) List<Method> order) {

    private static final int LONGEST_NAME = 56;

    /**
     * Throws {@link IllegalArgumentException} if an input has no rule, a weight set does not fit its tree, the draws are odd, the grades do not
     * descend, an input's name is too long for a finding, or a method stands twice.
     */
    public RightModel {
        for (WeightSet set : weights) {
            Tree tree = trees.stream()
                    .filter(each -> each.name().equals(set.tree()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no tree " + set.tree()));
            set.requireFits(tree);
        }
        Vocabulary.requireRuled(leaves, gates, stages);
        for (int i = 1; i < grades.size(); i++) {
            require(grades.get(i - 1).compareTo(grades.get(i)) > 0, "grades");
        }
        require(leaves.stream().allMatch(rule -> rule.name().length() <= LONGEST_NAME), "long names");
        require(draws % 2 == 0, "draws");
        require(order.stream().distinct().count() == order.size(), "order");
    }

    /**
     * Reads a model's parameters.
     *
     * @throws io.aval.rules.refusal.RefusedException if they have another form
     */
    public static RightModel of(Json.Obj parameters) {
        return Schema.of(RightModel.class).decode(parameters);
    }

    /** These parameters as a model carries them. */
    public Json.Obj json() {
        return Schema.of(RightModel.class).encode(this);
    }

    /** The same with more usual royalties, which come before those it has. */
    public RightModel withRoyalties(List<RoyaltyRow> more) {
        List<RoyaltyRow> all = new ArrayList<>(more);
        all.addAll(royalties);
        return new RightModel(
                leaves,
                trees,
                weights,
                gates,
                cohorts,
                rates,
                all,
                stages,
                link,
                spreads,
                pledges,
                grades,
                wideSpread,
                shortLife,
                fade,
                draws,
                order);
    }

    /** How every input of a right of that kind is read. */
    List<LeafRule> rules(RightKind kind) {
        List<LeafRule> rules = new ArrayList<>(leaves);
        tree(kind).ifPresent(tree -> rules.addAll(tree.rules()));
        return rules;
    }

    Optional<Tree> tree(RightKind kind) {
        return trees.stream().filter(tree -> tree.kinds().contains(kind)).findFirst();
    }

    /** The latest version of the tree's weights for a purpose. */
    Optional<WeightSet> weights(Tree tree, String scenario) {
        return weights.stream()
                .filter(set -> set.tree().equals(tree.name()) && set.scenario().equals(scenario))
                .reduce((one, other) -> other.version() > one.version() ? other : one);
    }

    Optional<RateRow> rate(String industry, RightKind kind) {
        return rates.stream()
                .filter(row -> row.industry().equals(industry) && row.kinds().contains(kind))
                .findFirst();
    }

    Optional<RoyaltyRow> royalty(String industry) {
        return royalties.stream().filter(row -> row.industry().equals(industry)).findFirst();
    }

    Optional<PledgeRow> pledge(RightKind kind) {
        return pledges.stream().filter(row -> row.kind() == kind).findFirst();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
