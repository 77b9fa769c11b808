package io.aval.desk.demo;

import io.aval.engine.market.Product;
import io.aval.rules.act.Role;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.record.Organisation;
import java.util.List;

/** A planned financier, a client of one of the two banks, with the products that it posts. */
record Financier(int index, String name, Uscc uscc, Cnaps cnaps, Organisation bank, List<Product> products) {

    String who() {
        return "F-" + (100 + index);
    }

    Seat seat() {
        return new Seat(who(), bank, Role.BANK);
    }
}
