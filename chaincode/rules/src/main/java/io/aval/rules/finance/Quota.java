package io.aval.rules.finance;

import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;

/**
 * What a party allows runs to place of its money or with it (授信额度, 融资限额), its own word and one record for each platform.
 *
 * <p>Not a {@code Limit}, which forbids acts in a party's name, nor a {@code Cap}, which a regulator sets on acceptances.
 *
 * @param party the financier or enterprise; it holds for all of its accounts
 * @param account through which it was posted, and through which alone it is amended
 * @param addressee the platform whose runs read it
 */
public record Quota(RecordId party, Account account, QuotaTerms terms, Organisation addressee) implements Body {

    @Override
    public Kind kind() {
        return Kind.QUOTA;
    }

    Quota with(QuotaTerms next) {
        return new Quota(party, account, next, addressee);
    }
}
