package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.appraisal.Family;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Reason;
import io.aval.rules.canonical.Digest;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.evaluation.PublishedModel;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.IpActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.rating.RatingActs;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A scene with the people of a market in it, and short ways to what they usually do. */
public final class Town {

    public static final Digest SOME = Digest.of("some document");

    public final Scene scene = Scene.founded();
    private final TreeMap<String, RecordId> parties = new TreeMap<>();
    private final Map<Family, RecordId> models = new EnumMap<>(Family.class);
    private int serial;

    public final Actor clerkA = Scene.actor(Scene.BANK_A, "operator-a", Role.OPERATOR);
    public final Actor clerkB = Scene.actor(Scene.BANK_B, "operator-b", Role.OPERATOR);
    public final Actor clerkP = Scene.actor(Scene.PLATFORM, "operator-p", Role.OPERATOR);

    public final Actor drawer = enterprise(clerkA, "drawer-01");
    public final Actor acceptor = enterprise(clerkB, "acceptor-01");
    public final Actor payee = enterprise(clerkB, "payee-01");
    public final Actor endorsee = enterprise(clerkP, "endorsee-01");
    public final Actor stranger = enterprise(clerkA, "stranger-01");
    public final Actor owner = enterprise(clerkP, "owner-01");
    public final Actor valuer = join(clerkP, "valuer-01", Role.VALUER, PartyType.ENTERPRISE);
    public final Actor bankA = join(clerkA, "lender-a", Role.BANK, PartyType.INSTITUTION);
    public final Actor bankB = join(clerkB, "lender-b", Role.BANK, PartyType.INSTITUTION);

    public RecordId party(Actor actor) {
        return Objects.requireNonNull(parties.get(actor.account().toString()));
    }

    public Counterparty counterparty(Actor actor) {
        return new Counterparty(party(actor), actor.account().organisation());
    }

    public Actor enterprise(Actor clerk, String handle) {
        return join(clerk, handle, Role.ENTERPRISE, PartyType.ENTERPRISE);
    }

    public Actor join(Actor clerk, String handle, Role role, PartyType type) {
        Actor actor = Scene.actor(clerk.account().organisation(), handle, role);
        serial++;
        parties.put(
                actor.account().toString(),
                scene.create(
                        clerk,
                        new PartyActs.Register(
                                "Company " + handle,
                                type,
                                Numbers.uscc(serial),
                                null,
                                type == PartyType.INSTITUTION ? Numbers.cnaps(serial) : null,
                                actor.account().handle(),
                                false)));
        return actor;
    }

    public BillActs.Issue issue(BillType type) {
        serial++;
        return new BillActs.Issue(
                party(drawer),
                Numbers.bill(type == BillType.AC01 ? 5 : 6, scene.day(), serial),
                type,
                1_000_000,
                true,
                scene.day().plusMonths(6),
                counterparty(type == BillType.AC01 ? bankB : acceptor),
                counterparty(payee),
                true);
    }

    public RecordId issued() {
        return scene.create(drawer, issue(BillType.AC02));
    }

    public RecordId accepted() {
        RecordId bill = issued();
        scene.grant(drawer, propose(drawer, bill, Operation.ACCEPT));
        scene.grant(acceptor, new BillActs.Answer(party(acceptor), bill, true, null));
        return bill;
    }

    /** A bill that the payee holds. */
    public RecordId received() {
        RecordId bill = accepted();
        scene.grant(drawer, propose(drawer, bill, Operation.RECEIVE));
        scene.grant(payee, new BillActs.Answer(party(payee), bill, true, null));
        return bill;
    }

    public BillActs.Propose propose(Actor by, RecordId bill, Operation operation) {
        return new BillActs.Propose(party(by), bill, operation, null, false, path(bill));
    }

    public BillActs.Propose endorse(Actor by, RecordId bill, Actor to) {
        return new BillActs.Propose(party(by), bill, Operation.ENDORSE, counterparty(to), false, path(bill));
    }

    public BillActs.Answer yes(Actor by, RecordId bill) {
        return new BillActs.Answer(party(by), bill, true, null);
    }

    public BillActs.Answer no(Actor by, RecordId bill, Reason reason) {
        return new BillActs.Answer(party(by), bill, false, reason, reason == Reason.DC09 ? "in words" : null);
    }

    public Bill bill(RecordId id) {
        return scene.body(id, Bill.class);
    }

    /** Every hop of a bill, first to last: those of the package before it was split off, and its own. */
    public List<Hop> path(RecordId bill) {
        Map<Digest, Hop> told = new TreeMap<>(Comparator.comparing(Digest::value));
        scene.told().forEach(notice -> told.put(notice.hop().digest(), notice.hop()));
        ArrayDeque<Hop> path = new ArrayDeque<>();
        for (Hop hop = told.get(bill(bill).head()); hop != null; hop = told.get(hop.previous())) {
            path.addFirst(hop);
        }
        return List.copyOf(path);
    }

    public IpActs.Register registerRight() {
        serial++;
        return new IpActs.Register(
                party(owner),
                RightKind.INVENTION,
                Numbers.patent(serial),
                "A bearing",
                scene.day().plusMonths(60));
    }

    public RecordId right() {
        return scene.create(owner, registerRight());
    }

    public RecordId certificate(RecordId right) {
        return scene.create(valuer, certify(right, Valued.at(10_000_000, 2)));
    }

    public IpActs.Certify certify(RecordId right, Valued valued) {
        return new IpActs.Certify(
                party(valuer), right, evaluation(right, valued), scene.day().plusMonths(12));
    }

    public Evaluating.Request evaluation(RecordId subject, Valued valued) {
        RecordId model = model(Family.RIGHT);
        return valued.request(
                subject, model, scene.body(model, PublishedModel.class).model(), scene.day());
    }

    /** The town's model of that family, published and approved when it is first needed. */
    public RecordId model(Family family) {
        RecordId known = models.get(family);
        if (known != null) {
            return known;
        }
        RecordId model = scene.create(
                clerkP,
                new ModelActs.Publish(family == Family.RIGHT ? Valued.model(scene.day()) : Rated.model(scene.day())));
        scene.grant(Scene.REGULATOR, new ModelActs.Approve(model));
        models.put(family, model);
        return model;
    }

    public RatingActs.Assess assess(Actor enterprise) {
        return assess(enterprise, Rated.sheet(scene.day()));
    }

    public RatingActs.Assess assess(Actor enterprise, Sheet sheet) {
        RecordId party = party(enterprise);
        RecordId model = model(Family.CREDIT);
        Evaluating.Request request = Valued.request(
                party, sheet, model, scene.body(model, PublishedModel.class).model());
        return new RatingActs.Assess(
                party(valuer), party, enterprise.account(), request, scene.day().plusMonths(6));
    }

    public ProductTerms productTerms(FinanceKind kind) {
        return new ProductTerms(
                kind,
                8_000_000,
                100_000,
                5_000_000,
                360,
                List.of(new RateStep(1, 30_000), new RateStep(2, 40_000)),
                5_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")));
    }

    public RecordId product(Actor bank, ProductTerms terms) {
        return scene.create(bank, new FinanceActs.PostProduct(party(bank), terms, Scene.PLATFORM));
    }

    public RecordId product(Actor bank) {
        return product(bank, productTerms(FinanceKind.PLEDGE));
    }

    public DemandTerms demandTerms(FinanceKind kind) {
        return new DemandTerms(kind, 4_000_000, 180, 50_000, Industry.AUTO, new Region("31"), 2);
    }

    public FinanceActs.PostDemand postDemand(RecordId right, RecordId certificate) {
        return new FinanceActs.PostDemand(
                party(owner), demandTerms(FinanceKind.PLEDGE), right, certificate, Scene.PLATFORM);
    }

    public FinanceActs.RecordRun recordRun() {
        return new FinanceActs.RecordRun("aval 0.1 stable", 7, SOME, SOME, 1, 2, 4_000_000, 0);
    }

    /** A market of one demand and two products, ready for an offer. */
    public Market market() {
        RecordId right = right();
        RecordId certificate = certificate(right);
        RecordId demand = scene.create(owner, postDemand(right, certificate));
        return new Market(
                right, certificate, demand, product(bankA), product(bankB), scene.create(clerkP, recordRun()));
    }

    /** The records around an offer. */
    public record Market(
            RecordId right,
            RecordId certificate,
            RecordId demand,
            RecordId productA,
            RecordId productB,
            RecordId run) {}

    /** Two parts, 2,500,000 fen of A and 1,500,000 fen of B, open for ten days. */
    public FinanceActs.MakeOffer offer(Market market) {
        return new FinanceActs.MakeOffer(
                market.run(),
                market.demand(),
                List.of(
                        new FinanceActs.Share(market.productB(), 1_500_000, 40_000),
                        new FinanceActs.Share(market.productA(), 2_500_000, 40_000)),
                scene.day().plusDays(10));
    }

    /** The certificate of a market's right goes to the financiers of its offer. */
    public FinanceActs.HandPapers handPapers(Market market) {
        RecordId offer = scene.create(clerkP, offer(market));
        RecordId proof = market.certificate();
        Evaluation evaluation =
                Objects.requireNonNull(scene.body(proof, Certificate.class).evaluation());
        return new FinanceActs.HandPapers(offer, proof, evaluation.papers());
    }

    /** An offer that the owner has accepted. */
    public RecordId acceptedOffer(Market market) {
        RecordId offer = scene.create(clerkP, offer(market));
        scene.grant(owner, accept(offer));
        return offer;
    }

    /** The owner's acceptance, with what the offer names. */
    public FinanceActs.Accept accept(RecordId offer) {
        Offer terms = scene.body(offer, Offer.class);
        return new FinanceActs.Accept(party(owner), offer, terms.object(), terms.certificate());
    }

    public Organisation organisation(Actor actor) {
        return actor.account().organisation();
    }
}
