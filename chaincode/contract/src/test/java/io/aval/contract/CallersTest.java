package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.aval.contract.network.Certificates;
import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a certificate says of its holder. */
class CallersTest {

    private final Callers callers = new Callers();

    private void refused(byte[] creator) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> callers.of(creator))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.refusal()).isEqualTo(Code.BAD_CERTIFICATE.refusal()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void reads_organisation_role_and_handle(Role role) {
        Actor actor = new Actor(new Account(new Organisation("BankA"), new Handle("somebody-1")), role);
        byte[] creator = Certificates.creator("BankA", role.name(), "somebody-1");
        assertThat(callers.of(creator)).isEqualTo(actor);
        assertThat(callers.of(creator)).isEqualTo(actor);
    }

    @Test
    void reads_attributes_of_any_length_beside_others() {
        for (int filler : new int[] {0, 60, 80, 100, 200, 1_000, 70_000}) {
            String attributes = "{\"attrs\":{\"handle\":\"somebody-1\",\"hf.Affiliation\":\"" + "x".repeat(filler)
                    + "\",\"role\":\"BANK\"}}";
            assertThat(callers.of(Certificates.creator("BankB", attributes)).role())
                    .isEqualTo(Role.BANK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "[]",
                "{\"attrs\":[]}",
                "{\"attrs\":{}}",
                "{\"attrs\":{\"handle\":\"somebody-1\"}}",
                "{\"attrs\":{\"role\":\"BANK\"}}",
                "{\"attrs\":{\"handle\":\"somebody-1\",\"role\":\"bank\"}}",
                "{\"attrs\":{\"handle\":\"somebody-1\",\"role\":\"KING\"}}",
                "{\"attrs\":{\"handle\":\"somebody-1\",\"role\":7}}",
                "{\"attrs\":{\"handle\":\"short\",\"role\":\"BANK\"}}",
                "{\"attrs\":{\"handle\":\"Some Body 1\",\"role\":\"BANK\"}}",
                "{\"attrs\":{\"handle\":\"somebody-1\",\"handle\":\"somebody-2\",\"role\":\"BANK\"}}"
            })
    void refuses_attributes_that_do_not_say(String attributes) {
        refused(Certificates.creator("BankA", attributes));
    }

    @Test
    void refuses_certificates_without_attributes_and_what_is_none() {
        refused(Certificates.creator("BankA", null));
        refused(new byte[0]);
        refused(new byte[] {1, 2, 3});
        refused("no protobuf".getBytes(StandardCharsets.UTF_8));
        refused(SerializedIdentity.newBuilder().setMspid("BankA").build().toByteArray());
        refused(SerializedIdentity.newBuilder()
                .setMspid("BankA")
                .setIdBytes(ByteString.copyFromUtf8("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"))
                .build()
                .toByteArray());
        refused(Certificates.creator("Bank A", "BANK", "somebody-1"));
        refused(Certificates.creator("", "BANK", "somebody-1"));
    }
}
