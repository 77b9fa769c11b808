package io.aval.rules.scene;

import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Samples.Sample;
import java.util.Map;
import java.util.function.Function;

/** The samples of margin calls. */
final class MarginSamples {

    private MarginSamples() {}

    static void add(Map<String, Function<Town, Sample>> all) {
        all.put("margin.cover", town -> {
            Loans loans = new Loans(town);
            return new Sample(town.scene, town.owner, loans.cover(loans.agreed()));
        });
        all.put("margin.balance", town -> {
            Loans loans = new Loans(town);
            return new Sample(town.scene, town.bankA, loans.balance(loans.drawn(), 4_000_000, 3_000_000));
        });
        all.put("margin.call", town -> {
            Loans loans = new Loans(town);
            return new Sample(town.scene, town.bankA, loans.call(loans.fallen()));
        });
        all.put("margin.cure", town -> {
            Loans loans = new Loans(town);
            Loans.Loan loan = loans.fallen();
            return new Sample(
                    town.scene, town.owner, loans.cure(loan, loans.called(loan), Loans.add(loans.another(2_000_000))));
        });
        addAnswers(all);
    }

    private static void addAnswers(Map<String, Function<Town, Sample>> all) {
        all.put("margin.accept", town -> {
            Loans loans = new Loans(town);
            Loans.Loan loan = loans.fallen();
            return new Sample(town.scene, town.bankA, loans.accept(loan, offered(town, loans, loan)));
        });
        all.put("margin.refuse", town -> {
            Loans loans = new Loans(town);
            Loans.Loan loan = loans.fallen();
            return new Sample(town.scene, town.bankA, loans.refuse(loan, offered(town, loans, loan)));
        });
        all.put("margin.lapse", town -> {
            Loans loans = new Loans(town);
            Loans.Loan loan = loans.fallen();
            RecordId call = loans.called(loan);
            town.scene.setDay(loans.margin(call).until().plusDays(1));
            return new Sample(town.scene, town.owner, loans.lapse(town.owner, loan, call));
        });
        all.put("margin.withdraw", town -> {
            Loans loans = new Loans(town);
            Loans.Loan loan = loans.fallen();
            RecordId call = loans.called(loan);
            Loans.Loan risen = loans.revalued(loan, 8_000_000);
            return new Sample(town.scene, town.owner, loans.withdraw(town.owner, risen, call, risen.proof()));
        });
    }

    private static RecordId offered(Town town, Loans loans, Loans.Loan loan) {
        RecordId call = loans.called(loan);
        town.scene.grant(town.owner, loans.cure(loan, call, Loans.prepay(1_000_000)));
        return call;
    }
}
