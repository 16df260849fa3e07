package fr.rentree.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OfferTest {

    @Test
    void whatWasFinishedBeforeOffersKnewOfAnExchangeIsStillRead() {
        var stored = """
                {"student": "22978101", "programme": {"code": "IFS2", "version": "311"}, "regime": "10",
                 "status": null, "reason": "ADM"}""";
        assertThat(JsonMapper.builder().build().readValue(stored, Offer.class).incoming())
                .isFalse();
    }
}
