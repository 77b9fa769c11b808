package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.invoice.Fields.FlawException;
import org.jspecify.annotations.Nullable;

/** Finds out which side of an invoice is the company's own and who stands on the other. */
final class Sides {
    private final Options options;
    private final @Nullable Direction byColumns;

    /**
     * The other side of an invoice.
     *
     * @param counterparty its tax number, or its name
     * @param taxColumn in which its tax number stands
     */
    record Side(Direction direction, String counterparty, Column taxColumn) {}

    Sides(Header header, Options options) {
        this.options = options;
        if (options.direction() != null) {
            byColumns = options.direction();
        } else if (header.buyers() && header.sellers()) {
            byColumns = null;
        } else {
            byColumns = header.buyers() ? Direction.SALE : Direction.PURCHASE;
        }
    }

    /** Whether nothing tells the direction. */
    static boolean open(Header header, Options options) {
        return header.buyers() && header.sellers() && options.direction() == null && options.ownTaxNumber() == null;
    }

    Side of(Fields fields) throws FlawException {
        Direction direction = direction(fields);
        Column tax = direction == Direction.SALE ? Column.BUYER_TAX : Column.SELLER_TAX;
        Column name = direction == Direction.SALE ? Column.BUYER_NAME : Column.SELLER_NAME;
        String number = fields.taxNumber(tax);
        String counterparty = number.isEmpty() ? fields.text(name) : number;
        if (counterparty.isEmpty()) {
            throw fields.flaw(InvoiceFault.COUNTERPARTY_MISSING, fields.place(name) > 0 ? name : tax, "");
        }
        return new Side(direction, counterparty, tax);
    }

    private Direction direction(Fields fields) throws FlawException {
        String own = options.ownTaxNumber();
        if (own == null) {
            if (byColumns == null) {
                throw new IllegalStateException("a list whose direction is open was not refused");
            }
            return byColumns;
        }
        boolean sells = own.equals(fields.taxNumber(Column.SELLER_TAX));
        boolean buys = own.equals(fields.taxNumber(Column.BUYER_TAX));
        if (sells && buys) {
            throw fields.flaw(InvoiceFault.OWN_BOTH_SIDES, Column.BUYER_TAX, "");
        }
        if (byColumns == null) {
            if (!sells && !buys) {
                throw fields.flaw(InvoiceFault.OWN_ELSEWHERE, Column.SELLER_TAX, "");
            }
            return sells ? Direction.SALE : Direction.PURCHASE;
        }
        Column ownColumn = byColumns == Direction.SALE ? Column.SELLER_TAX : Column.BUYER_TAX;
        boolean onOther = byColumns == Direction.SALE ? buys : sells;
        boolean other = !fields.text(ownColumn).isEmpty() && !own.equals(fields.taxNumber(ownColumn));
        if (onOther || other) {
            throw fields.flaw(InvoiceFault.OWN_ELSEWHERE, ownColumn, "");
        }
        return byColumns;
    }
}
