package fr.rentree.signon;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import fr.rentree.support.CasStub;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a CAS says is read, or it is refused or away; nothing outside is asked for meanwhile. */
class CasAnswerFuzz {

    @MethodSource("answers")
    @FuzzTest(maxDuration = "1m")
    void answer(@NotNull String xml) {
        try {
            CasAnswer.read(xml, "");
        } catch (SignOnProtocol.Refused | SignOnProtocol.Away said) {
            // so it is told
        }
    }

    @MethodSource("answers")
    @FuzzTest(maxDuration = "1m")
    void logout(@NotNull String xml) {
        CasAnswer.ended(xml);
    }

    static Stream<String> answers() {
        return Stream.of(
                CasStub.success("anne", "<cas:attributes><cas:mail>a@b.example</cas:mail></cas:attributes>"),
                "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationFailure"
                        + " code=\"INVALID_TICKET\">no</cas:authenticationFailure></cas:serviceResponse>",
                "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"><samlp:SessionIndex>ST-1"
                        + "</samlp:SessionIndex></samlp:LogoutRequest>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
    }
}
