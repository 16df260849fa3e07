package fr.rentree.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecondFactorRuleTest {

    /** Demo mode decides nothing here. */
    @Test
    void staffNeedASecondFactorUnlessTheSettingSaysOtherwise() {
        assertThat(required(Map.of())).isTrue();
        assertThat(required(Map.of("rentree.demo", "true"))).isTrue();
        assertThat(required(Map.of("rentree.staff.second-factor", "offered"))).isFalse();
    }

    private static boolean required(Map<String, String> settings) {
        var binder = new Binder(new MapConfigurationPropertySource(settings));
        return new SecondFactorRule(binder.bindOrCreate("rentree.staff", StaffSettings.class)).required();
    }
}
