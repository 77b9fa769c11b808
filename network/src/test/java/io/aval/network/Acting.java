package io.aval.network;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperledger.fabric.client.GatewayException;

/** Somebody who goes on acting while something is done to the network. */
final class Acting {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Acting() {}

    /** Registers one party after the other, and one more after the end was asked for; notes what became of each. */
    static void until(AtomicBoolean enough, Client operator, List<String> outcomes) {
        boolean last = false;
        for (int i = 1; !last; i++) {
            last = enough.get();
            try {
                String command = register(i);
                outcomes.add(
                        operator.act(command, List.of(), "BankA", "Regulator").code());
            } catch (GatewayException e) {
                outcomes.add(e.getMessage() + " " + e.getDetails());
            }
        }
    }

    private static String register(int number) {
        return """
                {"act": "party.register", "name": "Example Trading %1$d", "type": "ENTERPRISE", "uscc": "%2$s",
                 "handle": "example-%1$d", "vouched": false}
                """.formatted(number, uscc(number));
    }

    /** An enterprise's code with its two check digits: GB 32100 for the whole, GB 11714 for the organisation's nine. */
    private static String uscc(int number) {
        String organisation = String.format(Locale.ROOT, "M%07d", number % 10_000_000);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        String nine = organisation + (check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
        String body = "91350100" + nine;
        int total = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            total += DIGITS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + DIGITS.charAt((31 - total % 31) % 31);
    }
}
