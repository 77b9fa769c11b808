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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands of finance. */
public final class FinanceActs {

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("finance.product", PostProduct.class, Set.of(Role.BANK), Posting::product),
            Act.of("finance.demand", PostDemand.class, Set.of(Role.ENTERPRISE), Posting::demand),
            Act.of("finance.import", RecordImport.class, Set.of(Role.OPERATOR), Matching::recordImport),
            Act.of("finance.run", RecordRun.class, Set.of(Role.OPERATOR), Matching::recordRun),
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
            @Range(max = 100_000_000) int refused)
            implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /** The platform's operator binds a matching run; one with a blocking pair is refused. */
    public record RecordRun(
            @Text(max = 60) String engine,
            @Range(max = Json.MAX_NUMBER) long seed,
            Digest inputs,
            Digest result,
            @Range(max = 100_000_000) int demands,
            @Range(max = 100_000_000) int products,
            @Range(max = Json.MAX_NUMBER) long valueFen,
            @Range(max = 1_000_000_000) int blockingPairs)
            implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of();
        }
    }

    /**
     * The platform's operator offers a run's result to borrower and financiers.
     *
     * @param parts shares, one for each product
     * @param until last day for acceptance
     */
    public record MakeOffer(
            RecordId run,
            RecordId demand,
            @Size(min = 1, max = Offer.MAX_PARTS) List<Share> parts,
            BusinessDay until) implements Command {
        @Override
        public List<RecordId> reads() {
            List<RecordId> reads = new ArrayList<>(List.of(run, demand));
            parts.forEach(part -> reads.add(part.product()));
            return reads;
        }
    }

    /** A product's share of an offer: amount in fen, yearly rate in millionths. */
    public record Share(
            RecordId product,
            @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
            @Range(max = 1_000_000) int ratePpm) {}

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
     */
    public record Accept(
            RecordId as,
            RecordId offer,
            RecordId object,
            @Nullable RecordId certificate) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return certificate == null ? List.of(as, offer, object) : List.of(as, offer, object, certificate);
        }
    }

    /** The borrower declines, or gives up an acceptance that lapsed before anybody signed; its demand is open again. */
    public record Decline(RecordId as, RecordId offer, RecordId demand) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, offer, demand);
        }
    }

    /** A financier signs for its part of an accepted offer; the amount is used of its product's budget. */
    public record Agree(RecordId as, RecordId offer, RecordId product) implements InNameOf {
        @Override
        public List<RecordId> reads() {
            return List.of(as, offer, product);
        }
    }
}
