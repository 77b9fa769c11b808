package io.aval.rules.finance;

import io.aval.rules.act.Act;
import io.aval.rules.act.Addressed;
import io.aval.rules.act.Command;
import io.aval.rules.act.InNameOf;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands of finance. */
public final class FinanceActs {

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("finance.product", PostProduct.class, Set.of(Role.BANK), Posting::product),
            Act.of("finance.demand", PostDemand.class, Set.of(Role.ENTERPRISE), Posting::demand),
            Act.of("finance.import", RecordImport.class, Set.of(Role.OPERATOR), Matching::recordImport),
            Act.of("finance.run", RecordRun.class, Set.of(Role.OPERATOR), Running::record),
            Act.of("finance.confirm-run", ConfirmRun.class, Set.of(Role.REGULATOR), Running::confirm),
            Act.of("finance.offer", MakeOffer.class, Set.of(Role.OPERATOR), Matching::offer),
            Act.of("finance.hand-papers", HandPapers.class, Set.of(Role.OPERATOR), Handing::hand),
            Act.of("finance.accept", Accept.class, Set.of(Role.ENTERPRISE), Agreeing::accept),
            Act.of("finance.decline", Decline.class, Set.of(Role.ENTERPRISE), Agreeing::decline),
            Act.of("finance.agree", Agree.class, Set.of(Role.BANK), Agreeing::agree));

    private FinanceActs() {}

    /**
     * A financier posts a product.
     *
     * @param addressee the platform whose runs may read it
     */
    public record PostProduct(RecordId as, ProductTerms terms, Organisation addressee) implements InNameOf, Addressed {
        @Override
        public List<RecordId> reads() {
            return List.of(as);
        }
    }

    /**
     * An enterprise posts a demand.
     *
     * @param object a right of its own to pledge, or a bill that it holds
     * @param certificate the right's valid certificate; absent for a bill
     * @param addressee the platform whose runs may read it
     */
    public record PostDemand(
            RecordId as,
            DemandTerms terms,
            RecordId object,
            @Nullable RecordId certificate,
            Organisation addressee) implements InNameOf, Addressed {
        @Override
        public List<RecordId> reads() {
            return certificate == null ? List.of(as, object) : List.of(as, object, certificate);
        }
    }

    /** The platform's operator binds a file that it took in. */
    public record RecordImport(
            @Text(max = 120) String name,
            Digest file,
            @Range(max = 100_000_000) int kept,
            @Range(max = 100_000_000) int refused,
            @Nullable ImportForm form)
            implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /**
     * The platform's operator binds a matching run.
     *
     * @param blockingPairs 0, or the run is refused; what a run for welfare leaves stands in its manifest
     * @param manifest with it every member reads the run; absent where the platform alone keeps it
     */
    public record RecordRun(
            @Text(max = 60) String engine,
            @Range(max = Json.MAX_NUMBER) long seed,
            Digest inputs,
            Digest result,
            @Range(max = 100_000_000) int demands,
            @Range(max = 100_000_000) int products,
            @Range(max = Json.MAX_NUMBER) long valueFen,
            @Range(max = 1_000_000_000) int blockingPairs,
            @Nullable Manifest manifest)
            implements Command {

        /** A run without manifest. */
        public RecordRun(
                String engine,
                long seed,
                Digest inputs,
                Digest result,
                int demands,
                int products,
                long valueFen,
                int blockingPairs) {
            this(engine, seed, inputs, result, demands, products, valueFen, blockingPairs, null);
        }

        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /**
     * A witness says what it found when it checked a run on its own data.
     *
     * @param verdict digest of its own verdict; to agree, the manifest's
     */
    public record ConfirmRun(RecordId run, Review.Finding finding, Digest verdict) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(run);
        }
    }

    /**
     * The platform's operator offers a run's result to borrower and financiers.
     *
     * @param parts shares, one for each product
     * @param until last day for acceptance
     * @param instead the lapsed or declined offer of the same demand that it replaces; absent if none
     */
    public record MakeOffer(
            RecordId run,
            RecordId demand,
            @Size(min = 1, max = Offer.MAX_PARTS) List<Share> parts,
            BusinessDay until,
            @Nullable RecordId instead)
            implements Command {

        /** An offer that replaces none. */
        public MakeOffer(RecordId run, RecordId demand, List<Share> parts, BusinessDay until) {
            this(run, demand, parts, until, null);
        }

        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(run, demand));
            if (instead != null) {
                reads.add(instead);
            }
            for (Share part : parts) {
                reads.add(part.product());
                if (part.draws() != null) {
                    part.draws().forEach(draw -> reads.add(draw.piece()));
                }
            }
            return reads;
        }
    }

    /**
     * A product's share of an offer.
     *
     * @param amountFen fen
     * @param ratePpm yearly rate, millionths
     * @param draws of which pieces of the product's budget it holds, together the amount; absent if the budget is not in
     *     pieces
     */
    public record Share(
            RecordId product,
            @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
            @Range(max = 1_000_000) int ratePpm,
            @Nullable @Size(min = 1, max = Draw.MOST) List<Draw> draws) {

        /** A share of a budget that is not in pieces. */
        public Share(RecordId product, long amountFen, int ratePpm) {
            this(product, amountFen, ratePpm, null);
        }
    }

    /**
     * The platform's operator hands the financiers of an offer a proof and its working papers, by which they recompute
     * it.
     *
     * @param proof the certificate of the offer's object, or the rating of its borrower
     * @param papers the proof's working papers
     */
    public record HandPapers(RecordId offer, RecordId proof, RecordId papers) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(offer, proof, papers);
        }
    }

    /**
     * The borrower accepts; its right or bill is reserved for the lead financier.
     *
     * @param certificate the one that the offer names, which must still be valid; absent if it names none
     * @param run the offer's run, which no witness may have disputed; absent if the run has no manifest
     */
    public record Accept(
            RecordId as,
            RecordId offer,
            RecordId object,
            @Nullable RecordId certificate,
            @Nullable RecordId run) implements InNameOf {

        /** Of an offer whose run has no manifest. */
        public Accept(RecordId as, RecordId offer, RecordId object, @Nullable RecordId certificate) {
            this(as, offer, object, certificate, null);
        }

        @Override
        public List<RecordId> reads() {
            return Stream.of(as, offer, object, certificate, run)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** The borrower declines, or gives up an acceptance that lapsed before anybody signed; its demand is open again. */
    public record Decline(RecordId as, RecordId offer, RecordId demand) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, offer, demand);
        }
    }

    /**
     * A financier signs for its part of an accepted offer; the amount is used of its product's budget.
     *
     * @param pieces those on which the part draws; absent if on none
     */
    public record Agree(
            RecordId as,
            RecordId offer,
            RecordId product,
            @Nullable @Size(min = 1, max = Draw.MOST) List<RecordId> pieces)
            implements InNameOf {

        /** Of a part that draws on no pieces. */
        public Agree(RecordId as, RecordId offer, RecordId product) {
            this(as, offer, product, null);
        }

        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(as, offer, product));
            if (pieces != null) {
                reads.addAll(pieces);
            }
            return reads;
        }
    }
}
