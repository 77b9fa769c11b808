package io.aval.rules.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.act.Ruling;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Deals;
import io.aval.rules.scene.Town;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random offers, answers, days and conclusions on a budget in pieces. A failure prints its seed. */
class BudgetSimulationTest {

    private static final int STEPS = 400;
    private static final long PIECE = 2_000_000;

    private final Town town = new Town();
    private final Deals deals = new Deals(town);
    private final List<RecordId> offers = new ArrayList<>();
    private final Map<Code, Integer> refusals = new EnumMap<>(Code.class);

    @Test
    void never_is_more_held_and_used_than_there_is_and_never_is_money_lost() {
        for (long seed = 1; seed <= 4; seed++) {
            play(seed);
        }
        assertThat(refusals)
                .as("what was refused at times")
                .containsKeys(Code.BUDGET_EXCEEDED, Code.OFFER_STANDS, Code.OFFER_LAPSED, Code.OFFER_CONCLUDED);
    }

    private void play(long seed) {
        Random random = new Random(seed);
        offers.clear();
        RecordId product = town.product(town.bankA);
        List<RecordId> pieces = deals.pieces(town.bankA, product, 4, PIECE);
        RecordId run = town.scene.create(town.clerkP, Deals.recordRun());
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> offer(run, product, pieces, random);
                case 2 -> one(random, this::accept);
                case 3 -> one(random, offer -> agree(offer, product));
                case 4 -> one(random, this::conclude);
                default -> {
                    if (random.nextInt(3) == 0) {
                        town.scene.setDay(town.scene.day().plusDays(1));
                    } else {
                        one(random, this::decline);
                    }
                }
            }
            requireSound(pieces, seed, step);
        }
        town.scene.setDay(town.scene.day().plusDays(20));
        long usedFen =
                pieces.stream().mapToLong(piece -> deals.piece(piece).usedFen()).sum();
        long freeFen = pieces.stream()
                .mapToLong(piece -> deals.piece(piece).freeFen(town.scene.day()))
                .sum();
        assertThat(usedFen).as("seed %d", seed).isPositive().isEqualTo(agreedFen());
        assertThat(usedFen + freeFen).as("seed %d", seed).isEqualTo(4 * PIECE);
    }

    /** Every unsigned part that stands is held in full, and everything that is signed is used. */
    private void requireSound(List<RecordId> pieces, long seed, int step) {
        for (RecordId id : pieces) {
            Budget piece = deals.piece(id);
            long standing = 0;
            for (RecordId offer : offers) {
                Offer body = town.scene.body(offer, Offer.class);
                boolean stands = body.state() == Offer.State.OPEN || body.state() == Offer.State.ACCEPTED;
                if (stands && !town.scene.day().isAfter(body.until())) {
                    standing += body.unsigned().stream()
                            .filter(draw -> draw.piece().equals(id))
                            .mapToLong(Draw::amountFen)
                            .sum();
                }
            }
            assertThat(piece.amountFen() - piece.freeFen(town.scene.day()))
                    .as("seed %d, step %d", seed, step)
                    .isBetween(piece.usedFen() + standing, PIECE);
        }
    }

    private long agreedFen() {
        return offers.stream()
                .flatMap(offer -> town.scene.body(offer, Offer.class).parts().stream())
                .filter(Part::agreed)
                .mapToLong(Part::amountFen)
                .sum();
    }

    private interface Step {
        void take(RecordId offer);
    }

    private void one(Random random, Step step) {
        if (!offers.isEmpty()) {
            step.take(offers.get(Math.max(0, offers.size() - 1 - random.nextInt(6))));
        }
    }

    private void offer(RecordId run, RecordId product, List<RecordId> pieces, Random random) {
        RecordId right = town.right();
        RecordId demand = town.scene.create(town.owner, town.postDemand(right, town.certificate(right)));
        long each = 200_000L + random.nextInt(5) * 100_000L;
        int from = random.nextInt(pieces.size());
        List<Draw> draws = pieces.subList(from, Math.min(pieces.size(), from + 2)).stream()
                .map(piece -> new Draw(piece, each))
                .toList();
        FinanceActs.Share share = new FinanceActs.Share(product, each * draws.size(), 40_000, draws);
        Ruling ruling = judge(
                town.clerkP,
                new FinanceActs.MakeOffer(
                        run, demand, List.of(share), town.scene.day().plusDays(random.nextInt(4))));
        if (ruling instanceof Ruling.Granted granted) {
            offers.add(granted.writes().stream()
                    .filter(write -> write.opening().kind().toString().equals("offer"))
                    .findFirst()
                    .orElseThrow()
                    .opening()
                    .id());
        }
    }

    private void accept(RecordId offer) {
        judge(town.owner, deals.accept(offer));
    }

    private void agree(RecordId offer, RecordId product) {
        List<RecordId> drawn = town.scene.body(offer, Offer.class).parts().getFirst().drawn().stream()
                .map(Draw::piece)
                .toList();
        judge(town.bankA, new FinanceActs.Agree(town.party(town.bankA), offer, product, drawn));
    }

    private void decline(RecordId offer) {
        RecordId demand = town.scene.body(offer, Offer.class).demand();
        judge(town.owner, new FinanceActs.Decline(town.party(town.owner), offer, demand));
    }

    private void conclude(RecordId offer) {
        Offer body = town.scene.body(offer, Offer.class);
        List<RecordId> pieces = body.unsigned().stream().map(Draw::piece).toList();
        judge(town.clerkP, new BudgetActs.Conclude(offer, body.demand(), pieces.isEmpty() ? null : pieces));
    }

    private Ruling judge(Actor by, Command command) {
        Ruling ruling = town.scene.judge(by, command);
        switch (ruling) {
            case Ruling.Granted granted -> town.scene.apply(granted);
            case Ruling.Refused refused -> refusals.merge(refused.refusal().code(), 1, Integer::sum);
        }
        return ruling;
    }
}
