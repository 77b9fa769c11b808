package io.aval.engine.screening;

/** The parts of a name in the shape in which they are compared. Immutable by convention: nobody writes the arrays. */
final class Signature {
    final char[] region;
    final char[] brand;
    final char[] trade;
    final int place;
    final LegalForm form;
    final Role role;
    final String branch;
    final boolean cut;
    /** Whether the brand is a word of trade, as in 北京银行: then the region tells companies apart. */
    final boolean generic;

    Signature(CompanyName name) {
        region = name.regionName().toCharArray();
        brand = name.brand().toCharArray();
        trade = name.trade().toCharArray();
        place = name.region();
        form = name.form();
        role = name.role();
        branch = name.branch();
        cut = name.cut();
        generic = Trades.isTrade(name.brand());
    }
}
