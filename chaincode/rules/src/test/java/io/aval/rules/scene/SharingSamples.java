package io.aval.rules.scene;

import io.aval.rules.scene.Samples.Sample;
import io.aval.rules.sharing.SharingActs;
import java.util.Map;
import java.util.function.Function;

/** The samples of loss sharing. */
final class SharingSamples {

    private static final long LOSS = 1_000_000;

    private SharingSamples() {}

    static void add(Map<String, Function<Town, Sample>> all) {
        all.put("sharing.propose", town -> {
            Sharers sharers = new Sharers(town);
            return new Sample(town.scene, town.bankA, sharers.propose(sharers.agreement(), Sharers.TERMS));
        });
        all.put("sharing.agree", town -> {
            Sharers sharers = new Sharers(town);
            return new Sample(
                    town.scene,
                    sharers.fund,
                    new SharingActs.Agree(town.party(sharers.fund), sharers.proposed(Sharers.TERMS)));
        });
        all.put("sharing.claim", town -> {
            Sharers sharers = new Sharers(town);
            return new Sample(town.scene, town.bankA, sharers.claim(sharers.inForce(Sharers.TERMS), LOSS));
        });
        all.put("sharing.withdraw", town -> {
            Sharers sharers = new Sharers(town);
            return new Sample(
                    town.scene,
                    town.bankA,
                    new SharingActs.Withdraw(town.party(town.bankA), sharers.claimed(Sharers.TERMS, LOSS)));
        });
        all.put("sharing.settle", town -> {
            Sharers sharers = new Sharers(town);
            return new Sample(
                    town.scene,
                    sharers.insurer,
                    new SharingActs.Settle(town.party(sharers.insurer), sharers.claimed(Sharers.TERMS, LOSS)));
        });
        all.put("sharing.recover", town -> {
            Sharers sharers = new Sharers(town);
            return new Sample(town.scene, town.bankA, sharers.recover(sharers.settled(Sharers.TERMS, LOSS), 300_000));
        });
    }
}
