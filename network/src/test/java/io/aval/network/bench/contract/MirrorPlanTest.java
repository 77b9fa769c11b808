package io.aval.network.bench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.network.bench.contract.MirrorPlan.Entry;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MirrorPlanTest {

    private static final MirrorPlan PLAN = new MirrorPlan(
            List.of("day", "bill~1"),
            List.of(new Entry("registry", "K")),
            List.of(new Entry("bill~1", "{\"v\":2}"), new Entry("tag~1", "\u0001")),
            List.of(new Entry("bill~1", "AQID")),
            List.of(new Entry("vault-BankA", "票".repeat(70_000))),
            "[]");

    @Test
    void is_read_as_it_was_written() throws IOException {
        assertThat(MirrorPlan.decode(PLAN.encoded())).isEqualTo(PLAN);
    }

    @Test
    void refuses_a_torn_plan() {
        byte[] whole = Base64.getDecoder().decode(PLAN.encoded());
        for (int length : new int[] {0, 3, 40, whole.length - 1}) {
            String torn = Base64.getEncoder().encodeToString(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> MirrorPlan.decode(torn)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refuses_a_count_that_no_plan_has() {
        String negative = Base64.getEncoder().encodeToString(new byte[] {-1, -1, -1, -1});

        assertThatThrownBy(() -> MirrorPlan.decode(negative)).hasMessageContaining("-1");
    }

    @Test
    void a_transfer_is_read_as_it_was_written() throws IOException {
        Transfer transfer = new Transfer("thing-1", "owner-a", "owner-b");

        assertThat(Transfer.decode(transfer.encoded())).isEqualTo(transfer);
        assertThatThrownBy(() -> Transfer.decode("thing-1 owner-a")).isInstanceOf(IOException.class);
    }
}
