package io.aval.desk.demo;

import io.aval.engine.demo.DemoMarket;
import io.aval.engine.market.Product;
import io.aval.engine.seed.Draw;
import io.aval.rules.act.Role;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Region;
import io.aval.rules.record.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that the demonstration is to hold, the same on every machine for the same seed and scale. The plan, version
 * {@code aval-demo-1}; what is drawn, is drawn evenly from {@link Draw}(seed, purpose, index) where not said otherwise:
 *
 * <ul>
 *   <li><b>Enterprises</b>, purpose {@code enterprise}: industry by index modulo 3, region one of ten, name from
 *       syllables. Twenty in a row bank at BankA, the next twenty at BankB. Of every twenty, one draws bills and three are
 *       paid with them; every third owns rights. The others are registered and do nothing.
 *   <li><b>Financiers</b>: {@link DemoMarket}'s, with its products; odd ones bank at BankA, even ones at BankB. A
 *       product's largest ticket is at most its budget, and its rates end at the worst grade that it takes.
 *   <li><b>Bills</b>: see {@link PlannedBills}. <b>Rights</b>: see {@link PlannedRights}.
 * </ul>
 */
final class DemoPlan {

    /** Version of the plan; a data folder remembers it. */
    static final String VERSION = "aval-demo-1";

    static final Seat VALUER = new Seat("valuer", Demo.PLATFORM, Role.VALUER);
    static final Seat REGULATOR = new Seat("regulator", Demo.REGULATOR, Role.REGULATOR);

    private static final List<String> REGIONS = List.of("22", "31", "32", "33", "34", "42", "44", "50", "51", "61");
    private static final List<Industry> INDUSTRIES =
            List.of(Industry.AUTO, Industry.MANUFACTURING, Industry.BIOMEDICINE);
    private static final int BANK_CYCLE = 20;
    private static final int FINANCIER_CODES = 90_000;
    static final int VALUER_CODE = 99_999;

    private final DemoScale scale;
    private final List<Enterprise> enterprises;
    private final List<Financier> financiers;
    private final List<PlannedBill> bills;
    private final List<PlannedRight> rights;

    DemoPlan(DemoScale scale) {
        this.scale = scale;
        enterprises = enterprises(scale.enterprises());
        financiers = financiers(scale.financiers());
        bills = PlannedBills.draw(scale.bills(), enterprises, financiers);
        rights = PlannedRights.draw(scale.rights(), enterprises);
    }

    DemoScale scale() {
        return scale;
    }

    List<Enterprise> enterprises() {
        return enterprises;
    }

    List<Financier> financiers() {
        return financiers;
    }

    List<PlannedBill> bills() {
        return bills;
    }

    List<PlannedRight> rights() {
        return rights;
    }

    /** The operator of an operating organisation. */
    static Seat operator(Organisation organisation) {
        return new Seat("operator", organisation, Role.OPERATOR);
    }

    /** Who reads what is deposited with an organisation. */
    static Seat officer(Organisation organisation) {
        return Demo.CHARTER.witnesses().contains(organisation) ? REGULATOR : operator(organisation);
    }

    /** Everybody who needs a key: officers, financiers, and the enterprises that act. */
    Set<Seat> seats() {
        Set<Seat> seats = new TreeSet<>(List.of(VALUER, REGULATOR));
        Demo.CHARTER.operators().forEach(organisation -> seats.add(operator(organisation)));
        financiers.forEach(financier -> seats.add(financier.seat()));
        for (Enterprise enterprise : enterprises) {
            if (enterprise.banks()) {
                seats.add(enterprise.atBank());
            }
        }
        rights.forEach(right -> seats.add(right.owner().atPlatform()));
        return seats;
    }

    /** How many commands load it all. */
    int acts() {
        long binds = enterprises.stream().filter(Enterprise::banks).count();
        long products = financiers.stream()
                .mapToLong(financier -> financier.products().size())
                .sum();
        long steps = bills.stream()
                .mapToLong(bill -> bill.stage().steps().size() + (bill.demand() == null ? 0 : 1))
                .sum();
        long demands = rights.stream().filter(PlannedRight::offered).count();
        long parties = enterprises.size() + financiers.size() + 1L;
        return Math.toIntExact(1 + parties + binds + products + steps + 2L * rights.size() + demands + ModelWork.ACTS);
    }

    private static List<Enterprise> enterprises(int count) {
        List<Enterprise> enterprises = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Draw draw = new Draw(Demo.SEED, "enterprise", index);
            Industry industry = INDUSTRIES.get(index % INDUSTRIES.size());
            String region = draw.oneOf(REGIONS);
            enterprises.add(new Enterprise(
                    index,
                    Names.enterprise(region, industry, draw),
                    Numbers.uscc(region, index),
                    industry,
                    new Region(region),
                    index / BANK_CYCLE % 2 == 0 ? Demo.BANK_A : Demo.BANK_B));
        }
        return List.copyOf(enterprises);
    }

    private static List<Financier> financiers(int count) {
        List<Product> products = DemoMarket.products(Demo.SEED);
        List<Financier> financiers = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            Draw draw = new Draw(Demo.SEED, "financier", index);
            String region = draw.oneOf(REGIONS);
            String id = String.format(Locale.ROOT, "F-%02d", index);
            financiers.add(new Financier(
                    index,
                    Names.financier(region, draw),
                    Numbers.uscc(region, FINANCIER_CODES + index),
                    Numbers.cnaps(1_000 + index, index),
                    index % 2 == 1 ? Demo.BANK_A : Demo.BANK_B,
                    products.stream()
                            .filter(product -> product.financier().equals(id))
                            .toList()));
        }
        return List.copyOf(financiers);
    }
}
