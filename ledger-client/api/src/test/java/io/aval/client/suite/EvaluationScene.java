package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.evaluation.Dossier;
import io.aval.client.suite.Town.Person;
import io.aval.rules.appraisal.Model;
import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.evaluation.Appraisal;
import io.aval.rules.evaluation.Evaluating;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.evaluation.Recomputation;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.ip.Certificate;
import io.aval.rules.ip.IpActs;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A right is valued by those who endorse its certificate, and once more by the bank that an offer goes to. */
final class EvaluationScene {

    private static final Region REGION = new Region("31");
    private static final long LOAN = 50_000_000;

    private final BillTown town;
    private final Person valuer;
    private final Model model;
    private final Sheet sheet;

    /**
     * A scene.
     *
     * @param model how its model is called on the ledger
     */
    EvaluationScene(BillTown town, String model) throws InterruptedException {
        this.town = town;
        this.model = undrawn(model);
        this.valuer = town.town.valuer();
        Sheet sample = HouseModels.sample("manufacturing-software");
        this.sheet = new Sheet(town.today(), sample.salt(), sample.leaves());
    }

    /** The house's model with nothing drawn: seeds follow from ids, which differ from ledger to ledger. */
    private static Model undrawn(String name) {
        Model house = HouseModels.ipValueQuick();
        TreeMap<String, Json> parameters = new TreeMap<>(house.parameters().members());
        TreeMap<String, Json> spreads =
                new TreeMap<>(((Json.Obj) Objects.requireNonNull(parameters.get("spreads"))).members());
        spreads.replaceAll((each, spread) -> new Json.Text("0"));
        parameters.put("spreads", new Json.Obj(spreads));
        return new Model(name, 1, house.family(), house.from(), house.until(), new Json.Obj(parameters));
    }

    void play() throws InterruptedException {
        Signer operator = town.operator(PLATFORM);
        RecordId right = town.town.right();
        RecordId modelId = town.act(operator, new ModelActs.Publish(model))
                .only(Kind.MODEL)
                .id();
        Digest result = Appraisal.evaluate(sheet, model, Appraisal.seed(right, sheet, model))
                .digest();
        assertThat(town.refused(valuer, certify(right, modelId, result))).isEqualTo(Code.MODEL_UNSIGNED);
        town.act(town.town.regulator, new ModelActs.Approve(modelId));
        assertThat(town.refused(valuer, certify(right, modelId, Digest.of("more"))))
                .isEqualTo(Code.EVALUATION_DIFFERS);
        Receipt receipt = town.act(valuer, certify(right, modelId, result));
        RecordId certificate = receipt.only(Kind.CERTIFICATE).id();
        RecordId papers = receipt.only(Kind.PAPERS).id();
        assertThat(town.knows(BANK_A, papers)).isFalse();
        RecordId offer = offer(operator, right, certificate);
        town.act(operator, new FinanceActs.HandPapers(offer, certificate, papers));
        requireComputedAgain(certificate, papers, modelId);
        assertThat(town.knows(BANK_B, papers)).isFalse();
        assertThat(town.knows(BANK_B, certificate)).isFalse();
    }

    /** A right of the inventor's that was valued. */
    record Valued(RecordId right, RecordId certificate) {}

    /** Values a right. */
    Valued value() throws InterruptedException {
        RecordId right = town.town.right();
        RecordId modelId = town.act(town.operator(PLATFORM), new ModelActs.Publish(model))
                .only(Kind.MODEL)
                .id();
        town.act(town.town.regulator, new ModelActs.Approve(modelId));
        Digest result = Appraisal.evaluate(sheet, model, Appraisal.seed(right, sheet, model))
                .digest();
        return new Valued(
                right,
                town.act(valuer, certify(right, modelId, result))
                        .only(Kind.CERTIFICATE)
                        .id());
    }

    private IpActs.Certify certify(RecordId right, RecordId modelId, Digest result) {
        return new IpActs.Certify(
                valuer.party(),
                right,
                new Evaluating.Request(modelId, sheet, result),
                town.today().plusMonths(6));
    }

    private RecordId offer(Signer operator, RecordId right, RecordId certificate) throws InterruptedException {
        ProductTerms terms = new ProductTerms(
                FinanceKind.PLEDGE,
                2 * LOAN,
                1,
                2 * LOAN,
                360,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(grade -> new RateStep(grade, 40_000))
                        .toList(),
                10_000,
                List.of(Industry.MANUFACTURING),
                List.of(REGION));
        RecordId product = town.act(town.bankA, new FinanceActs.PostProduct(town.bankA.party(), terms, PLATFORM))
                .only(Kind.PRODUCT)
                .id();
        DemandTerms wanted = new DemandTerms(FinanceKind.PLEDGE, LOAN, 180, 50_000, Industry.MANUFACTURING, REGION, 1);
        RecordId demand = town.act(
                        town.inventor,
                        new FinanceActs.PostDemand(town.inventor.party(), wanted, right, certificate, PLATFORM))
                .only(Kind.DEMAND)
                .id();
        Digest some = Digest.of("a run");
        RecordId run = town.act(operator, new FinanceActs.RecordRun("aval", 1, some, some, 1, 1, LOAN, 0))
                .only(Kind.RUN)
                .id();
        return town.act(
                        operator,
                        new FinanceActs.MakeOffer(
                                run,
                                demand,
                                List.of(new FinanceActs.Share(product, LOAN, 40_000)),
                                town.today().plusDays(10)))
                .only(Kind.OFFER)
                .id();
    }

    /** The bank has nothing but what its own organisation was handed. */
    private void requireComputedAgain(RecordId certificate, RecordId papers, RecordId modelId) {
        Opening proof = town.opening(BANK_A, certificate);
        Dossier dossier = new Dossier(proof, town.opening(BANK_A, papers), town.opening(BANK_A, modelId));
        assertThat(Dossier.read(dossier.text())).isEqualTo(dossier);
        assertThat(dossier.recompute()).isInstanceOf(Recomputation.Result.Identical.class);
        Evaluation evaluation = Dossier.evaluation(proof);
        assertThat(evaluation.inputs()).isEqualTo(sheet.root());
        Certificate body = (Certificate) Kinds.ALL.body(proof);
        assertThat(Objects.requireNonNull(body.evaluation()).modelDigest()).isEqualTo(model.digest());
        assertThat(body.valuation().lowFen())
                .isLessThanOrEqualTo(body.valuation().highFen());
    }
}
